using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.Tests.Declarations;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.AsyncFactories.Classifier;

/// <summary>Small sources about carts, and what the rules say of them.</summary>
internal static class Classified
{
    private const string World = """
        namespace Moq { public class Mock<T> { public void Setup(Action<T> a) { } public void Verify<TResult>(System.Linq.Expressions.Expression<Func<T, TResult>> a) { } } }
        namespace Moq.Language { public static class Calls { public static void Record(object call) { } } }
        namespace FakeItEasy { public static class A { public static void CallTo(object call) { } } }
        namespace Rhino.Mocks { public static class Expect { public static void Call(object call) { } } }
        namespace Rhino { public static class Shop { public static void Call(object call) { } } }
        namespace Telerik.JustMock { public static class Mock { public static void Arrange(object call) { } } }
        namespace Telerik { public static class Reports { public static void Arrange(object call) { } } }
        namespace NSubstitute { public static class Extensions { public static T Received<T>(this T t) where T : class => t; public static void Returns<T>(this Task<T> t, T value) { } } }
        namespace Shop
        {
            public class Cart : IDisposable { public int Id => 1; public string Status => ""; public decimal Total { get; set; } public void Start() { } public void Dispose() { } }
            public record Order(string No, Cart Cart);
            public interface ICarts
            {
                Task<Cart> Open(string user);
                Task<Cart?> TryOpen(string user);
                ValueTask<Cart> Rent();
                Task Close(string user);
                Task<int> Count();
                Task<bool> Any();
            }
            public class Sink
            {
                public object? Any { get; set; }
                public void Take(object o) { }
                public void TakeParams(params object[] o) { }
                public void Gen<T>(T t) => Console.WriteLine(t);
                public static void Log(string f, params object?[] a) { }
                public event EventHandler<object>? Done;
                public void Raise(object o) => Done?.Invoke(this, o);
            }
            public static class Helpers
            {
                public static void Box(this object o) { }
                public static void Forget(this Task t) { }
                public static T Also<T>(this T t, Action<T> then) { then(t); return t; }
                public static Task<T> Logged<T>(this Task<T> t, string text) => t;
            }
            public static class Fixed { public static Task<Cart> Open(string user) => null!; }
            public class Call(object? item = null) { public object? Item { get; set; } = item; public object? ReturnValue { get; set; } public Task<Cart>? Pending { get; set; } }
            public class Later(Task<Cart> cart) { public Task<Cart> Cart => cart; public static implicit operator Later(Task<Cart> cart) => new(cart); }
            public class Box<T>(T content) { public T Content => content; public T Unpacked() => content; public int Size => 1; }
            public class Shelf<T> : List<T> { public void Add(Func<T> make) { } }
            public class ReadOnlyMap { public object this[object key] => key; }
            public class WriteOnlyMap { public object this[object key] { set { } } }
            public class Wallet(Task<Cart>[] carts) { public Task<Cart>[] Carts => carts; }
            public class Job : INotifyCompletion
            {
                public Job GetAwaiter() => this;
                public bool IsCompleted => true;
                public int GetResult() => 1;
                public void OnCompleted(Action next) => next();
                public void Wait() { }
                public object? AsyncState => null;
                public static Job operator +(Job a, Job b) => a;
                public static Job Plan(int day) => new();
            }
            public static class Takes
            {
                public static void Disposable(IDisposable d) { }
                public static void Task(Task t) { }
                public static void Later(Later l) { }
                public static void Objects(params object[] o) { }
                public static void Tasks(params Task[] t) { }
                public static void Any<T>(T t) { }
                public static void AnyTask<T>(T t) where T : Task { }
                public static T Same<T>(T t) => t;
                public static void All<T>(params T[] all) { }
                public static KeyValuePair<string, T> Named<T>(T t) => new("", t);
                public static Task<int> CountOf<T>(T t) => System.Threading.Tasks.Task.FromResult(t is null ? 0 : 1);
                public static Task<dynamic> Tell<T>(T t) => System.Threading.Tasks.Task.FromResult<dynamic>(t + "");
                public static Box<T> Boxed<T>(T t) => new(t);
                public static T Made<T>(Func<T> make) => make();
                public static void Started<T>(Func<Task<T>> make) => make().GetAwaiter();
                public static Func<T> Lazily<T>(T t) => () => t;
                public static Task<T> Flat<T>(Task<Task<T>> t) => t.Unwrap();
                public static Task<bool> Watched(Task t) => System.Threading.Tasks.Task.FromResult(t.IsCompleted);
                public static void Pair<T>(T a, T b) { }
                public static void Sequence<T>(T t, string text) { }
                public static void Action(Action a) => a();
                public static void Func(Func<Task> a) => a().GetAwaiter();
            }
            public static class Check
            {
                public static void Throws(Action a) { }
                public static void ThrowsAny(Action a) { }
                public static void ThrowsExactly(Action a) { }
                public static void ThrowsException(Action a) { }
                public static void Throw(Action a) { }
                public static void ThrowExactly(Action a) { }
                public static void Catch(Action a) { }
                public static void Passes(Action a) { }
                public static void Throws<T>(Func<object> f) { }
                public static void IsType<T>(object o) { }
                public static void Same(object? a, object? b) { }
                public static void Null(object? o) { }
            }
        }
        """;

    private const string Usings = """
        using System.Runtime.CompilerServices;
        using System.Collections;
        using System.Diagnostics;
        using System.IO;
        using System.Text;
        using System.Threading.Channels;
        using NSubstitute;
        using Shop;
        """;

    /// <summary>The ids that the rules report on one member of a class that has carts to make and places to keep them, in order.</summary>
    internal static async Task<string> OfMemberAsync(string member) => string.Join(' ', (await IdsAsync(Bugs(member))).Order(StringComparer.Ordinal));

    /// <summary>A file that holds the member, and all that it uses.</summary>
    internal static string File(string member) => Usings + "\n" + World + "\n" + Bugs(member);

    private static string Bugs(string member) => $$"""
        public class Bugs(ICarts carts, Sink sink)
        {
            object _o = new();
            readonly ArrayList _old = new();
            readonly dynamic _bag = new object();
            readonly Dictionary<string, object> _d = new();
            readonly List<Task<Cart>> _list = new();
            Task<Cart>? _t;
            Task<Cart> Get() => carts.Open(sink.ToString()! + _o + _old + _bag + _d + _list.Count + _t?.IsCompleted);
            {{member}}
        }
        """;

    /// <summary>The ids that the rules report on the source, which has to compile.</summary>
    internal static async Task<string[]> IdsAsync(string source, params (string Key, string Value)[] options) => [.. (await ReportedAsync(await CompileAsync(source), null, options)).Select(d => d.Id)];

    /// <summary>The ids that the rules report on the member once a manifest declares the line.</summary>
    internal static async Task<string> OfMemberAsync(string member, string manifest) => string.Join(' ', (await ReportedAsync(await CompileAsync(Bugs(member)), manifest)).Select(d => d.Id));

    /// <summary>The ids that the rules report on a member that is still being written, so that it does not compile.</summary>
    internal static async Task<string> OfUnfinishedAsync(string member)
    {
        var compilation = await Compiled.Source(File(member));
        Assert.Contains(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        return string.Join(' ', (await ReportedAsync(compilation)).Select(d => d.Id));
    }

    /// <summary>The ids that the rules report on top-level code, which has to compile.</summary>
    internal static async Task<string> OfProgramAsync(string statements)
    {
        var compilation = await Compiled.Source(Usings + "\n" + statements + "\n" + World, kind: OutputKind.ConsoleApplication);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return string.Join(' ', (await ReportedAsync(compilation)).Select(d => d.Id));
    }

    /// <summary>The only diagnostic of a member.</summary>
    internal static async Task<Diagnostic> OnlyAsync(string member, params (string Key, string Value)[] options) => Assert.Single(await ReportedAsync(await CompileAsync(Bugs(member)), null, options));

    /// <summary>The code at which a diagnostic stands.</summary>
    internal static string PlaceOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);

    private static async Task<CSharpCompilation> CompileAsync(string source)
    {
        var compilation = await Compiled.Source(Usings + "\n" + World + "\n" + source);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    private static async Task<ImmutableArray<Diagnostic>> ReportedAsync(CSharpCompilation compilation, string? manifest = null, params (string Key, string Value)[] options)
    {
        ImmutableArray<AdditionalText> files = manifest is null ? [] : [new TestManifest("SsotManifest.txt", SourceText.From(manifest))];
        return await compilation.WithAnalyzers([new AsyncFactoryAnalyzer()], new AnalyzerOptions(files, new OptionsProvider(options))).GetAnalyzerDiagnosticsAsync();
    }

    private sealed class OptionsProvider((string Key, string Value)[] options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(options);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options((string Key, string Value)[] options) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = options.FirstOrDefault(option => option.Key == key).Value;
            return value is not null;
        }
    }
}
