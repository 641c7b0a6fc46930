using System.Xml.Linq;

namespace Ssot.Analyzers.Demo;

/// <summary>The outcome of a solution's tests.</summary>
/// <param name="Passed">The full names of the tests that passed.</param>
/// <param name="Failed">The full names of those that did not.</param>
internal sealed record TestCounts(IReadOnlySet<string> Passed, IReadOnlySet<string> Failed)
{
    /// <summary>Reads the result files of a run.</summary>
    internal static TestCounts Read(string folder)
    {
        var results = Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.trx", SearchOption.AllDirectories)
                .SelectMany(file => XDocument.Load(file).Descendants().Where(element => element.Name.LocalName == "UnitTestResult"))
                .ToLookup(result => (string?)result.Attribute("outcome"), result => (string)result.Attribute("testName")!)
            : Enumerable.Empty<string>().ToLookup(_ => (string?)null);
        return new TestCounts(results["Passed"].ToHashSet(), results["Failed"].ToHashSet());
    }

    public override string ToString() => Passed.Count + Failed.Count == 0 ? "none" : $"{Passed.Count} passed, {Failed.Count} failed";
}
