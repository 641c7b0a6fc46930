namespace Ssot.Analyzers.EndToEnd.Hosting;

/// <summary>Base of the tests here: shares the package, and clears away the scratch solutions a test made.</summary>
/// <param name="package">The package of this run.</param>
[Collection(PackageCollection.Name)]
public abstract class EndToEndTest(BuiltPackage package) : IDisposable
{
    private readonly List<ScratchSolution> _solutions = [];

    /// <summary>The package of this run.</summary>
    protected BuiltPackage Package { get; } = package;

    /// <summary>Starts an empty solution whose projects reference the package.</summary>
    protected ScratchSolution NewSolution()
    {
        var solution = new ScratchSolution(Package);
        _solutions.Add(solution);
        return solution;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var solution in _solutions)
        {
            solution.Dispose();
        }

        GC.SuppressFinalize(this);
    }
}

/// <summary>One package for all tests; and one build at a time, since each takes all cores.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<BuiltPackage>
{
    internal const string Name = "Package";
}
