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

/// <summary>Half of the tests, which share a package; a build seldom keeps more than one core busy, so the other half runs beside it.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<BuiltPackage>
{
    internal const string Name = "Package";
}

/// <summary>The other half.</summary>
[CollectionDefinition(Name)]
public sealed class SecondPackageCollection : ICollectionFixture<BuiltPackage>
{
    internal const string Name = "Second package";
}
