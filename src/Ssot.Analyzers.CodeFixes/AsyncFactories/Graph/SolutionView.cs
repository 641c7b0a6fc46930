using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// The C# files of one solution, each once however many projects and target frameworks compile it, with the trees and
/// semantic models that have been asked for.
/// </summary>
internal sealed class SolutionView
{
    private readonly Dictionary<FileKey, SourceFile> _files = [];
    private readonly Dictionary<DocumentId, SemanticModel> _models = [];

    private SolutionView(Solution solution) => Solution = solution;

    internal Solution Solution { get; }

    /// <summary>All files, in the order of the solution's projects.</summary>
    internal List<SourceFile> Files { get; } = [];

    internal static SolutionView Create(Solution solution)
    {
        var view = new SolutionView(solution);
        foreach (var projectId in solution.ProjectIds)
        {
            if (solution.GetProject(projectId) is not { Language: LanguageNames.CSharp } project)
            {
                continue;
            }

            foreach (var document in project.Documents)
            {
                view.Add(document);
            }
        }

        return view;
    }

    /// <summary>The file that a tree of one of the solution's compilations is, or null (generated while compiling).</summary>
    internal SourceFile? FileOf(SyntaxTree tree) =>
        Solution.GetDocument(tree) is { } document && _files.TryGetValue(FileKey.Of(document), out var file) ? file : null;

    internal SourceFile? FileOf(Document document) => _files.TryGetValue(FileKey.Of(document), out var file) ? file : null;

    internal async Task<SemanticModel> ModelAsync(Document document, CancellationToken cancellation)
    {
        if (!_models.TryGetValue(document.Id, out var model))
        {
            model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
            _models.Add(document.Id, model);
        }

        return model;
    }

    /// <summary>A function's declarations: of each of its places, one for every way its file is read.</summary>
    internal async Task<IReadOnlyList<(Document Document, SyntaxNode Node)>> DeclarationsAsync(Function function, CancellationToken cancellation)
    {
        var found = new List<(Document, SyntaxNode)>();
        foreach (var place in function.Declarations)
        {
            foreach (var document in place.File.Variants)
            {
                if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root && place.FindIn(root) is { } declaration)
                {
                    found.Add((document, declaration));
                }
            }
        }

        return found;
    }

    private void Add(Document document)
    {
        var key = FileKey.Of(document);
        if (!_files.TryGetValue(key, out var file))
        {
            _files.Add(key, file = new SourceFile(key));
            Files.Add(file);
        }

        file.Documents.Add(document);
    }
}

/// <summary>A file and the documents that are it.</summary>
internal sealed class SourceFile(FileKey key)
{
    private bool? _isGenerated;
    private List<Document>? _variants;

    internal FileKey Key { get; } = key;

    /// <summary>The documents, in the order of the solution's projects.</summary>
    internal List<Document> Documents { get; } = [];

    /// <summary>Documents enough to see each part of the text that some <c>#if</c> turns on: one for each set of symbols.</summary>
    internal IReadOnlyList<Document> Variants
    {
        get
        {
            if (_variants is null)
            {
                _variants = [];
                var met = new HashSet<string>(StringComparer.Ordinal);
                foreach (var document in Documents)
                {
                    var symbols = new List<string>(document.Project.ParseOptions?.PreprocessorSymbolNames ?? []);
                    symbols.Sort(StringComparer.Ordinal);
                    if (met.Add(string.Join(" ", symbols)))
                    {
                        _variants.Add(document);
                    }
                }
            }

            return _variants;
        }
    }

    /// <summary>Whether a tool wrote the file, so that an edit would be lost.</summary>
    internal async Task<bool> IsGeneratedAsync(CancellationToken cancellation)
    {
        if (_isGenerated is not { } known)
        {
            var tree = await Documents[0].GetSyntaxTreeAsync(cancellation).ConfigureAwait(false);
            _isGenerated = known = tree is not null && GeneratedCode.Is(tree, cancellation);
        }

        return known;
    }
}
