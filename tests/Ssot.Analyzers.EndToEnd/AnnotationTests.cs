namespace Ssot.Analyzers.EndToEnd;

public class AnnotationTests(BuiltPackage package) : EndToEndTest(package)
{
    private const string Uses = """
        [assembly: Ssot.NamespaceMoved("Old.One", "New.One")]
        [assembly: Ssot.NamespaceMoved("Old.Two", "New.Two")]

        namespace Lib
        {
            [Ssot.Canonical]
            public class Result
            {
                [Ssot.ReplacedBy("M:Lib.Result.ComputeAsync")]
                public int Compute() { return 1; }

                [Ssot.ReplacedBy("M:Lib.Result.ComputeAsync")]
                public int Value { get { return 1; } }
            }

            [Ssot.ReplacedBy(typeof(Result))]
            public struct OldResult
            {
            }
        }
        """;

    [Fact]
    public async Task Compile_without_a_warning_in_every_language_version_and_stay_internal()
    {
        var solution = NewSolution()
            .Project("Old", """
                <PropertyGroup>
                  <TargetFramework>netstandard2.0</TargetFramework>
                  <LangVersion>7.3</LangVersion>
                  <Nullable>disable</Nullable>
                  <ImplicitUsings>disable</ImplicitUsings>
                  <SsotAnnotations>true</SsotAnnotations>
                  <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                </PropertyGroup>
                """)
            .File("Old/Uses.cs", Uses)
            .Project("New", """
                <PropertyGroup>
                  <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
                  <SsotAnnotations>true</SsotAnnotations>
                  <AnalysisMode>All</AnalysisMode>
                  <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
                  <GenerateDocumentationFile>true</GenerateDocumentationFile>
                </PropertyGroup>
                <ItemGroup><ProjectReference Include="../Old/Old.csproj" /></ItemGroup>
                """)
            .File("New/Uses.cs", Uses.Replace("Lib", "NewLib", StringComparison.Ordinal))
            // Internal: a project that references an annotated one does not see the attributes.
            .Project("Without", """<ItemGroup><ProjectReference Include="../Old/Old.csproj" /></ItemGroup>""")
            .File("Without/Uses.cs", "[Ssot.Canonical] public class C { }");

        var build = await solution.Build();

        Assert.DoesNotContain(build.Findings, finding => finding.File.Contains("SsotAnnotations", StringComparison.Ordinal));
        Assert.DoesNotContain(build.Findings, finding => finding.Level == "error" && !finding.File.StartsWith("Without/", StringComparison.Ordinal));
        Assert.Contains(build.Findings, finding => finding.Id is "CS0122" or "CS0246" && finding.File == "Without/Uses.cs");
    }

    [Fact]
    public async Task Are_not_packed_with_the_project_that_compiles_them()
    {
        var solution = NewSolution()
            .Project("Lib", "<PropertyGroup><SsotAnnotations>true</SsotAnnotations></PropertyGroup>")
            .File("Lib/C.cs", "[Ssot.Canonical] public class C { }");

        var entries = await solution.Pack("Lib");

        Assert.Contains("lib/net10.0/Lib.dll", entries);
        Assert.DoesNotContain(entries, entry => entry.EndsWith(".cs", StringComparison.Ordinal));
    }
}
