using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Benchmarks.Generation;

namespace Ssot.Analyzers.Benchmarks.Measuring;

/// <summary>A bulk run over a generated project, as <c>dotnet format analyzers</c> does it.</summary>
internal sealed class BulkFix
{
    private static readonly ImmutableArray<CodeFixProvider> s_fixers =
        [.. typeof(CodeFixes.FixKeys).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(CodeFixProvider))).OrderBy(t => t.FullName, StringComparer.Ordinal).Select(t => (CodeFixProvider)Activator.CreateInstance(t)!)];

    private readonly Solution _solution;
    private readonly ProjectId _project = ProjectId.CreateNewId();
    private readonly string[] _ids;

    private BulkFix(GeneratedCode code, string[] ids)
    {
        _ids = ids;
        var solution = new AdhocWorkspace().CurrentSolution
            .AddProject(ProjectInfo.Create(
                _project,
                VersionStamp.Default,
                "Migration",
                "Migration",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
                metadataReferences: CodeBase.FrameworkFiles().Select(path => MetadataReference.CreateFromFile(path))))
            .AddAdditionalDocument(DocumentId.CreateNewId(_project), "SsotManifest.txt", SourceText.From(code.Manifest), filePath: "/SsotManifest.txt");
        foreach (var (path, text) in code.Files)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(_project), Path.GetFileName(path), SourceText.From(text, System.Text.Encoding.UTF8), filePath: "/" + path);
        }

        _solution = solution;
    }

    /// <summary>The project of one kind of migration.</summary>
    internal static BulkFix Create(MigrationKind kind, int files) => new(MigrationGenerator.Create(kind, files), kind switch
    {
        MigrationKind.Await => [RuleIds.UnawaitedFactory],
        MigrationKind.Path => [RuleIds.DeprecatedUsing, RuleIds.DeprecatedName],
        MigrationKind.Redirect => [RuleIds.DuplicateUse],
        _ => [RuleIds.ReplacedMember],
    });

    /// <summary>Finds and fixes, one id after the other.</summary>
    /// <returns>What the fixing took, without the first search; diagnostics before and after.</returns>
    internal async Task<(Cost Cost, int Before, int After)> RunAsync()
    {
        var solution = _solution;
        var cost = default(Cost);
        var before = 0;
        foreach (var id in _ids)
        {
            var diagnostics = await FindAsync(solution, id);
            before += diagnostics.Length;
            Meter.Settle();
            cost += await Meter.MeasureAsync(async () => solution = await FixAllAsync(solution, id, diagnostics));
        }

        var after = 0;
        foreach (var id in _ids)
        {
            after += (await FindAsync(solution, id)).Length;
        }

        return (cost, before, after);
    }

    private async Task<ImmutableArray<Diagnostic>> FindAsync(Solution solution, string id)
    {
        var project = solution.GetProject(_project)!;
        var compilation = await project.GetCompilationAsync();
        var analyzers = AnalyzerSet.Ssot.Create().RemoveAll(analyzer => analyzer.SupportedDiagnostics.All(rule => rule.Id != id));
        if (analyzers.IsEmpty)
        {
            return [];
        }

        var found = await compilation!.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(d => d.Id == id).OrderBy(d => d.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)];
    }

    private static async Task<Solution> FixAllAsync(Solution solution, string id, ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.IsEmpty || s_fixers.FirstOrDefault(fixer => fixer.FixableDiagnosticIds.Contains(id)) is not { } fixer)
        {
            return solution;
        }

        var document = solution.GetDocument(diagnostics[0].Location.SourceTree)!;
        CodeAction? first = null;
        await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostics[0], (action, _) => first ??= action, CancellationToken.None));
        var context = new FixAllContext(document, fixer, FixAllScope.Solution, first?.EquivalenceKey!, [id], new Found(diagnostics), CancellationToken.None);
        var fix = await fixer.GetFixAllProvider()!.GetFixAsync(context);
        var operations = fix is null ? [] : await fix.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution ?? solution;
    }

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(d => d.Location.SourceTree!.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
