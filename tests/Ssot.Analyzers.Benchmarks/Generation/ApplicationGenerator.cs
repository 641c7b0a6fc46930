namespace Ssot.Analyzers.Benchmarks.Generation;

/// <summary>
/// Writes an application of any size, the same bytes for the same request: modules of a model, a store, a service and an
/// endpoint, each module calling into earlier ones. It compiles without errors against the framework alone.
/// </summary>
internal static class ApplicationGenerator
{
    // About one module in five has something left behind: a finding in some 700 lines, as half-way through a migration.
    private const int ModulesPerLeftover = 5;

    /// <summary>Writes at least so many lines.</summary>
    /// <param name="lines">The size asked for; the last module may go over it.</param>
    /// <param name="leftovers">Whether some modules use what the manifest declares deprecated.</param>
    internal static GeneratedCode Create(int lines, bool leftovers)
    {
        var files = ImmutableArray.CreateBuilder<(string, string)>();
        var total = 0;
        Add("Shop/Framework.cs", Framework);
        for (var module = 0; total < lines; module++)
        {
            var random = new Random(module);
            var folder = $"Shop/Module{module}/";
            Add($"{folder}Order{module}.cs", Model(module));
            Add($"{folder}OrderStore{module}.cs", Store(module, random));
            Add($"{folder}OrderService{module}.cs", Service(module, random));
            Add($"{folder}OrderEndpoint{module}.cs", Endpoint(module, random));
            if (leftovers && module % ModulesPerLeftover == 0)
            {
                Add($"{folder}Leftover{module}.cs", Leftover(module));
            }
        }

        return new GeneratedCode(files.ToImmutable(), Manifest, total);

        void Add(string path, string text)
        {
            files.Add((path, text));
            total += text.AsSpan().Count('\n');
        }
    }

    private static string Model(int module)
    {
        var code = Start($"Shop.Module{module}");
        code.Line($"/// <summary>An order of module {module}.</summary>");
        code.Open($"public sealed class Order{module}");
        code.Line("/// <summary>Its number.</summary>");
        code.Line("public int Id { get; set; }");
        code.Line();
        code.Line("/// <summary>What people see.</summary>");
        code.Line("public string Title { get; set; } = \"\";");
        code.Line();
        code.Line($"public OrderState{module} State {{ get; set; }}");
        code.Line();
        code.Line($"public List<OrderLine{module}> Lines {{ get; }} = [];");
        code.Line();
        code.Line($"public decimal Total => Lines.Sum(line => line.Price * line.Quantity);");
        code.Line();
        code.Line("public override string ToString() => $\"{Id}: {Title} ({State})\";");
        code.Close();
        code.Line();
        code.Line($"public sealed record OrderLine{module}(string Article, decimal Price, int Quantity);");
        code.Line();
        code.Open($"public enum OrderState{module}");
        code.Line("Open,");
        code.Line("Paid,");
        code.Line("Closed,");
        code.Close();
        return code.ToString();
    }

    private static string Store(int module, Random random)
    {
        var code = Start($"Shop.Module{module}", "Shop.Framework");
        code.Open($"public interface IOrderStore{module}");
        code.Line($"Task<Order{module}?> FindAsync(int id, CancellationToken cancellationToken);");
        code.Line();
        code.Line($"Task<int> CountAsync(string title, CancellationToken cancellationToken);");
        code.Line();
        code.Line($"Task SaveAsync(Order{module} order, CancellationToken cancellationToken);");
        code.Close();
        code.Line();
        code.Open($"internal sealed class OrderStore{module} : IOrderStore{module}");
        code.Line($"private readonly Dictionary<int, Order{module}> _orders = new();");
        code.Line($"private readonly SemaphoreSlim _lock = new(1, {random.Next(2, 9)});");
        code.Line();
        code.Open($"public async Task<Order{module}?> FindAsync(int id, CancellationToken cancellationToken)");
        code.Line("await _lock.WaitAsync(cancellationToken);");
        code.Open("try");
        code.Line("return _orders.TryGetValue(id, out var order) ? order : null;");
        code.Close();
        code.Open("finally");
        code.Line("_lock.Release();");
        code.Close();
        code.Close();
        code.Line();
        code.Open("public Task<int> CountAsync(string title, CancellationToken cancellationToken)");
        code.Line("Guard.NotEmpty(title, nameof(title));");
        code.Line("return Task.FromResult(_orders.Values.Count(order => order.Title == title));");
        code.Close();
        code.Line();
        code.Open($"public async Task SaveAsync(Order{module} order, CancellationToken cancellationToken)");
        code.Line("await _lock.WaitAsync(cancellationToken);");
        code.Line("_orders[order.Id] = order;");
        code.Line("_lock.Release();");
        code.Close();
        code.Close();
        return code.ToString();
    }

    private static string Service(int module, Random random)
    {
        var code = Start($"Shop.Module{module}", "Shop.Framework");
        code.Line($"/// <summary>What module {module} does with <see cref=\"Order{module}\"/>s.</summary>");
        code.Open($"public sealed class OrderService{module}");
        code.Line($"private readonly IOrderStore{module} _store;");
        code.Line("private readonly ILog _log;");
        code.Line("private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);");
        code.Line($"private readonly List<Order{module}> _items = [];");
        code.Line("private int _count;");
        code.Line();
        code.Open($"public OrderService{module}(IOrderStore{module} store, ILog log)");
        code.Line("_store = store;");
        code.Line("_log = log;");
        code.Close();
        var body = new BodyWriter(code, random);
        for (var method = 0; method < 9; method++)
        {
            code.Line();
            var isAsync = method % 4 == 0;
            var name = $"{Words.Verb(random)}{method}";
            code.Line($"/// <summary>{name} of module {module}.</summary>");
            code.Line("/// <param name=\"id\">The order.</param>");
            code.Open(isAsync
                ? $"public async Task<int> {name}Async(int id, string title, CancellationToken cancellationToken)"
                : $"public int {name}(int id, string title)");
            body.Write(module, ["id", "_count"], ["title"], random.Next(5, 12), isAsync);
            if (isAsync && module > 0)
            {
                var other = random.Next(module);
                code.Line($"var earlier = await new Module{other}.OrderEndpoint{other}(_log).GetAsync(id, cancellationToken);");
                code.Line("_count += earlier.Length;");
            }

            code.Line($"return {body.Number()};");
            code.Close();
        }

        code.Line();
        code.Line("private int Weigh(int value, string text) => value + text.Length + _count;");
        code.Line();
        code.Line("private void Log(string text, int value) => _log.Write($\"{text} {value}\");");
        code.Close();
        return code.ToString();
    }

    private static string Endpoint(int module, Random random)
    {
        var code = Start($"Shop.Module{module}", "Shop.Framework");
        code.Open($"public sealed class OrderEndpoint{module}(ILog log)");
        code.Line($"private readonly OrderStore{module} _store = new();");
        code.Line();
        code.Open("public async Task<string> GetAsync(int id, CancellationToken cancellationToken)");
        code.Line("var order = await _store.FindAsync(id, cancellationToken).ConfigureAwait(false);");
        code.Open("if (order is null)");
        code.Line($"log.Write($\"no order {{id}} of {Words.Noun(random)}\");");
        code.Line("return \"\";");
        code.Close();
        code.Line();
        code.Open("return order.State switch");
        code.Line($"OrderState{module}.Open => $\"{{order.Title}} is open\",");
        code.Line($"OrderState{module}.Paid when order.Total > {random.Next(100)} => order.ToString(),");
        code.Line("_ => order.Title.ToUpperInvariant(),");
        code.Close(";");
        code.Close();
        code.Line();
        code.Line($"public async Task PutAsync(Order{module} order, CancellationToken cancellationToken)");
        code.Line("    => await _store.SaveAsync(order, cancellationToken).ConfigureAwait(false);");
        code.Close();
        return code.ToString();
    }

    private static string Leftover(int module)
    {
        var code = Start($"Shop.Module{module}", "Shop.Framework", "Shop.Legacy");
        code.Open($"internal sealed class Leftover{module}");
        code.Line("private readonly EngineFactory _engines = new();");
        code.Line();
        code.Open("public string Describe(int id)");
        code.Line("var engine = _engines.CreateAsync(id);");
        code.Line("return $\"{engine} of {LegacyClock.Now()}\";");
        code.Close();
        code.Line();
        code.Open("public Money Price(decimal amount)");
        code.Line("var copy = new Shop.Billing.Money(amount);");
        code.Line("return new Money(copy.Amount, \"EUR\");");
        code.Close();
        code.Close();
        return code.ToString();
    }

    private static CodeWriter Start(string ns, params string[] usings)
    {
        var code = new CodeWriter();
        foreach (var name in (string[])["System", "System.Collections.Generic", "System.Linq", "System.Threading", "System.Threading.Tasks", .. usings])
        {
            code.Line($"using {name};");
        }

        code.Line();
        code.Line($"namespace {ns};");
        code.Line();
        return code;
    }

    private const string Manifest = """
        // What the generated application has left behind.
        N:Shop.Legacy => N:Shop.Framework
        M:Shop.Framework.LegacyClock.Now => M:Shop.Framework.LegacyClock.UtcNow
        canonical T:Shop.Framework.Money
        """;

    private const string Framework = """
        using System;
        using System.Threading.Tasks;

        namespace Shop.Framework
        {
            public interface ILog
            {
                void Write(string text);
            }

            public static class Guard
            {
                public static void NotEmpty(string value, string name)
                {
                    if (value.Length == 0)
                    {
                        throw new ArgumentException("empty", name);
                    }
                }
            }

            public sealed class Engine
            {
                public int Id { get; init; }
            }

            public sealed class EngineFactory
            {
                public async Task<Engine> CreateAsync(int id)
                {
                    await Task.Yield();
                    return new Engine { Id = id };
                }
            }

            public static class LegacyClock
            {
                public static DateTime Now() => UtcNow();

                public static DateTime UtcNow() => DateTime.UtcNow;
            }

            public sealed class Money
            {
                public Money(decimal amount, string currency)
                {
                    Amount = amount;
                    Currency = currency;
                }

                public decimal Amount { get; }

                public string Currency { get; }
            }
        }

        namespace Shop.Legacy
        {
            public static class Marker
            {
            }
        }

        namespace Shop.Billing
        {
            public sealed class Money
            {
                public Money(decimal amount) => Amount = amount;

                public decimal Amount { get; }
            }
        }
        
        """;
}
