using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.AsyncFactories;

public class AwaitableTypesTests
{
    private const string Types = """
        using System.Runtime.CompilerServices;

        public struct Deferred<T> { public TaskAwaiter<T> GetAwaiter() => default; }
        public class Derived : Task<int> { public Derived() : base(() => 1) { } }
        public interface IDeferred { TaskAwaiter<string> GetAwaiter(); }
        public interface IChild : IDeferred { }
        public class Private { public NoCompletion GetAwaiter() => default; }
        public struct NoCompletion { public bool IsCompleted => true; public int GetResult() => 1; }
        public class WithParameter { public TaskAwaiter<int> GetAwaiter(int x) => default; }
        public class Static { public static TaskAwaiter<int> GetAwaiter() => default; }
        public class Extended { }
        public static class Extensions { public static TaskAwaiter<int> GetAwaiter(this Extended e) => default; }
        public class Cyclic : Cyclic { }
        """;

    [Theory]
    [InlineData("Task<string>", "string")]
    [InlineData("ValueTask<int>", "int")]
    [InlineData("System.Runtime.CompilerServices.ConfiguredTaskAwaitable<string>", "string")]
    [InlineData("System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable<string>", "string")]
    [InlineData("Deferred<string>", "string")]
    [InlineData("Derived", "int")]
    [InlineData("IDeferred", "string")]
    [InlineData("IChild", "string")]
    [InlineData("TTask", "int")]
    [InlineData("Task", "void")]
    [InlineData("ValueTask", "void")]
    [InlineData("System.Runtime.CompilerServices.YieldAwaitable", "void")]
    [InlineData("Extended", "int")]
    [InlineData("Private", null)]
    [InlineData("WithParameter", null)]
    [InlineData("Static", null)]
    [InlineData("Cyclic", null)]
    [InlineData("Missing", null)]
    [InlineData("string", null)]
    [InlineData("IAsyncEnumerable<int>", null)]
    [InlineData("Lazy<Task<int>>", null)]
    [InlineData("TPlain", null)]
    public async Task Says_what_awaiting_gives(string type, string? result)
    {
        var compilation = await Compiled.Source(Types + $"class Use {{ {type} M<TTask, TPlain>() where TTask : Task<int> => default; }}");
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
        var method = (IMethodSymbol)compilation.GetTypesByMetadataName("Use").Single().GetMembers("M").Single();
        var position = model.SyntaxTree.Length - 3;

        var awaitable = AwaitableTypes.For(compilation).Get(method.ReturnType, model, position);

        Assert.Equal(result is not null, awaitable.IsAwaitable);
        Assert.Equal(result, awaitable.Result?.ToDisplayString() ?? (awaitable.IsAwaitable ? "void" : null));
    }

    [Fact]
    public async Task Extension_out_of_scope_does_not_count()
    {
        var compilation = await Compiled.Source("""
            public class Extended { }
            namespace Elsewhere { public static class Extensions { public static System.Runtime.CompilerServices.TaskAwaiter<int> GetAwaiter(this Extended e) => default; } }
            class Use { }
            """);
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);

        var awaitable = AwaitableTypes.For(compilation).Get(compilation.GetTypesByMetadataName("Extended").Single(), model, model.SyntaxTree.Length - 2);

        Assert.False(awaitable.IsAwaitable);
    }
}
