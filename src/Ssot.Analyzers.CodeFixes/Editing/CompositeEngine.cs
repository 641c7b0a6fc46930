using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.CodeFixes.Editing.Names;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// Several engines as one. The bulk runner lets one fixer an id change anything, so an id of the compiler that more
/// than one family repairs is served together: the earlier engine's edits first, the later one's where they don't
/// overlap, and what is left in the next round. From the second round on it also looks for what the families at work
/// report themselves.
/// </summary>
internal sealed class CompositeEngine(params IFixEngine[] engines) : IFixEngine, INameMover
{
    private readonly HashSet<IFixEngine> _atWork = [];

    public LeftNamespaces Left
    {
        get
        {
            var left = new LeftNamespaces();
            foreach (var engine in _atWork)
            {
                if (engine is INameMover mover)
                {
                    left.Add(mover.Left);
                }
            }

            return left;
        }
    }

    public ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers()
    {
        var analyzers = ImmutableArray.CreateBuilder<DiagnosticAnalyzer>();
        var types = new HashSet<Type>();
        foreach (var engine in engines)
        {
            if (!_atWork.Contains(engine))
            {
                continue;
            }

            foreach (var analyzer in engine.CreateAnalyzers())
            {
                if (types.Add(analyzer.GetType()))
                {
                    analyzers.Add(analyzer);
                }
            }
        }

        return analyzers.ToImmutable();
    }

    public bool Serves(string id)
    {
        foreach (var engine in engines)
        {
            if (engine.Serves(id))
            {
                return true;
            }
        }

        return false;
    }

    public async Task<ImmutableArray<EditGroup>> PlanAsync(Solution solution, ImmutableArray<FixPlace> places, CancellationToken cancellationToken)
    {
        var groups = ImmutableArray.CreateBuilder<EditGroup>();
        foreach (var engine in engines)
        {
            var served = places.RemoveAll(place => !engine.Serves(place.Diagnostic.Id));
            if (served.IsEmpty)
            {
                continue;
            }

            var planned = await engine.PlanAsync(solution, served, cancellationToken).ConfigureAwait(false);
            if (!planned.IsEmpty)
            {
                _atWork.Add(engine);
                groups.AddRange(planned);
            }
        }

        return groups.ToImmutable();
    }
}
