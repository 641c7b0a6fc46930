namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// A file of a solution. A file linked into several projects, or compiled for several target frameworks, is many
/// documents but one text; fixes edit files, so that the documents can't come apart.
/// </summary>
internal readonly record struct FileKey
{
    private readonly string? _path;
    private readonly DocumentId _document;

    private FileKey(string? path, DocumentId document)
    {
        _path = path;
        _document = document;
    }

    /// <summary>The file's path, or its document's id where it has none.</summary>
    internal string Name => _path ?? _document.Id.ToString();

    internal static FileKey Of(TextDocument document) => new(document.FilePath, document.Id);

    public bool Equals(FileKey other) => _path is null ? other._path is null && _document == other._document : _path == other._path;

    public override int GetHashCode() => _path is null ? _document.GetHashCode() : StringComparer.Ordinal.GetHashCode(_path);

    /// <summary>The C# documents of a solution that are this file.</summary>
    internal ImmutableArray<DocumentId> DocumentsIn(Solution solution)
    {
        if (_path is null)
        {
            return solution.GetDocument(_document) is null ? ImmutableArray<DocumentId>.Empty : ImmutableArray.Create(_document);
        }

        var documents = ImmutableArray.CreateBuilder<DocumentId>();
        foreach (var id in solution.GetDocumentIdsWithFilePath(_path))
        {
            // Additional and configuration files share the look-up.
            if (solution.GetDocument(id) is { Project.Language: LanguageNames.CSharp })
            {
                documents.Add(id);
            }
        }

        return documents.ToImmutable();
    }
}
