using Microsoft.CodeAnalysis.Testing;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DeprecatedPaths;

/// <summary>SSOT3004 when the old member is gone: only a declaration proves what a name meant.</summary>
public class ReplacedMemberGoneTests
{
    private const string Library = """

        namespace Mq
        {
            using System.Threading.Tasks;
            public interface IConnection { Task<IChannel> CreateChannelAsync(); }
            public interface IChannel { Task PublishAsync(string s); Task CloseAsync(); IInfo GetInfo(); }
            public interface IInfo { string Text { get; } }
            public class Factory { public Task<IConnection> ConnectAsync() => null!; public static Factory Make() => null!; public string HostName { get; set; } = ""; }
            public static class Assertions { public static bool Same(this IChannel c) => true; }
        }
        namespace Mq.Legacy { public static class ClassicAssert { public static void AreEqual(object a, object b) { } } }
        """;

    private const string Manifest = """
        T:Mq.IModel => T:Mq.IChannel
        T:Mq.Old.Client => T:Mq.Factory
        M:Mq.IConnection.CreateModel => M:Mq.IConnection.CreateChannelAsync
        M:Mq.IModel.Publish => M:Mq.IChannel.PublishAsync
        M:Mq.IModel.Close => M:Mq.IChannel.CloseAsync
        P:Mq.IModel.Info => M:Mq.IChannel.GetInfo
        M:Mq.Factory.Connect => M:Mq.Factory.ConnectAsync
        M:Mq.Factories.Create => M:Mq.Factory.Make
        P:Mq.Factory.Host => P:Mq.Factory.HostName
        M:Mq.Checks.Alike => M:Mq.Assertions.Same
        M:Mq.Assert.AreEqual => M:Mq.Legacy.ClassicAssert.AreEqual
        M:Mq.Factory.OnLost => M:Mq.Factory.OnLostAsync
        removed M:Mq.IModel.Abort
        """;

    [Theory]
    // The type binds and lacks the member.
    [InlineData("IConnection c", "c.[|CreateModel|]();")]
    [InlineData("IConnection? c", "c?.[|CreateModel|](); c!.[|CreateModel|]();")]
    [InlineData("IConnection c", "System.Func<object> f = c.[|CreateModel|]; var s = nameof(IConnection.[|CreateModel|]);")]
    [InlineData("Factory f", "f.[|Host|] = \"x\"; f = new Factory { [|Host|] = \"x\" }; var yes = f is { [|Host|]: \"x\" }; var g = new { f.[|Host|] };")]
    // The type has moved and lacks the member.
    [InlineData("IChannel c", "c.[|Publish|](\"x\"); var i = c.[|Info|]; c.[|Abort|]();")]
    // The type is gone and its name is declared.
    [InlineData("IModel c", "c.[|Publish|](\"x\"); (c).[|Close|](); c?.[|Close|]();")]
    [InlineData("Mq.IModel c", "c.[|Publish|](\"x\");")]
    [InlineData("System.Collections.Generic.List<IModel> c", "c[0].[|Publish|](\"x\"); foreach (var m in c) { m.[|Close|](); }")]
    [InlineData("object o", "((IModel)o).[|Close|](); if (o is IModel m) { m.[|Close|](); }")]
    [InlineData("Factory f", "var x = Factories.[|Create|](); var y = Mq.Factories.[|Create|](); var s = nameof(Factories.[|Create|]);")]
    // The variable's type comes from a replaced member.
    [InlineData("IConnection c", "var m = c.[|CreateModel|](); m.[|Publish|](\"x\"); m.[|Close|]();")]
    [InlineData("Factory f", "using var c = f.[|Connect|](); using (var m = c.[|CreateModel|]()) { m.[|Publish|](\"x\"); }")]
    [InlineData("Factory f", "f.[|Connect|]().[|CreateModel|]().[|Publish|](\"x\"); var t = f.[|Connect|]().[|CreateModel|]().[|Info|].Text;")]
    [InlineData("Factory? f", "var m = f?.[|Connect|]()?.[|CreateModel|](); m?.[|Close|]();")]
    // An extension method: its namespace is imported, and the replacement takes the receiver.
    [InlineData("IChannel c", "c.[|Alike|]();")]
    [InlineData("object c", "c.Alike();")]
    [InlineData("IChannel c", "Assert.[|AreEqual|](1, 2);")]
    // Nothing proves anything.
    [InlineData("dynamic c", "c.CreateModel();")]
    [InlineData("object c", "c.CreateModel(); c.Publish(\"x\");")]
    [InlineData("IOther c", "c.Publish(\"x\"); Others.Create(); c.Info.Publish();")]
    [InlineData("IModel<int> c", "c.Publish(\"x\");")]
    [InlineData("IConnection c", "var m = c.Nothing(); m.Publish(\"x\"); m.Close();")]
    [InlineData("IConnection c", "Publish(\"x\"); CreateModel(); Create(); Info x; Create y = Info;")]
    [InlineData("IConnection c", "c.GetInfo().Info.Publish(); new Factories.Create();")]
    public Task Use(string parameter, string statements) => Check(
        $$"""
        using Mq;
        class C { async void M({{parameter}}) { {{statements}} } }
        """);

    [Fact]
    public Task The_namespace_must_be_in_scope() => Check(
        """
        class A { void M(IModel c, Mq.IModel d) { c.Publish("x"); d.[|Publish|]("x"); Factories.Create(); Mq.Factories.[|Create|](); } }
        namespace Mq.Inner { class B { void M(IModel c) => c.[|Publish|]("x"); } }
        namespace Mq2 { class B { void M(IModel c) => c.Publish("x"); } }
        namespace Other { using Mq; class B { void M(IModel c) => c.[|Publish|]("x"); } }
        """);

    [Fact]
    public Task A_declaration_elsewhere_may_have_it_in_scope() => Check(
        """
        namespace One { using Mq; public class Holder { public IModel Channel; public IModel Make() => null; } }
        namespace Two { class B { void M(One.Holder h) { h.Channel.[|Publish|]("x"); h.Make().[|Close|](); } } }
        """);

    [Fact]
    public Task A_using_static_brought_it() => Check(
        """
        using static Mq.Factories;
        using static Mq.Factory;
        class B { void M() { [|Create|](); [|Connect|](); CreateModel(); } }
        """);

    [Fact]
    public Task A_base_type_had_it() => Check(
        """
        using Mq;
        class A : Factory { void M() { [|Connect|](); this.[|Connect|](); base.[|Connect|](); var s = [|Host|]; } public override void [|OnLost|]() { } }
        abstract class B : IModel { void M() { [|Publish|]("x"); this.[|Close|](); } }
        """);

    [Fact]
    public Task Crefs_had_it() => Check(
        """
        using Mq;
        /// <see cref="IConnection.[|CreateModel|]"/> <see cref="IConnection.[|CreateModel|]()"/> <see cref="IModel.[|Publish|]"/> <see cref="IModel"/> <see cref="Factory.Nothing"/>
        class A { }
        """);

    [Fact]
    public Task A_global_using_has_it_in_scope() =>
        Verify.Analyzer<ReplacedMemberAnalyzer>(
            "class A { void M(IModel c) { c.[|Publish|](\"x\"); } }" + Library,
            Manifest,
            test =>
            {
                test.CompilerDiagnostics = CompilerDiagnostics.None;
                test.TestState.Sources.Add("global using Mq;");
            });

    private static Task Check(string source) =>
        Verify.Analyzer<ReplacedMemberAnalyzer>(source + Library, Manifest, test => test.CompilerDiagnostics = CompilerDiagnostics.None);
}
