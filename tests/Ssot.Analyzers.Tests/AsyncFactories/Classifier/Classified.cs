using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.AsyncFactories.Classifier;

/// <summary>Small sources about carts, and what the rules say of them.</summary>
internal static class Classified
{
    private const string World = """
        namespace Moq { public class Mock<T> { public void Setup(Action<T> a) { } public void Verify<TResult>(System.Linq.Expressions.Expression<Func<T, TResult>> a) { } } }
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
            public class Box<T>(T content) { public T Content => content; }
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
                public static void Pair<T>(T a, T b) { }
                public static void Sequence<T>(T t, string text) { }
                public static void Action(Action a) => a();
                public static void Func(Func<Task> a) => a().GetAwaiter();
            }
            public static class Check
            {
                public static void Throws(Action a) { }
                public static void Throws<T>(Func<object> f) { }
                public static void IsType<T>(object o) { }
                public static void Same(object? a, object? b) { }
                public static void Null(object? o) { }
            }
        }
        """;

    private const string Usings = """
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
    internal static async Task<string[]> IdsAsync(string source, params (string Key, string Value)[] options)
    {
        var compilation = await Compiled.Source(Usings + "\n" + World + "\n" + source);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var analyzed = compilation.WithAnalyzers([new AsyncFactoryAnalyzer()], new AnalyzerOptions([], new OptionsProvider(options)));
        return [.. (await analyzed.GetAnalyzerDiagnosticsAsync()).Select(d => d.Id)];
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
