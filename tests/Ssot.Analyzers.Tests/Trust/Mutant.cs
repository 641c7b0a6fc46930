using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.Tests.Trust;

/// <summary>One damaged source among sound ones, in some surroundings.</summary>
/// <param name="Name">What finds it again.</param>
/// <param name="Seed">The code it was.</param>
/// <param name="File">Which of the files is damaged.</param>
/// <param name="Text">Its text now.</param>
/// <param name="Surroundings">The project around it.</param>
internal sealed record Mutant(string Name, Seed Seed, int File, string Text, Surroundings Surroundings)
{
    // A whole project takes a hundred times as long as one file.
    private const int MutantsPerLarge = 40;

    private static readonly ImmutableArray<string> s_assemblies =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll" or "Ssot.Analyzers.dll"))
            .Where(path => !path.Contains("Testing", StringComparison.Ordinal))];

    private static readonly Lazy<ImmutableArray<MetadataReference>> s_references = new(() => [.. s_assemblies.Select(path => MetadataReference.CreateFromFile(path))]);

    private static readonly Lazy<ImmutableArray<MetadataReference>> s_doubles = new(() => [.. s_assemblies.Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>The mutant of a number; the same for the same number and sources.</summary>
    internal static Mutant Create(int number)
    {
        var random = new Random(number);
        var large = number % MutantsPerLarge == MutantsPerLarge - 1;
        var seeds = large ? Seeds.Large.Value : Seeds.Small.Value;
        var seed = seeds[random.Next(seeds.Length)];
        var small = Seeds.Small.Value;
        var file = large ? random.Next(seed.Files.Length) : 0;
        var other = small[random.Next(small.Length)].Files[0].Text;
        var surroundings = (Surroundings)(random.Next(2) * random.Next(Enum.GetValues<Surroundings>().Length));
        var text = new Mutator(random).Mutate(seed.Files[file].Text, other);
        return new Mutant($"mutant {number} of {seed.Name}, {seed.Files[file].Path}, {surroundings}", seed, file, text, surroundings);
    }

    /// <summary>A solution made from nothing but texts.</summary>
    internal Solution CreateSolution()
    {
        var solution = AddProject(new AdhocWorkspace().CurrentSolution, "Mutant", []);
        return Surroundings == Surroundings.TwoTargets ? AddProject(solution, "Mutant(second)", ["EXTRA"]) : solution;
    }

    /// <summary>The document that is damaged.</summary>
    internal static Document DamagedDocument(Solution solution, Mutant mutant) =>
        solution.Projects.First().Documents.Single(document => document.FilePath == mutant.Seed.Files[mutant.File].Path);

    private Solution AddProject(Solution solution, string name, string[] symbols)
    {
        var id = ProjectId.CreateNewId(name);
        var version = Surroundings == Surroundings.OldLanguage ? LanguageVersion.CSharp7_3 : LanguageVersion.Preview;
        var options = new CSharpCompilationOptions(
            Surroundings == Surroundings.Program ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            nullableContextOptions: Surroundings == Surroundings.OldLanguage ? NullableContextOptions.Disable : NullableContextOptions.Enable);
        solution = solution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, name, "Mutant", LanguageNames.CSharp, filePath: "/Mutant.csproj"))
            .WithProjectParseOptions(id, new CSharpParseOptions(version, DocumentationMode.Diagnose, preprocessorSymbols: symbols))
            .WithProjectCompilationOptions(id, options)
            .WithProjectMetadataReferences(id, References())
            .AddAdditionalDocument(DocumentId.CreateNewId(id), "SsotManifest.txt", SourceText.From(Seed.Manifest), filePath: "/SsotManifest.txt");
        for (var file = 0; file < Seed.Files.Length; file++)
        {
            var (path, text) = Seed.Files[file];
            var document = DocumentId.CreateNewId(id, path);
            solution = solution.AddDocument(document, Path.GetFileName(path), SourceText.From(file == File ? Text : text, System.Text.Encoding.UTF8), filePath: path);
            if (file == File && Surroundings == Surroundings.Script)
            {
                solution = solution.WithDocumentSourceCodeKind(document, SourceCodeKind.Script);
            }
        }

        return solution;
    }

    private IEnumerable<MetadataReference> References() => Surroundings switch
    {
        Surroundings.NoReferences => [],
        Surroundings.DoubledReferences => [.. s_references.Value, .. s_doubles.Value, .. Itself()],
        Surroundings.ExternAlias => [.. s_references.Value, .. Itself().Select(reference => reference.WithAliases(["Itself"]))],
        _ => s_references.Value,
    };

    // The sound sources as an assembly, where they compile.
    private IEnumerable<MetadataReference> Itself()
    {
        var compilation = CSharpCompilation.Create(
            "Itself",
            Seed.Files.Select(file => CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(LanguageVersion.Preview), file.Path)),
            s_references.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        var image = new MemoryStream();
        if (compilation.Emit(image).Success)
        {
            yield return MetadataReference.CreateFromImage(image.ToArray());
        }
    }
}
