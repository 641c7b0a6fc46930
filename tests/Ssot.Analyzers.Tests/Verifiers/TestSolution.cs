using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.Tests.Verifiers;

/// <summary>Solutions in memory, for what needs more than one project: by file path, so that linked files are linked.</summary>
internal sealed class TestSolution
{
    private readonly Dictionary<string, ProjectId> _projects = [];

    internal Solution Solution { get; private set; } = new AdhocWorkspace().CurrentSolution;

    internal TestSolution Project(string name, string[] references, params (string Path, string Text)[] files) => Project(name, [], references, files);

    internal TestSolution Project(string name, string[] symbols, string[] references, params (string Path, string Text)[] files)
    {
        var id = ProjectId.CreateNewId(name);
        _projects.Add(name, id);
        Solution = Solution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, name, name, LanguageNames.CSharp, filePath: $"/{name}/{name}.csproj"))
            .WithProjectParseOptions(id, TestLanguage.Parse.WithPreprocessorSymbols(symbols))
            .WithProjectCompilationOptions(id, TestLanguage.Compilation(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)))
            .WithProjectMetadataReferences(id, References.Value);
        foreach (var reference in references)
        {
            Solution = Solution.AddProjectReference(id, new ProjectReference(_projects[reference]));
        }

        foreach (var (path, text) in files)
        {
            var document = DocumentId.CreateNewId(id, path);
            Solution = Solution.AddDocument(document, System.IO.Path.GetFileName(path), SourceText.From(text, System.Text.Encoding.UTF8), filePath: path);
        }

        return this;
    }

    /// <summary>Adds a compiled assembly, as a package brings it, to all projects made so far.</summary>
    internal TestSolution Package(string name, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, TestLanguage.Parse);
        using var image = new MemoryStream();
        var references = Solution.Projects.First().MetadataReferences;
        Assert.Empty(CSharpCompilation.Create(name, [tree], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)).Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        var reference = MetadataReference.CreateFromImage(image.ToArray());
        foreach (var id in _projects.Values)
        {
            Solution = Solution.AddMetadataReference(id, reference);
        }

        return this;
    }

    /// <summary>Adds a manifest to all projects made so far.</summary>
    internal TestSolution Manifest(string text, string path = "/SsotManifest.txt")
    {
        foreach (var id in _projects.Values)
        {
            Solution = Solution.AddAdditionalDocument(DocumentId.CreateNewId(id), System.IO.Path.GetFileName(path), SourceText.From(text), filePath: path);
        }

        return this;
    }

    internal Document Document(string project, string path) =>
        Solution.GetProject(_projects[project])!.Documents.Single(d => d.FilePath == path);

    internal static async Task<string> TextAsync(Solution solution, string path)
    {
        var texts = new HashSet<string>();
        foreach (var id in solution.GetDocumentIdsWithFilePath(path))
        {
            texts.Add((await solution.GetDocument(id)!.GetTextAsync()).ToString());
        }

        return Assert.Single(texts);
    }

    /// <summary>The compile errors of all projects, as text.</summary>
    internal static async Task<string[]> ErrorsAsync(Solution solution)
    {
        var errors = new List<string>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            errors.AddRange(compilation!.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        }

        return [.. errors];
    }

    // The assemblies the tests run on: enough to bind and to run what is compiled here.
    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator)
            .Where(p => System.IO.Path.GetFileName(p) is { } n && (n.StartsWith("System.", StringComparison.Ordinal) || n is "mscorlib.dll" or "netstandard.dll"))
            .Select(p => MetadataReference.CreateFromFile(p))]);
}
