using System.Diagnostics;
using Spectre.Console;

namespace Ssot.Analyzers.Demo;

/// <summary>Shows each step while it works, and how long it took.</summary>
/// <param name="console">Where to write.</param>
internal sealed class Screen(IAnsiConsole console)
{
    /// <summary>Writes a line as it is, so that a path in it stays whole.</summary>
    internal void Line(string text = "") => console.Profile.Out.Writer.WriteLine(text);

    /// <summary>Writes a table.</summary>
    internal void Write(Table table) => console.Write(table);

    /// <summary>Writes a line with markup.</summary>
    internal void Markup(FormattableString text) => console.MarkupLineInterpolated(text);

    /// <summary>Runs a step, showing the last line it told of.</summary>
    internal async Task<T> StepAsync<T>(string title, Func<Action<string>, Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        T result;
        if (console.Profile.Capabilities.Interactive)
        {
            result = await console.Status().StartAsync(Spectre.Console.Markup.Escape(title), context =>
                work(line => context.Status($"{Spectre.Console.Markup.Escape(title)} [grey]{watch.Elapsed.TotalSeconds:0} s {Spectre.Console.Markup.Escape(Shorten(line))}[/]")));
        }
        else
        {
            Line($"… {title}");
            result = await work(_ => { });
        }

        console.MarkupLineInterpolated($"[green]✓[/] {title} [grey]{watch.Elapsed.TotalSeconds:0.0} s[/]");
        return result;
    }

    private static string Shorten(string line) => line.Trim() is { Length: > 60 } trimmed ? trimmed[..60] + "…" : line.Trim();
}
