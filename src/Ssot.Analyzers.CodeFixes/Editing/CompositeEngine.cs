using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.CodeFixes.Editing.Names;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// Several engines as one: the earlier engine's edits first, the later one's where they don't overlap, and what is left
/// in the next round. A family uses it so that what one of its rules brings to light another repairs in the same run;
/// the compiler's ids use it since the bulk runner lets one fixer an id change anything.
/// </summary>
internal sealed class CompositeEngine : IReplanningEngine, INameMover
{
    private readonly IFixEngine[] _engines;
    private readonly HashSet<IFixEngine> _atWork;

    private CompositeEngine(IFixEngine[] engines, HashSet<IFixEngine> atWork)
    {
        _engines = engines;
        _atWork = atWork;
    }

    public LeftNamespaces Left { get; } = new();

    /// <summary>Engines of one family: from the second round on, all of them look at what has changed.</summary>
    internal static CompositeEngine OfFamily(params IFixEngine[] engines) => new(engines, new HashSet<IFixEngine>(engines));

    /// <summary>Engines that share ids: from the second round on, those that had something to do look at what has changed.</summary>
    internal static CompositeEngine OfSharedIds(params IFixEngine[] engines) => new(engines, []);

    public ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers()
    {
        var analyzers = ImmutableArray.CreateBuilder<DiagnosticAnalyzer>();
        foreach (var engine in _engines)
        {
            if (_atWork.Contains(engine))
            {
                analyzers.AddRange(engine.CreateAnalyzers());
            }
        }

        return analyzers.ToImmutable();
    }

    public bool Serves(string id)
    {
        foreach (var engine in _engines)
        {
            if (engine.Serves(id))
            {
                return true;
            }
        }

        return false;
    }

    public bool CanPlanAround => _engines.Any(engine => _atWork.Contains(engine) && engine is IReplanningEngine { CanPlanAround: true });

    public Task<ImmutableArray<EditGroup>> PlanAsync(Solution solution, ImmutableArray<FixPlace> places, CancellationToken cancellationToken) =>
        PlanAsync(places, (engine, served) => engine.PlanAsync(solution, served, cancellationToken));

    public Task<ImmutableArray<EditGroup>> PlanAroundAsync(Solution solution, ImmutableArray<FixPlace> places, ImmutableArray<Setback> setbacks, CancellationToken cancellationToken) =>
        PlanAsync(places, (engine, served) => engine is IReplanningEngine replanning ? replanning.PlanAroundAsync(solution, served, setbacks, cancellationToken) : engine.PlanAsync(solution, served, cancellationToken));

    private async Task<ImmutableArray<EditGroup>> PlanAsync(ImmutableArray<FixPlace> places, Func<IFixEngine, ImmutableArray<FixPlace>, Task<ImmutableArray<EditGroup>>> plan)
    {
        var groups = ImmutableArray.CreateBuilder<EditGroup>();
        foreach (var engine in _engines)
        {
            var served = places.RemoveAll(place => !engine.Serves(place.Diagnostic.Id));
            if (served.IsEmpty)
            {
                continue;
            }

            var planned = await plan(engine, served).ConfigureAwait(false);
            if (planned.IsEmpty)
            {
                continue;
            }

            _atWork.Add(engine);
            groups.AddRange(planned);
            if (engine is INameMover mover)
            {
                Left.Add(mover.Left);
            }
        }

        return groups.ToImmutable();
    }
}
