using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>
/// Rewrites uses of replaced members, and has awaited what has become awaitable. It also serves the errors of the compiler
/// at names that a declaration proves to be such uses.
/// </summary>
internal sealed class ReplacedMemberEngine : IFixEngine
{
    /// <summary>The compiler's ids of a member, or a static member of a type, that is not there.</summary>
    internal static readonly ImmutableArray<string> Errors = ImmutableArray.Create("CS1061", "CS0117", "CS0103", "CS7036", "CS1729", "CS1739");

    public ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() => ImmutableArray.Create<DiagnosticAnalyzer>(new ReplacedMemberAnalyzer());

    public bool Serves(string id) => id == RuleIds.ReplacedMember || Errors.Contains(id);

    public async Task<ImmutableArray<EditGroup>> PlanAsync(Solution solution, ImmutableArray<FixPlace> places, CancellationToken cancellationToken)
    {
        var planned = new List<PlannedMember>();
        var byFile = new Dictionary<(FileKey File, TextSpan Span), int>();
        foreach (var ofDocument in places.GroupBy(static place => place.Document))
        {
            if (solution.GetDocument(ofDocument.Key) is not { } document)
            {
                continue;
            }

            foreach (var replacement in await PlanAsync(document, ofDocument, cancellationToken).ConfigureAwait(false))
            {
                // The same file for another target framework: one edit, or none where they differ.
                var key = (FileKey.Of(document), replacement.Use.Node.Span);
                if (!byFile.TryGetValue(key, out var index))
                {
                    byFile.Add(key, planned.Count);
                    planned.Add(new PlannedMember(document, replacement));
                }
                else if (!planned[index].Replacement.Changes.SequenceEqual(replacement.Changes))
                {
                    planned[index] = planned[index] with { IsContradicted = true };
                }
            }
        }

        planned.RemoveAll(static member => member.IsContradicted);
        return await new AwaitHandOver(solution, cancellationToken).GroupAsync(planned).ConfigureAwait(false);
    }

    private static async Task<List<MemberReplacement>> PlanAsync(Document document, IEnumerable<FixPlace> places, CancellationToken cancellationToken)
    {
        var replacements = new List<MemberReplacement>();
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return replacements;
        }

        var facts = SsotFacts.For(model.Compilation, document.Project.AnalyzerOptions, cancellationToken);
        if (!facts.HasMemberMoves)
        {
            return replacements;
        }

        var context = ReplacedMemberContext.For(model.Compilation, facts);
        var finder = new ReplacedMemberFinder(model, context, cancellationToken);
        var planner = new MemberReplacementPlanner(model, context, cancellationToken);
        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var met = new HashSet<SyntaxNode>();
        foreach (var place in places)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (UseAt(root, place.Diagnostic.Location.SourceSpan, finder) is { } use && met.Add(use.Node) && planner.Plan(use) is { } replacement)
            {
                replacements.Add(replacement);
            }
        }

        if (replacements.Exists(static replacement => replacement.Handler is not null))
        {
            AddSubscriptions(finder, planner, met, replacements);
        }

        return replacements;
    }

    // A handler that is rewritten has to be rewritten for all its events.
    private static void AddSubscriptions(ReplacedMemberFinder finder, MemberReplacementPlanner planner, HashSet<SyntaxNode> met, List<MemberReplacement> replacements)
    {
        foreach (var use in finder.FindAll())
        {
            if (use.Member.Move.Old.Kind == DocumentationIdKind.Event && !met.Contains(use.Node) && planner.Plan(use) is { Handler: { } handler } replacement
                && replacements.Exists(known => SymbolEqualityComparer.Default.Equals(known.Handler, handler)))
            {
                met.Add(use.Node);
                replacements.Add(replacement);
            }
        }
    }

    private static ReplacedMemberUse? UseAt(SyntaxNode root, TextSpan span, ReplacedMemberFinder finder)
    {
        if (span.End > root.FullSpan.End)
        {
            return null;
        }

        for (var node = root.FindToken(span.Start, findInsideTrivia: true).Parent; node is not null && node.Span.Start <= span.Start; node = node.Parent)
        {
            if (finder.Find(node) is { } use && use.Token.SpanStart == span.Start)
            {
                return use;
            }

            if (node is Microsoft.CodeAnalysis.CSharp.Syntax.StatementSyntax)
            {
                break;
            }
        }

        return null;
    }
}

/// <summary>A rewritten use and its document.</summary>
internal sealed record PlannedMember(Document Document, MemberReplacement Replacement)
{
    /// <summary>Whether another document of the file would have it written otherwise.</summary>
    internal bool IsContradicted { get; init; }
}
