using System.Globalization;
using System.Reflection;
using Xunit.Abstractions;

namespace Ssot.Analyzers.Tests.Trust;

/// <summary>Damaged code: nothing throws, nothing hangs, and everything comes out the same every time.</summary>
public class MutationTests(ITestOutputHelper output)
{
    // One in so many mutants goes through the bulk fixes, which are the larger part of the time.
    private const int MutantsPerBulk = 2;

    private const int Slices = 8;

    private static readonly int s_mutants = Number("Mutants");

    private static readonly int s_first = Number("FirstMutant");

    public static TheoryData<int> AllSlices => [.. Enumerable.Range(0, Slices)];

    [Theory]
    [MemberData(nameof(AllSlices))]
    public async Task Damaged_code_is_survived(int slice)
    {
        var (found, fixes) = (0, 0);
        for (var number = s_first + slice * s_mutants / Slices; number < s_first + (slice + 1) * s_mutants / Slices; number++)
        {
            var mutant = Mutant.Create(number);
            var trial = new Trial(mutant.CreateSolution);
            try
            {
                await trial.RunAsync(bulk: number % MutantsPerBulk == 0);
            }
            catch (Exception exception)
            {
                Assert.Fail($"{mutant.Name}: {exception}\n\nManifest:\n{mutant.Seed.Manifest}\n\nSource:\n{mutant.Text}");
            }

            found += trial.Found;
            fixes += trial.Fixes;
        }

        output.WriteLine($"{found} diagnostics, {fixes} fixes");
    }

    private static int Number(string key) =>
        int.Parse(typeof(MutationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == key).Value!, CultureInfo.InvariantCulture);
}
