using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.CodeFixes.Editing.Names;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>
/// Repairs code that no longer compiles since a copy is gone, or since it binds to the canonical type with the copy's
/// arguments and members in it; and code that can't choose between the two.
/// </summary>
internal sealed class VanishedCopyEngine : IFixEngine, INameMover
{
    /// <summary>The compiler's ids it serves: of names, of creations, of members.</summary>
    internal static readonly ImmutableArray<string> Errors = ImmutableArray.Create(
        "CS0246", "CS0234", "CS0400", "CS0103", "CS0104", "CS0117", "CS1061", "CS1503", "CS1729", "CS1739", "CS7036", "CS9035");

    private readonly HashSet<FileKey> _repaired = [];

    public LeftNamespaces Left { get; } = new();

    public ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() => ImmutableArray<DiagnosticAnalyzer>.Empty;

    public bool Serves(string id) => Errors.Contains(id);

    public async Task<ImmutableArray<EditGroup>> PlanAsync(Solution solution, ImmutableArray<FixPlace> places, CancellationToken cancellationToken)
    {
        var planner = new NamePlanner(solution, MovedTypes.None);
        var drafts = new VanishedDrafts();
        var opened = new List<(Document Document, SemanticModel Model, VanishedCopies Copies)>();
        foreach (var ofDocument in places.GroupBy(static place => place.Document))
        {
            if (solution.GetDocument(ofDocument.Key) is not { } document
                || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
                || GeneratedCode.Is(model.SyntaxTree, cancellationToken))
            {
                continue;
            }

            var copies = new VanishedCopies(model.Compilation, SsotFacts.For(model.Compilation, document.Project.AnalyzerOptions, cancellationToken));
            if (copies.AnyDeclared)
            {
                opened.Add((document, model, copies));
                var repair = new VanishedRepair(document, model, copies, planner, drafts, cancellationToken);
                await repair.PlanAsync(ofDocument.Select(static place => place.Diagnostic)).ConfigureAwait(false);
                foreach (var ns in repair.Left)
                {
                    Left.Add(FileKey.Of(document), ns);
                }
            }
        }

        _repaired.UnionWith(drafts.Files);
        var usings = new StaleUsings(solution, planner, drafts, _repaired, cancellationToken);
        foreach (var (document, model, copies) in opened)
        {
            await usings.AddAsync(document, model, copies).ConfigureAwait(false);
        }

        await planner.SettleAsync(cancellationToken).ConfigureAwait(false);
        var names = drafts.Make();
        return names.AddRange(usings.Make(names));
    }
}
