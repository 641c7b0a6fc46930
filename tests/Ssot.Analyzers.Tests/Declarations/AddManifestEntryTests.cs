using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.CodeFixes;
using Ssot.Analyzers.CodeFixes.Declarations;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.Declarations;

/// <summary>The action that declares in a manifest what an [Obsolete] message, or a reference's attribute, says.</summary>
public class AddManifestEntryTests
{
    private const string Library = """
        using System;
        namespace Lib
        {
            public class Client
            {
                [Obsolete("MESSAGE")] public int Get() => 1;
                public int Fetch() => 1;
                public int Fetch(int i) => 1;
                public int Size => 1;
                public class Inner { public int Deep() => 1; }
            }
            public class Other { public int Fetch() => 1; public int Load<T>() => 1; public int Get() => 1; }
            public static class Extensions { public static int Extend(this Client client) => 1; }
        }
        namespace Lib.Deep { public class Other { public int Sink() => 1; } }
        """;

    [Theory]
    [InlineData("Use Fetch instead.", "M:Lib.Client.Fetch")]
    [InlineData("Use 'Fetch' instead.", "M:Lib.Client.Fetch")]
    [InlineData("Please call `Fetch(int)` now!", "M:Lib.Client.Fetch")]
    [InlineData("Use Client.Fetch().", "M:Lib.Client.Fetch")]
    [InlineData("Replaced by Lib.Client.Fetch", "M:Lib.Client.Fetch")]
    [InlineData("Use Other.Fetch.", "M:Lib.Other.Fetch")]
    [InlineData("Use Other.Load<T>() instead", "M:Lib.Other.Load")]
    [InlineData("Use Lib.Deep.Other.Sink", "M:Lib.Deep.Other.Sink")]
    [InlineData("Use Deep.Other.Sink", "M:Lib.Deep.Other.Sink")]
    [InlineData("Use Inner.Deep", "M:Lib.Client.Inner.Deep")]
    [InlineData("Use Other.Get", "M:Lib.Other.Get")]
    [InlineData("Use Extensions.Extend", "M:Lib.Extensions.Extend")]
    [InlineData("Use the Fetch() method instead; it is faster.", "M:Lib.Client.Fetch")]
    [InlineData("This method is obsolete (use Fetch)", "M:Lib.Client.Fetch")]
    [InlineData("Deprecated, replaced by <see cref='Other.Fetch'/>.", "M:Lib.Other.Fetch")]
    [InlineData("Use \u201CFetch\u201D", "M:Lib.Client.Fetch")]
    [InlineData("Use `Other.Load<string>()`.", "M:Lib.Other.Load")]
    [InlineData("Client.Get is replaced by Client.Size.", "P:Lib.Client.Size")]
    [InlineData("See M:Lib.Client.Fetch(System.Int32).", "M:Lib.Client.Fetch")]
    [InlineData("See P:Lib.Client.Size, which is newer", "P:Lib.Client.Size")]
    public async Task A_message_that_names_one_member_offers_its_entry(string message, string replacement) =>
        Assert.Equal($"// moves\nM:Lib.Client.Get => {replacement}\n", await Declare(message, "// moves\n"));

    [Theory]
    [InlineData("")]
    [InlineData("Gone.")]
    [InlineData("Use Missing instead.")]
    [InlineData("Use Missing.Fetch instead.")]
    [InlineData("Use Fetch (or Size)")]
    [InlineData("Moved to Lib.Deep")]
    [InlineData("Use fetch instead.")]
    [InlineData("Use Fetch or Other.Fetch.")]
    [InlineData("Get is old")]
    [InlineData("Use Other instead")]
    [InlineData("Use Lib.Client")]
    [InlineData("See M:Lib.Client.Missing")]
    [InlineData("See M:")]
    [InlineData("Use Other. ")]
    [InlineData("{0} <<< {{ `")]
    public async Task A_message_that_names_none_or_several_offers_nothing(string message) => Assert.Null(await Declare(message, "// moves\n"));

    [Theory]
    [InlineData("Use NewClient instead", "T:New.NewClient")]
    [InlineData("Use New.NewClient instead", "T:New.NewClient")]
    [InlineData("Use global::New.NewClient", "T:New.NewClient")]
    [InlineData("Moved to Lib.Renamed", "T:Lib.Renamed")]
    [InlineData("Use Renamed", "T:Lib.Renamed")]
    [InlineData("Use Lib.Next.Client", "T:Lib.Next.Client")]
    [InlineData("Client has moved to Lib.Next", "T:Lib.Next.Client")]
    [InlineData("This type has moved to the namespace 'Lib.Next'.", "T:Lib.Next.Client")]
    [InlineData("Moved to Lib.Next.Client", "T:Lib.Next.Client")]
    [InlineData("Moved to New", null)]
    [InlineData("Use Lib", null)]
    [InlineData("Use Pair", null)]
    [InlineData("Use Pair<T>", "T:Lib.Pair`1")]
    [InlineData("Use Pair`1", "T:Lib.Pair`1")]
    [InlineData("Use Client", null)]
    [InlineData("Use NewClient or Renamed", null)]
    [InlineData("Use 'Renamed' and not NewClient", "T:Lib.Renamed")]
    public async Task A_message_on_a_type_names_a_type(string message, string? replacement)
    {
        var library = $$"""
            namespace Lib { [System.Obsolete("{{message}}")] public class Client { public int Renamed; } public class Renamed { } public class Pair<T> { } }
            namespace Lib.Next { public class Client { } }
            namespace New { public class NewClient { } }
            """;
        var solution = Solution(library, "using New; class Use { object o = new Lib.Client(); }").Manifest("N:A => N:B\n");
        Assert.Equal(replacement is null ? null : $"N:A => N:B\nT:Lib.Client => {replacement}\n", await Apply(solution, "CS0618"));
    }

    [Theory]
    [InlineData("", "M:Lib.Client.Get => M:Lib.Client.Fetch\n")]
    [InlineData("N:A => N:B", "N:A => N:B\nM:Lib.Client.Get => M:Lib.Client.Fetch\n")]
    [InlineData("N:A => N:B\r\n", "N:A => N:B\r\nM:Lib.Client.Get => M:Lib.Client.Fetch\r\n")]
    [InlineData("N:A => N:B\r\n// end", "N:A => N:B\r\n// end\r\nM:Lib.Client.Get => M:Lib.Client.Fetch\r\n")]
    public async Task The_manifest_keeps_its_lines_and_their_ends(string before, string after) => Assert.Equal(after, await Declare("Use Fetch.", before));

    [Fact]
    public async Task Without_a_manifest_nothing_is_offered() => Assert.Null(await Apply(Solution(Library.Replace("MESSAGE", "Use Fetch.", StringComparison.Ordinal), User), "CS0618"));

    [Fact]
    public async Task What_is_declared_already_is_not_offered() => Assert.Null(await Declare("Use Fetch.", "M:Lib.Client.Get => M:Lib.Other.Fetch\n"));

    [Fact]
    public async Task An_overload_is_named_by_its_parameters()
    {
        var library = "namespace Lib { public class Client { [System.Obsolete(\"Use Fetch\")] public int Get() => 1; public int Get(int i) => 1; public int Fetch() => 1; } }";
        Assert.Equal("M:Lib.Client.Get() => M:Lib.Client.Fetch\n", await Apply(Solution(library, User).Manifest(""), "CS0618"));
    }

    [Fact]
    public async Task An_obsolete_error_is_served_too()
    {
        var library = "namespace Lib { public class Client { [System.Obsolete(\"Use Size\", true)] public int Length => 1; public int Size => 1; } }";
        Assert.Equal("P:Lib.Client.Length => P:Lib.Client.Size\n", await Apply(Solution(library, "class Use { int M(Lib.Client c) => c.Length; }").Manifest(""), "CS0619"));
    }

    [Fact]
    public async Task The_nearest_manifest_is_taken_in_every_project_that_has_it()
    {
        var solution = Solution(Library.Replace("MESSAGE", "Use Fetch.", StringComparison.Ordinal), User)
            .Manifest("// acme\n", "/App/SsotManifest.Acme.txt")
            .Manifest("// root\n")
            .Manifest("// app\n", "/App/SsotManifest.txt")
            .Manifest("// deeper\n", "/App/Deeper/SsotManifest.txt")
            .Manifest("// package\n", "/packages/acme/SsotManifest.Acme.txt");

        var changed = await ApplyAsync(solution, "CS0618");
        var texts = await Task.WhenAll(changed!.Projects.SelectMany(p => p.AdditionalDocuments).Select(async d => (await d.GetTextAsync()).ToString()));
        Assert.Equal(2, texts.Count(text => text == "// app\nM:Lib.Client.Get => M:Lib.Client.Fetch\n"));
        Assert.All(texts, text => Assert.True(text.StartsWith("// app", StringComparison.Ordinal) || text.Split('\n').Length == 2, text));
    }

    [Theory]
    [InlineData("class Use { Lib.Old? old; }", RuleIds.DeprecatedName, "T:Lib.Old => T:Lib.New\n")]
    [InlineData("class Use { int M(Lib.New n) => n.Get(1); }", RuleIds.ReplacedMember, "M:Lib.New.Get(System.Int32) => M:Lib.New.Fetch\n")]
    public async Task What_an_attribute_of_a_reference_says_can_be_declared(string user, string id, string entry)
    {
        const string library = """
            namespace Lib
            {
                [Ssot.ReplacedBy(typeof(New))] public class Old { }
                public class New { [Ssot.ReplacedBy("M:Lib.New.Fetch")] public int Get(int i) => 1; public int Fetch(int i) => 1; }
            }
            """;
        var annotated = library + Facts.Annotations[Facts.Annotations.IndexOf("namespace Ssot", StringComparison.Ordinal)..];
        Assert.Equal(entry, await Apply(Solution(annotated, user).Manifest(""), id));
    }

    [Fact]
    public async Task What_the_manifest_says_itself_is_not_offered()
    {
        var solution = Solution("namespace Lib { public class Old { } public class New { } }", "class Use { Lib.Old? old; }").Manifest("T:Lib.Old => T:Lib.New\n");
        Assert.Null(await Apply(solution, RuleIds.DeprecatedName));
    }

    [Fact]
    public void A_bulk_run_never_does_it() => Assert.Null(new AddManifestEntryFixer().GetFixAllProvider());

    private const string User = "class Use { int M(Lib.Client c) => c.Get(); }";

    private static Task<string?> Declare(string message, string manifest) =>
        Apply(Solution(Library.Replace("MESSAGE", message, StringComparison.Ordinal), User).Manifest(manifest), "CS0618");

    private static TestSolution Solution(string library, string user) =>
        new TestSolution().Project("Lib", [], ("/Lib/Lib.cs", library)).Project("App", ["Lib"], ("/App/Use.cs", user));

    private static async Task<string?> Apply(TestSolution solution, string id) =>
        await ApplyAsync(solution, id) is { } changed ? (await changed.Projects.Single(p => p.Name == "App").AdditionalDocuments.Single().GetTextAsync()).ToString() : null;

    // Null where no such action is offered.
    private static async Task<Solution?> ApplyAsync(TestSolution solution, string id)
    {
        var document = solution.Document("App", "/App/Use.cs");
        var compilation = (await document.Project.GetCompilationAsync())!;
        var analysis = compilation.WithAnalyzers([new DeprecatedPathAnalyzer(), new ReplacedMemberAnalyzer()], document.Project.AnalyzerOptions);
        var diagnostic = (await analysis.GetAllDiagnosticsAsync()).First(d => d.Id == id && d.Location.SourceTree?.FilePath == "/App/Use.cs");
        var actions = new List<CodeAction>();
        foreach (var fixer in Docs.Product.CreateFixers().Where(f => f.FixableDiagnosticIds.Contains(id)))
        {
            await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        var declare = actions.FindIndex(action => action.EquivalenceKey == FixKeys.Declare);
        Assert.False(declare == 0 && id.StartsWith("SSOT", StringComparison.Ordinal), "the bulk runner takes the first action for all");
        return declare < 0 ? null : Assert.Single((await actions[declare].GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>()).ChangedSolution;
    }
}
