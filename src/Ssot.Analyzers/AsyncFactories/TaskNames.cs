using System.Runtime.CompilerServices;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>
/// The cheap gate before any semantic question: names that could give an awaitable in a compilation. A name outside of it
/// gives none (but see <see cref="Could"/>); one inside may still turn out to be something else.
/// </summary>
internal sealed class TaskNames
{
    private static readonly ConditionalWeakTable<Compilation, TaskNames> Instances = new();

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lazies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nested = new(StringComparer.Ordinal) { "StartNew" };

    private TaskNames(Compilation compilation, CancellationToken cancellation)
    {
        foreach (var reference in compilation.References)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (reference)
            {
                // An IDE refers to a project by its compilation, and the sets of that one are known already.
                case CompilationReference { Compilation: CSharpCompilation project }:
                    var names = For(project, cancellation);
                    _names.UnionWith(names._names);
                    _nested.UnionWith(names._nested);
                    break;
                case PortableExecutableReference file:
                    ReferencedTaskNames.AddTo(_names, file);
                    break;
            }
        }

        AddDeclared(compilation, cancellation);
    }

    /// <summary>The names of a compilation.</summary>
    internal static TaskNames For(Compilation compilation, CancellationToken cancellation)
    {
        if (!Instances.TryGetValue(compilation, out var names))
        {
            var made = new TaskNames(compilation, cancellation);
            names = Instances.GetValue(compilation, _ => made);
        }

        return names;
    }

    /// <summary>Whether the name says itself that it gives a task.</summary>
    internal static bool HasSuffix(string name) => name.EndsWith("async", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether something called so could give an awaitable. Variables that hold a delegate are not all known.</summary>
    internal bool Could(string name) => HasSuffix(name) || _names.Contains(name);

    /// <summary>Whether a field or property called so could hold a <c>Lazy&lt;Task&lt;T&gt;&gt;</c>.</summary>
    internal bool CouldBeLazy(string name) => _lazies.Contains(name) || name.IndexOf("lazy", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether a method called so could give a task of a task.</summary>
    internal bool CouldBeNested(string name) => _nested.Contains(name);

    private void AddDeclared(Compilation compilation, CancellationToken cancellation)
    {
        var trees = new List<DeclaredTaskNames>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            trees.Add(DeclaredTaskNames.Of(tree, cancellation));
        }

        var awaitables = new HashSet<string>(StringComparer.Ordinal) { "Task", "ValueTask", "ConfiguredTaskAwaitable", "ConfiguredValueTaskAwaitable" };
        foreach (var tree in trees)
        {
            awaitables.UnionWith(tree.Awaitables);
            _nested.UnionWith(tree.Nested);
        }

        AddNamed(awaitables, awaitables, trees, static t => t.Aliases);
        var delegates = new HashSet<string>(StringComparer.Ordinal);
        AddNamed(delegates, awaitables, trees, static t => t.Delegates);
        AddNamed(_names, awaitables, trees, static t => t.Methods);

        // A field that mentions a task may be a delegate that gives one, or a Lazy.
        var holders = new HashSet<string>(StringComparer.Ordinal);
        AddNamed(holders, awaitables, trees, static t => t.Values);
        _names.UnionWith(holders);
        AddNamed(_names, delegates, trees, static t => t.Values);
        AddNamed(_lazies, ["Lazy"], trees, static t => t.Values);
        _lazies.IntersectWith(holders);
    }

    private static void AddNamed(HashSet<string> found, IEnumerable<string> types, List<DeclaredTaskNames> trees, Func<DeclaredTaskNames, Dictionary<string, HashSet<string>>> kind)
    {
        foreach (var type in types.ToArray())
        {
            foreach (var tree in trees)
            {
                if (kind(tree).TryGetValue(type, out var names))
                {
                    found.UnionWith(names);
                }
            }
        }
    }
}
