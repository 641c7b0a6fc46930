using Microsoft.CodeAnalysis.Testing;

namespace Ssot.Analyzers.Tests.DeprecatedPaths;

public class DeprecatedUsingTests
{
    [Theory]
    [InlineData("using {|SSOT3001:Acme.Old|};")]
    [InlineData("using {|SSOT3001:Acme.Old.Http|};")]
    [InlineData("using {|SSOT3001:global::Acme.Old|};")]
    [InlineData("using static {|SSOT3001:Acme.Old.Tool|};")]
    [InlineData("using static {|SSOT3001:Acme.Old.Tool.Part|};")]
    [InlineData("using A = {|SSOT3001:Acme.Old|};")]
    [InlineData("using A = {|SSOT3001:Acme.Old.Tool|};")]
    [InlineData("using A = {|SSOT3001:Acme.Old.Box<int>|};")]
    [InlineData("using A = System.Collections.Generic.List<{|SSOT3001:Acme.Old.Tool|}>;")]
    [InlineData("using A = ({|SSOT3001:Acme.Old.Tool|} Tool, int Count);")]
    [InlineData("using A = {|SSOT3001:Acme.Old.Tool|}[];")]
    [InlineData("global using {|SSOT3001:Acme.Old|};")]
    [InlineData("global using static {|SSOT3001:Acme.Old.Tool|};")]
    [InlineData("global using A = {|SSOT3001:Acme.Old.Tool|};")]
    [InlineData("namespace App { using {|SSOT3001:Acme.Old|}; }")]
    [InlineData("namespace App; using {|SSOT3001:Acme.Old|};")]
    [InlineData("namespace Acme.App { using {|SSOT3001:Old.Http|}; }")]
    [InlineData("namespace Acme.App { using A = {|SSOT3001:Old.Tool|}; }")]
    public async Task Directive_Triggers(string source)
    {
        await PathVerifier.Both(source);
        await PathVerifier.Gone(source);
    }

    [Theory]
    [InlineData("using Acme.New;")]
    [InlineData("using Acme.Older;")]
    [InlineData("using Acme.New.Http;")]
    [InlineData("using Old = Acme.New;")]
    [InlineData("using static Acme.New.Tool;")]
    [InlineData("using A = System.Collections.Generic.List<Acme.New.Tool>;")]
    [InlineData("namespace Acme.Old { using Acme.Old.Http; }")]
    [InlineData("namespace Acme.Old.Inner; using Acme.Old;")]
    [InlineData("using Acme.Old; namespace Acme.Old.Inner { class C { Tool? tool; } }")]
    [InlineData("using Acme.Old; namespace Acme.Old.Inner; class C { Tool? tool; }")]
    [InlineData("namespace Acme { using Acme.Old; namespace Old { class C { Tool? tool; } } }")]
    [InlineData("// using Acme.Old;")]
    [InlineData("#if NEVER\nusing Acme.Old;\n#endif")]
    public Task Directive_DoesNotTrigger(string source) => PathVerifier.Both(source, PathVerifier.Moved, ("Older.cs", "namespace Acme.Older { public class X { } }"));

    [Fact]
    public Task OldCodeBesideOtherCode_Triggers() => PathVerifier.Both("using {|SSOT3001:Acme.Old|}; namespace Acme.Old.Inner { class C { Tool? tool; } } namespace App { class D { Tool? tool; } }");

    [Fact]
    public Task GlobalUsingBesideOldCode_Triggers() => PathVerifier.Both("global using {|SSOT3001:Acme.Old|}; namespace Acme.Old.Inner { class C { Tool? tool; } }");

    [Fact]
    public async Task TypeEntry_TriggersOnlyWhereTheTypeIsNamed()
    {
        const string Manifest = "T:Acme.Old.Tool => T:Acme.New.Tool";
        await PathVerifier.Both("using Acme.Old; using static {|SSOT3001:Acme.Old.Tool|}; using A = {|SSOT3001:Acme.Old.Tool|}; using B = Acme.Old.ITool;", Manifest);
        await PathVerifier.Gone("using static {|SSOT3001:Acme.Old.Tool|}; using A = {|SSOT3001:Acme.Old.Tool|}; using B = Acme.Old.ITool;", Manifest);
    }

    [Fact]
    public Task Removed_Triggers() => PathVerifier.Both("using {|SSOT3001:Acme.Old|};", "removed N:Acme.Old");

    [Fact]
    public Task LongestEntryWins_DoesNotTriggerWhereItArrived() =>
        PathVerifier.Run("using Acme.Core; using {|SSOT3001:Acme|};", "N:Acme => N:Acme.Core", CompilerDiagnostics.Errors, ("Core.cs", "namespace Acme.Core { } namespace Acme { class Left { } }"));

    [Fact]
    public Task Duplicate_DoesNotTrigger() =>
        PathVerifier.Both("using A = Acme.Old.Tool;", "T:Acme.Old.Tool => T:Acme.New.Tool\ncanonical T:Acme.New.Tool");

    [Fact]
    public async Task Message_SaysWhereItWent()
    {
        await Message("N:Acme.Old => N:Acme.New", "'Acme.Old.Http' moved to 'Acme.New.Http'");
        await Message("N:Acme.Old => N:Acme.New ; moved in 2.0", "'Acme.Old.Http' moved to 'Acme.New.Http' (moved in 2.0)");
        await Message("N:Acme.Old => N:Acme.New\nN:Acme.New => N:Acme.Newest", "'Acme.Old.Http' moved to 'Acme.Newest.Http'");
        await Message("removed N:Acme.Old ; see docs", "'Acme.Old.Http' is removed and has no replacement (see docs)");

        static async Task Message(string manifest, string expected) =>
            Assert.Equal([expected], await Diagnosed.MessagesAsync("using Acme.Old.Http;", manifest, PathVerifier.Old));
    }

    [Fact]
    public async Task NamespaceMoved_Triggers()
    {
        const string Attributes = """
            [assembly: Ssot.NamespaceMoved("Acme.Old", "Acme.New")]
            namespace Ssot { [System.AttributeUsage(System.AttributeTargets.Assembly, AllowMultiple = true)] class NamespaceMovedAttribute(string old, string @new) : System.Attribute { } }
            """;
        await PathVerifier.Both("using {|SSOT3001:Acme.Old|};", "// nothing", ("Attributes.cs", Attributes));
    }
}
