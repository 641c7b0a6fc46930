namespace Ssot.Analyzers.Benchmarks.Generation;

/// <summary>Writes a project with a given number of files, two places to migrate in each, the same bytes for the same request.</summary>
internal static class MigrationGenerator
{
    // A chain of callers this long is as deep as a request goes through layers.
    private const int Layers = 5;

    /// <summary>Writes the project.</summary>
    internal static GeneratedCode Create(MigrationKind kind, int files)
    {
        var result = ImmutableArray.CreateBuilder<(string, string)>();
        result.Add(("Migration/Shared.cs", Shared));
        for (var file = 0; file < files; file++)
        {
            result.Add(($"Migration/Consumer{file}.cs", Consumer(kind, file)));
        }

        return new GeneratedCode(result.ToImmutable(), Manifest, result.Sum(f => f.Item2.AsSpan().Count('\n')));
    }

    private static string Consumer(MigrationKind kind, int file)
    {
        var code = new CodeWriter();
        code.Line("using System;");
        code.Line("using System.Collections.Generic;");
        code.Line("using System.Threading.Tasks;");
        if (kind == MigrationKind.Path)
        {
            code.Line("using Old.Models;");
        }

        code.Line("using Core;");
        code.Line();
        code.Line("namespace Migration;");
        code.Line();
        code.Line($"/// <summary>Consumer {file}.</summary>");
        code.Open($"public sealed class Consumer{file}");
        code.Line("private readonly List<string> _log = new();");
        code.Line();
        code.Open("private int Weigh(string text, int number)");
        code.Line("// Nothing to migrate here.");
        code.Line("_log.Add(text);");
        code.Line("return text.Length * number;");
        code.Close();
        code.Line();
        foreach (var method in (string[])["First", "Second"])
        {
            Site(code, kind, file, method);
        }

        code.Open("public int Total(int id)");
        code.Line("var total = 0;");
        code.Open("for (var i = 0; i < id; i++)");
        code.Line("total += Weigh(i.ToString(), id);");
        code.Close();
        code.Line();
        code.Line("return total;");
        code.Close();
        code.Close();
        return code.ToString();
    }

    private static void Site(CodeWriter code, MigrationKind kind, int file, string method)
    {
        switch (kind)
        {
            case MigrationKind.Await:
                // Each layer's first file calls the factory, the others the file before.
                code.Open($"public string {method}(Factory factory, int id)");
                code.Line(file % Layers == 0
                    ? "var engine = factory.Create(id);"
                    : $"var engine = factory.Create(id + Weigh(new Consumer{file - 1}().{method}(factory, id), id));");
                code.Line("return $\"{engine}\";");
                break;
            case MigrationKind.Path:
                code.Open(method == "First" ? "public int First(Customer customer)" : "public int Second(Old.Models.Customer customer)");
                code.Line("return Weigh(customer.Name, customer.Id);");
                break;
            case MigrationKind.Redirect:
                code.Open($"public object {method}(int id)");
                code.Line($"// Copy of {method}.");
                code.Line("return new Copies.Outcome(true, id);");
                break;
            default:
                code.Open($"public int {method}(Clock clock)");
                code.Line("return Weigh(clock.Read(), 3);");
                break;
        }

        code.Close();
        code.Line();
    }

    private const string Manifest = """
        N:Old.Models => N:New.Models
        canonical T:Core.Outcome
        T:Copies.Outcome => T:Core.Outcome with (success -> ok)
        M:Core.Clock.Read => M:Core.Clock.ReadText
        """;

    private const string Shared = """
        using System.Threading.Tasks;

        namespace Core
        {
            public sealed class Engine
            {
                public int Id { get; set; }
            }

            public sealed class Factory
            {
                public async Task<Engine> Create(int id)
                {
                    await Task.Yield();
                    return new Engine { Id = id };
                }
            }

            public sealed class Clock
            {
                public string Read() => ReadText();

                public string ReadText() => "now";
            }

            public sealed class Outcome
            {
                public Outcome(bool ok, int id)
                {
                    Ok = ok;
                    Id = id;
                }

                public bool Ok { get; }

                public int Id { get; }
            }
        }

        namespace Copies
        {
            public sealed class Outcome
            {
                public Outcome(bool success, int id)
                {
                    Ok = success;
                    Id = id;
                }

                public bool Ok { get; }

                public int Id { get; }
            }
        }

        namespace New.Models
        {
            public sealed class Customer
            {
                public int Id { get; set; }

                public string Name { get; set; } = "";
            }
        }

        namespace Old.Models
        {
            public sealed class Customer
            {
                public int Id { get; set; }

                public string Name { get; set; } = "";
            }
        }

        """;
}
