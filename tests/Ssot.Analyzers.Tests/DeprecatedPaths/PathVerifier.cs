using Microsoft.CodeAnalysis.Testing;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DeprecatedPaths;

/// <summary>Runs the deprecated-path rules over a file that uses what another file declares.</summary>
internal static class PathVerifier
{
    /// <summary>The old side: a namespace with a child, and its replacement.</summary>
    internal const string Old = """
        namespace Acme.Old
        {
            public interface ITool { }
            public class Tool : ITool { public const int Version = 1; public static Tool Default = new(); public class Part { } public void Run() { } }
            public class Box<T> { public class Lid { } }
            public class ToolException : System.Exception { }
            public sealed class MarkAttribute : System.Attribute { }
            public static class Extensions { public static int Twice(this int value) => value * 2; public static int Plain() => 1; }
        }
        namespace Acme.Old.Http { public class Client { } }
        """;

    /// <summary>The new side.</summary>
    internal const string New = """
        namespace Acme.New
        {
            public interface ITool { }
            public class Tool : ITool { public const int Version = 1; public static Tool Default = new(); public class Part { } public void Run() { } }
            public class Box<T> { public class Lid { } }
            public class ToolException : System.Exception { }
            public sealed class MarkAttribute : System.Attribute { }
            public static class Extensions { public static int Twice(this int value) => value * 2; public static int Plain() => 1; }
        }
        namespace Acme.New.Http { public class Client { } }
        """;

    internal const string Moved = "N:Acme.Old => N:Acme.New";

    /// <summary>With both sides there.</summary>
    internal static Task Both(string source, string manifest = Moved, params (string Name, string Text)[] others) =>
        Run(source, manifest, CompilerDiagnostics.Errors, [("Old.cs", Old), ("New.cs", New), .. others]);

    /// <summary>After the old side has gone; what the compiler says of it is left out.</summary>
    internal static Task Gone(string source, string manifest = Moved, params (string Name, string Text)[] others) =>
        Run(source, manifest, CompilerDiagnostics.None, [("New.cs", New), .. others]);

    /// <summary>With exactly the files given.</summary>
    internal static Task Run(string source, string manifest, CompilerDiagnostics compiler, params (string Name, string Text)[] others) =>
        Verify.Analyzer<DeprecatedPathAnalyzer>(source, manifest, test =>
        {
            test.CompilerDiagnostics = compiler;
            foreach (var other in others)
            {
                test.TestState.Sources.Add(other);
            }
        });
}
