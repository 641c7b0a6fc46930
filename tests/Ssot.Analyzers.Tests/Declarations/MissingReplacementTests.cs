using Microsoft.CodeAnalysis.Testing;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.Declarations;

/// <summary>SSOT9002 at entries whose old side is used and whose new side can't be found.</summary>
public class MissingReplacementTests
{
    // The first line of each manifest is the one looked at.
    private const string Source = """
        namespace Old.Space { public class Thing { public int Value; } }
        namespace Old.Space.Deep { public class Deeper { } }
        namespace New.Space { public class Thing { public int Value; } namespace Deep { public class Deeper { } } }
        namespace Old
        {
            public class Item { public Item(int i) { } public class Nested { } }
            public class Pair<T> { }
            public class MarkAttribute : System.Attribute { }
            public static class Ext { public static void Extend(this int i) { } }
            public interface IService { int Get(int i); int Size { get; } event System.Action Changed; }
            public class Base { public int Inherited() => 1; public int Other(int i) => i; public int Other() => 1; }
            public class Unused { public void Never() { } }
        }
        namespace New
        {
            public class Item { }
            public class Pair<T> { }
            public class Base { public int Kept() => 1; }
            public class Derived : Base { public int this[int i] => i; public int Field; internal class Hidden { } }
            public interface IBase { int Fetch(int i); }
            public interface IService : IBase { int Count { get; } event System.Action Moved; }
        }
        namespace App
        {
            using Old.Space;
            using Old;

            [Mark]
            public class Use
            {
                public object Run(IService service, Base b)
                {
                    var deep = new Old.Space.Deep.Deeper();
                    service.Changed += () => { };
                    1.Extend();
                    return (new Thing().Value, new Item(1), new Item.Nested(), new Pair<int>(), service.Get(1), service.Size, b.Inherited(), b.Other(1), deep);
                }
            }
        }
        """;

    [Theory]
    [InlineData("N:Old.Space => N:No.Such")]
    [InlineData("N:Old.Space.Deep => N:New.Space.Deeper")]
    [InlineData("T:Old.Item => T:New.Items")]
    [InlineData("T:Old.Item => T:New.Item`1")]
    [InlineData("T:Old.Item.Nested => T:New.Item.Nested")]
    [InlineData("T:Old.Pair`1 => T:New.Pair")]
    [InlineData("T:Old.Item => T:No.Such.Item", "canonical T:No.Such.Item")]
    [InlineData("T:Old.MarkAttribute => T:New.MarkAttribute")]
    [InlineData("T:Old.Ext => T:New.Ext")]
    [InlineData("M:Old.IService.Get => M:New.IService.NoSuch")]
    [InlineData("P:Old.IService.Size => M:New.IService.Count")]
    [InlineData("E:Old.IService.Changed => E:New.IService.NoSuch")]
    [InlineData("F:Old.Space.Thing.Value => F:New.Space.Thing.NoSuch")]
    [InlineData("M:Old.Base.Inherited => M:No.Such.Type.Member")]
    [InlineData("M:Old.Base.Other(System.Int32) => M:Old.Base.Other(System.String)")]
    [InlineData("M:Old.Item.#ctor(System.Int32) => M:Old.Item.Create")]
    public Task A_replacement_that_is_nowhere_Triggers_at_the_new_side(string entry, string more = "") =>
        Run(entry + " ; a note\n" + more, new DiagnosticResult(RuleIds.UnresolvedEntry, DiagnosticSeverity.Warning)
            .WithSpan("/src/SsotManifest.txt", 1, entry.IndexOf("=>", StringComparison.Ordinal) + 4, 1, entry.Length + 1));

    [Theory]
    [InlineData("N:Old.Space => N:New.Space")]
    [InlineData("T:Old.Item => T:New.Item")]
    [InlineData("T:Old.Pair`1 => T:New.Pair`1")]
    [InlineData("T:Old.Item => T:New.Derived.Hidden")]
    [InlineData("T:Old.Item => T:New.Item\ncanonical T:New.Item")]
    [InlineData("M:Old.IService.Get => M:New.IService.Fetch")]
    [InlineData("M:Old.IService.Get(System.Int32) => M:New.IBase.Fetch(System.Int32)")]
    [InlineData("P:Old.IService.Size => P:New.IService.Count")]
    [InlineData("E:Old.IService.Changed => E:New.IService.Moved")]
    [InlineData("M:Old.Base.Inherited => M:New.Derived.Kept")]
    [InlineData("M:Old.Base.Inherited => P:New.Derived.Item")]
    [InlineData("F:Old.Space.Thing.Value => F:New.Derived.Field")]
    [InlineData("M:Old.Base.Inherited => M:New.Derived.#ctor")]
    [InlineData("M:Old.Base.Other(System.Int32) => M:Old.Base.Other()")]
    [InlineData("M:Old.Base.Inherited => M:New.Base.System#IDisposable#Dispose")]
    [InlineData("removed T:Old.Item")]
    public Task A_replacement_that_is_there_DoesNotTrigger(string entry) => Run(entry);

    [Theory]
    [InlineData("N:Old.Nowhere => N:No.Such")]
    [InlineData("T:Old.Unused => T:No.Such")]
    [InlineData("T:Old.Nowhere => T:No.Such")]
    [InlineData("T:Old.Unused => T:No.Such.Unused\ncanonical T:No.Such.Unused")]
    [InlineData("M:Old.Unused.Never => M:No.Such.Type.Member")]
    [InlineData("M:Old.Base.Other() => M:No.Such.Type.Member")]
    [InlineData("canonical T:No.Such")]
    [InlineData("allow M:No.Such.Member")]
    public Task What_is_not_used_DoesNotTrigger(string entry) => Run(entry);

    [Theory]
    [InlineData("T:Old.Item => T:Mid.Item\nT:Mid.Item => T:New.Item")]
    [InlineData("T:Old.Item => T:Mid.Item\nN:Mid => N:New")]
    [InlineData("M:Old.Base.Inherited => M:Mid.Base.Kept\nT:Mid.Base => T:New.Base")]
    [InlineData("M:Old.Base.Inherited => M:New.Base.Mid\nM:New.Base.Mid => M:New.Base.Kept")]
    public Task A_replacement_that_has_moved_on_to_what_is_there_DoesNotTrigger(string manifest) => Run(manifest);

    [Fact]
    public Task An_entry_is_reported_once_however_often_it_is_used() => Verify.Analyzer<ManifestAnalyzer>(
        "class A { Old.X? a; Old.X? b; }",
        "T:Old.X => T:New.X",
        test =>
        {
            test.TestState.Sources.Add("namespace Old { public class X { } } namespace B { class C { Old.X? a; } }");
            test.TestState.Sources.Add("class D { Old.X? a; Old.X b = new Old.X(); }");
            test.ExpectedDiagnostics.Add(new DiagnosticResult(RuleIds.UnresolvedEntry, DiagnosticSeverity.Warning).WithSpan("SsotManifest.txt", 1, 12, 1, 19)
                .WithMessage("'T:New.X' is to replace 'T:Old.X', which is used here, but can't be found; correct the id or reference its assembly"));
        });

    [Theory]
    [InlineData("using {|CS0246:Old|}.Space;", "N:Old.Space => N:No.Such", 16)]
    [InlineData("class A { {|CS0246:Old|}.Space.Thing? x; }", "N:Old.Space => N:No.Such", 16)]
    [InlineData("class A { {|CS0246:Old|}.Thing? x; }", "T:Old.Thing => T:No.Such", 16)]
    public Task A_name_in_code_that_no_longer_binds_Triggers(string source, string entry, int column) => Verify.Analyzer<ManifestAnalyzer>(
        source,
        configure: test =>
        {
            test.TestState.AdditionalFiles.Add(("/src/SsotManifest.txt", entry));
            test.ExpectedDiagnostics.Add(new DiagnosticResult(RuleIds.UnresolvedEntry, DiagnosticSeverity.Warning).WithSpan("/src/SsotManifest.txt", 1, column, 1, entry.Length + 1));
        });

    [Fact]
    public Task Old_code_inside_the_old_path_is_no_use() => Verify.Analyzer<ManifestAnalyzer>(
        "namespace Old.Space { class Thing { Old.Space.Thing? next; Deep.Deeper? deep; } } namespace Old.Space.Deep { class Deeper { } }",
        "N:Old.Space => N:No.Such");

    [Fact]
    public Task An_attribute_whose_target_is_nowhere_Triggers_at_the_attribute() => Verify.Analyzer<ManifestAnalyzer>(
        """
        [{|SSOT9002:Ssot.ReplacedBy("T:No.Such")|}] public class Gone { [Ssot.ReplacedBy("M:Gone.New")] public void Old() { } public void New() { } }
        public class Use { Gone? gone; void Run() => gone!.Old(); }
        """,
        configure: test => test.TestState.Sources.Add(("/0/SsotAnnotations.cs", Facts.Annotations)));

    private static Task Run(string manifest, params DiagnosticResult[] expected) => Verify.Analyzer<ManifestAnalyzer>(
        Source,
        configure: test =>
        {
            test.TestState.AdditionalFiles.Add(("/src/SsotManifest.txt", manifest));
            test.ExpectedDiagnostics.AddRange(expected);
        });
}
