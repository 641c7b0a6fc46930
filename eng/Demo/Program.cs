using Spectre.Console;
using Ssot.Analyzers.Demo;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    var options = DemoOptions.Parse(args);
    if (options.ShowHelp)
    {
        Console.WriteLine(DemoOptions.Help);
        return (int)ExitCode.Migrated;
    }

    var screen = new Screen(AnsiConsole.Console);
    var outcome = await new Migration(options, screen).RunAsync(stop.Token);
    outcome.WriteTo(screen);
    return (int)outcome.ExitCode;
}
catch (DemoException problem)
{
    Console.Error.WriteLine();
    Console.Error.WriteLine(problem.Message);
    return (int)problem.Code;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped. The original was only read.");
    return (int)ExitCode.Cancelled;
}
