namespace Ssot.Analyzers.Tests.Trust;

/// <summary>The sources of all tests as they stand, through all rules and every bulk fix, not only the one each was written for.</summary>
public class SoundCodeTests
{
    [Fact]
    public async Task Every_source_of_the_tests_is_survived()
    {
        var failures = new List<string>();
        foreach (var seed in Seeds.Small.Value)
        {
            var trial = new Trial(new Mutant(seed.Name, seed, File: 0, seed.Files[0].Text, Surroundings.Usual).CreateSolution);
            try
            {
                await trial.RunAsync(bulk: true);
            }
            catch (Exception exception)
            {
                failures.Add($"{seed.Name}: {exception}\n\nManifest:\n{seed.Manifest}\n\nSource:\n{seed.Files[0].Text}");
            }
        }

        Assert.Empty(failures);
    }
}
