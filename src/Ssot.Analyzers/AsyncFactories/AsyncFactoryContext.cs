using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>The facts of one compilation that the family needs, looked up once.</summary>
internal sealed class AsyncFactoryContext
{
    private const string ReportDiscardsOption = "ssot1001.report_discards";

    private readonly Compilation _compilation;
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly CancellationToken _cancellation;
    private TaskNames? _names;

    internal AsyncFactoryContext(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        _compilation = compilation;
        _options = options.AnalyzerConfigOptionsProvider;
        _cancellation = cancellation;
        Facts = SsotFacts.For(compilation, options, cancellation);
        Awaitables = AwaitableTypes.For(compilation);
    }

    /// <summary>What the team declared.</summary>
    internal SsotFacts Facts { get; }

    /// <summary>Which types can be awaited.</summary>
    internal AwaitableTypes Awaitables { get; }

    /// <summary>Names that could give an awaitable; made when the first file asks.</summary>
    internal TaskNames Names => _names ??= TaskNames.For(_compilation, _cancellation);

    /// <summary>Whether <c>_ = call</c> counts in a file.</summary>
    internal bool ReportsDiscards(SyntaxTree tree) =>
        _options.GetOptions(tree).TryGetValue(ReportDiscardsOption, out var value) && bool.TryParse(value, out var reports) && reports;
}
