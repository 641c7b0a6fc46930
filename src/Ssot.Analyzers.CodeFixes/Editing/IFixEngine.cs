using Microsoft.CodeAnalysis.Diagnostics;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>One kind of edit: await and propagate, redirect a type, rewrite a path.</summary>
internal interface IFixEngine
{
    /// <summary>The family's analyzers, run again over what the engine has changed.</summary>
    ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers();

    /// <summary>Whether the engine serves an id, an analyzer's or the compiler's.</summary>
    bool Serves(string id);

    /// <summary>Plans the edits; changes nothing.</summary>
    /// <param name="solution">The solution as it is now.</param>
    /// <param name="places">Diagnostics of the ids it serves; the same place may come once for each target framework.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Groups of edits; a place that can't be repaired soundly has none.</returns>
    Task<ImmutableArray<EditGroup>> PlanAsync(Solution solution, ImmutableArray<FixPlace> places, CancellationToken cancellationToken);
}

/// <summary>An engine whose groups are large, and that can plan around a place which took one of them down.</summary>
internal interface IReplanningEngine : IFixEngine
{
    /// <summary>Whether planning again can bring anything.</summary>
    bool CanPlanAround { get; }

    /// <summary>Plans the edits anew.</summary>
    /// <param name="solution">The solution as it is now.</param>
    /// <param name="places">The places, as in the plan before.</param>
    /// <param name="setbacks">Where edits of the plan before would have brought problems.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Groups that leave those places alone, and all that requires an edit there.</returns>
    Task<ImmutableArray<EditGroup>> PlanAroundAsync(Solution solution, ImmutableArray<FixPlace> places, ImmutableArray<Setback> setbacks, CancellationToken cancellationToken);
}

/// <summary>A diagnostic to repair.</summary>
/// <param name="Document">The document it is in.</param>
/// <param name="Diagnostic">The diagnostic, in that document's tree.</param>
internal readonly record struct FixPlace(DocumentId Document, Diagnostic Diagnostic);
