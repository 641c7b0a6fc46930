using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// Says which groups brought a problem: those that edit its statement, else its member, else the member's namesakes in
/// the type, else those that write another name over the one it is about, else those that edit what the statement names, else
/// its type, else its file, else all. A problem that outlives those it was blamed on widens the circle.
/// </summary>
internal sealed class Blame
{
    private readonly Dictionary<(string File, int Position, string Id, string Message), int> _tries = [];
    private readonly Dictionary<(string File, int Position, string Id, string Message), int> _lastMet = [];
    private readonly Dictionary<EditGroup, (int Round, List<(string File, int Position, string Id, string Message)> Problems)> _blamed = [];
    private int _round;

    /// <summary>The groups that were blamed for nothing but problems that outlived them.</summary>
    internal IEnumerable<EditGroup> Wronged => _blamed.Where(pair => pair.Value.Problems.TrueForAll(problem => _lastMet[problem] > pair.Value.Round)).Select(static pair => pair.Key);

    /// <summary>The groups to withdraw, each with the problem it is blamed for; at least one.</summary>
    internal async Task<Dictionary<EditGroup, Problem>> FindAsync(IReadOnlyList<Problem> problems, AppliedGroups applied, IReadOnlyList<EditGroup> standing, CancellationToken cancellationToken)
    {
        var blamed = new Dictionary<EditGroup, Problem>();
        var next = new Dictionary<(string File, int Position, string Id, string Message), int>();
        _round++;
        foreach (var problem in problems)
        {
            // By its place: the same message elsewhere has a cause of its own. Of a linked file each document tells it once.
            var key = (problem.Key.File, applied.PositionBefore(problem), problem.Key.Id, problem.Key.Message);
            var circle = _tries.TryGetValue(key, out var tries) ? tries : 0;
            while (true)
            {
                var found = circle == 5 ? await BlamedDeclarations.FindAsync(problem, applied, UnitAround(problem, IsStatement), cancellationToken).ConfigureAwait(false) : Circle(circle, problem, applied, standing);
                circle++;
                if (found.Count > 0)
                {
                    foreach (var group in found)
                    {
                        if (!blamed.ContainsKey(group))
                        {
                            blamed.Add(group, problem);
                            _blamed[group] = (_round, []);
                        }

                        _blamed[group].Problems.Add(key);
                    }

                    break;
                }
            }

            next[key] = circle;
            _lastMet[key] = _round;
        }

        foreach (var pair in next)
        {
            _tries[pair.Key] = pair.Value;
        }

        return blamed;
    }

    private static ICollection<EditGroup> Circle(int circle, Problem problem, AppliedGroups applied, IReadOnlyList<EditGroup> standing)
    {
        switch (circle)
        {
            case 0:
                return InNode(problem, applied, IsStatement);
            case 1:
                return InNode(problem, applied, static node => node is MemberDeclarationSyntax or UsingDirectiveSyntax);
            case 2:
                return InNamesakes(problem, applied);
            case 3:
                return OverName(problem, applied, isNear: true);
            case 4:
                return OverName(problem, applied, isNear: false);
            case 6:
                return InNode(problem, applied, static node => node is BaseTypeDeclarationSyntax);
            case 7:
                return InFile(problem, applied);
            default:
                return new List<EditGroup>(standing);
        }
    }

    private static bool IsStatement(SyntaxNode node) => node is StatementSyntax and not BlockSyntax or UsingDirectiveSyntax or MemberDeclarationSyntax;

    private static HashSet<EditGroup> InNode(Problem problem, AppliedGroups applied, Func<SyntaxNode, bool> isUnit)
    {
        var groups = new HashSet<EditGroup>();
        if (EditsAround(problem, applied) is { } edits)
        {
            AddWithin(edits, UnitAround(problem, isUnit)?.FullSpan ?? new TextSpan(0, int.MaxValue), groups);
        }

        return groups;
    }

    // Two members that have become one are reported at the one that nobody edited.
    private static HashSet<EditGroup> InNamesakes(Problem problem, AppliedGroups applied)
    {
        var groups = new HashSet<EditGroup>();
        if (EditsAround(problem, applied) is { } edits
            && UnitAround(problem, static node => node is MemberDeclarationSyntax) is { Parent: TypeDeclarationSyntax type } member
            && NameOf(member) is { } name)
        {
            foreach (var sibling in type.Members)
            {
                if (NameOf(sibling) == name)
                {
                    AddWithin(edits, sibling.FullSpan, groups);
                }
            }
        }

        return groups;
    }

    private static string? NameOf(SyntaxNode member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax => ".ctor",
        IndexerDeclarationSyntax => "this",
        OperatorDeclarationSyntax @operator => @operator.OperatorToken.ValueText,
        ConversionOperatorDeclarationSyntax => "operator",
        _ => null,
    };

    private static FileEdits? EditsAround(Problem problem, AppliedGroups applied) =>
        problem.File is { } file && problem.Diagnostic.Location.SourceTree is not null && applied.Files.TryGetValue(file, out var edits) ? edits : null;

    private static SyntaxNode? UnitAround(Problem problem, Func<SyntaxNode, bool> isUnit)
    {
        if (problem.Diagnostic.Location.SourceTree is null)
        {
            return null;
        }

        var node = problem.Diagnostic.Location.SourceTree.GetRoot().FindNode(problem.Diagnostic.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
        while (node is not null && !isUnit(node))
        {
            node = node.Parent;
        }

        return node;
    }

    // A declaration that is called otherwise now breaks code anywhere that calls it; first thought of is one of the same type.
    private static HashSet<EditGroup> OverName(Problem problem, AppliedGroups applied, bool isNear)
    {
        var groups = new HashSet<EditGroup>();
        if (problem.Diagnostic.Location is not { SourceTree: { } tree, SourceSpan: { IsEmpty: false } span } || tree.GetRoot().FindToken(span.Start) is not { RawKind: (int)SyntaxKind.IdentifierToken } token || token.Span != span)
        {
            return groups;
        }

        var near = isNear ? UnitAround(problem, static node => node is BaseTypeDeclarationSyntax)?.Span ?? default : new TextSpan(0, int.MaxValue);
        foreach (var pair in applied.Files)
        {
            if ((isNear && pair.Key.Name != problem.File?.Name) || pair.Key.DocumentsIn(applied.Before) is not [var id, ..] || !applied.Before.GetDocument(id)!.TryGetText(out var text))
            {
                continue;
            }

            foreach (var (change, owners) in pair.Value.Edits)
            {
                if (change.Span.Length == span.Length && near.Contains(pair.Value.ToAfter(change.Span).Start) && text.ToString(change.Span) == token.Text)
                {
                    groups.UnionWith(owners);
                }
            }
        }

        return groups;
    }

    private static HashSet<EditGroup> InFile(Problem problem, AppliedGroups applied)
    {
        var groups = new HashSet<EditGroup>();
        if (problem.File is { } file && applied.Files.TryGetValue(file, out var edits))
        {
            AddWithin(edits, new TextSpan(0, int.MaxValue), groups);
        }

        return groups;
    }

    internal static void AddWithin(FileEdits edits, TextSpan span, HashSet<EditGroup> groups)
    {
        var shift = 0;
        foreach (var (change, owners) in edits.Edits)
        {
            var after = new TextSpan(change.Span.Start + shift, change.NewText!.Length);
            shift += change.NewText.Length - change.Span.Length;
            // What only touches the node is in its neighbour; a cut has no length and can't but touch.
            if (after.IsEmpty ? span.IntersectsWith(after) : span.OverlapsWith(after))
            {
                groups.UnionWith(owners);
            }
        }
    }
}
