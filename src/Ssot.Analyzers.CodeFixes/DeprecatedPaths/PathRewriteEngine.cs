using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.CodeFixes.Editing.Names;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>
/// Rewrites what reaches a deprecated path. The directives of a file stand or fall together with the names they bring
/// in, the other names of a file by the type they mean.
/// </summary>
internal sealed class PathRewriteEngine : IFixEngine, INameMover
{
    private static readonly ImmutableHashSet<string> s_ids = ImmutableHashSet.Create(
        StringComparer.Ordinal, RuleIds.DeprecatedUsing, RuleIds.DeprecatedName, "CS0246", "CS0234", "CS0103", "CS1069", "CS0104", "CS0117", "CS1061");

    private static readonly ImmutableHashSet<string> s_textIds = ImmutableHashSet.Create(StringComparer.Ordinal, RuleIds.DeprecatedString);

    private readonly ImmutableHashSet<string> _ids;

    private PathRewriteEngine(ImmutableHashSet<string> ids) => _ids = ids;

    /// <summary>For using directives and names.</summary>
    internal static PathRewriteEngine ForNames() => new(s_ids);

    /// <summary>For strings, which nothing but their own rule asks for: they may be data.</summary>
    internal static PathRewriteEngine ForTexts() => new(s_textIds);

    public LeftNamespaces Left { get; } = new();

    public ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() => ImmutableArray.Create<DiagnosticAnalyzer>(new DeprecatedPathAnalyzer());

    public bool Serves(string id) => _ids.Contains(id);

    public async Task<ImmutableArray<EditGroup>> PlanAsync(Solution solution, ImmutableArray<FixPlace> places, CancellationToken cancellationToken)
    {
        var moves = new PathMoves();
        var uses = await SelectedUses.FindAsync(solution, places, moves, Left, cancellationToken).ConfigureAwait(false);
        var plan = new Planned(solution, moves);
        foreach (var (document, use) in uses)
        {
            await plan.AddAsync(document, use, cancellationToken).ConfigureAwait(false);
        }

        return await plan.GroupsAsync(cancellationToken).ConfigureAwait(false);
    }

    private sealed class Planned(Solution solution, PathMoves moves)
    {
        private readonly NamePlanner _planner = new(solution, moves);
        private readonly List<UsingItem> _usings = [];
        private readonly List<(NameItem Item, DocumentationId Target)> _names = [];
        private readonly List<EditGroup> _texts = [];

        internal async Task AddAsync(Document document, PathUse use, CancellationToken cancellationToken)
        {
            var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            var isText = use.Kind is PathUseKind.Text or PathUseKind.VerbatimCref;
            if ((isText ? moves.FindText(model.Compilation, use.Old) : moves.Find(model.Compilation, use.Old)) is not { } target)
            {
                return;
            }

            if (use.Kind == PathUseKind.Text)
            {
                var group = new EditGroup($"rewrite '{use.Old.FullName}'");
                foreach (var change in TextRewrite.Of(use, id => moves.FindText(model.Compilation, id), model.Compilation))
                {
                    group.Add(FileKey.Of(document), change);
                }

                _texts.Add(group);
            }
            else if (use.Kind == PathUseKind.VerbatimCref)
            {
                var group = new EditGroup($"rewrite '{use.Old.FullName}'");
                foreach (var (path, span) in VerbatimCref.Of(use.Node)!.Paths())
                {
                    if (moves.FindText(model.Compilation, path) is { } now)
                    {
                        group.Replace(document, span, now.Text.Substring(2));
                    }
                }

                _texts.Add(group);
            }
            else if (use.Kind == PathUseKind.Using && use.Node.Parent is UsingDirectiveSyntax directive)
            {
                await AddAsync(document, directive, use.Old, target, cancellationToken).ConfigureAwait(false);
            }
            else if (use.BroughtBy is { IsProjectItem: false, Directive: { } import } && !GeneratedCode.Is(import.SyntaxTree, cancellationToken) && solution.GetDocument(import.SyntaxTree) is { } importer)
            {
                // What another file of the project brings in is put right there, for all its names at once.
                if (moves.Find(model.Compilation, use.BroughtBy.Path) is { } path)
                {
                    await AddAsync(importer, import, use.BroughtBy.Path, path, cancellationToken).ConfigureAwait(false);
                }
            }
            else if (await AddNameAsync(document, use, target, cancellationToken).ConfigureAwait(false) is { } item)
            {
                _names.Add((item, target));
            }
        }

        // A static member that stood alone is called on its type, as nobody can edit the 'using static'; an extension method needs no more than its namespace.
        private Task<NameItem?> AddNameAsync(Document document, PathUse use, DocumentationId target, CancellationToken cancellationToken) =>
            use is { Kind: PathUseKind.Member, Node: IdentifierNameSyntax { Identifier.Text: var text } name } && ReplacedMemberReceiver.IsAlone(name)
                ? _planner.AddNameAsync(document, name, target, use.Old, suffix: "." + text, cancellationToken: cancellationToken)
                : _planner.AddNameAsync(document, use.Node, target, use.Old, isMember: use.Kind == PathUseKind.Member, cancellationToken: cancellationToken);

        internal async Task<ImmutableArray<EditGroup>> GroupsAsync(CancellationToken cancellationToken)
        {
            await _planner.SettleAsync(cancellationToken).ConfigureAwait(false);
            var groups = ImmutableArray.CreateBuilder<EditGroup>();
            var byFile = new Dictionary<(FileKey, string), EditGroup>();
            foreach (var item in _usings)
            {
                Fill(GroupOf(item.File, "", "rewrite the usings"), NamePlanner.EditsOf(item));
            }

            foreach (var (item, target) in _names)
            {
                Fill(GroupOf(item.File, target.Text, $"use '{target.FullName}'"), NamePlanner.EditsOf(item));
            }

            groups.AddRange(_texts);
            return groups.ToImmutable();

            EditGroup GroupOf(FileKey file, string key, string name)
            {
                if (!byFile.TryGetValue((file, key), out var group))
                {
                    byFile.Add((file, key), group = new EditGroup(name));
                    groups.Add(group);
                }

                return group;
            }
        }

        private static void Fill(EditGroup group, IEnumerable<(FileKey File, Microsoft.CodeAnalysis.Text.TextChange Change)> edits)
        {
            foreach (var (file, change) in edits)
            {
                group.Add(file, change);
            }
        }

        private async Task AddAsync(Document document, UsingDirectiveSyntax directive, DocumentationId old, DocumentationId target, CancellationToken cancellationToken)
        {
            if (await _planner.AddUsingAsync(document, directive, old, target, cancellationToken).ConfigureAwait(false) is { } item && !_usings.Contains(item))
            {
                _usings.Add(item);
            }
        }
    }
}
