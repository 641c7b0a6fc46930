namespace Ssot.Analyzers.Tests.Trust;

/// <summary>The bulk runner visits the ids it is given in an order of its own, another at each run.</summary>
public class IdOrderTests
{
    [Fact]
    public async Task Order_of_a_familys_ids_makes_no_difference()
    {
        var failures = new List<string>();
        foreach (var seed in Seeds.Small.Value)
        {
            var mutant = new Mutant(seed.Name, seed, File: 0, seed.Files[0].Text, Surroundings.Usual);
            var (forth, back) = (await Trial.FixAllIdsAsync(mutant.CreateSolution(), reverse: false), await Trial.FixAllIdsAsync(mutant.CreateSolution(), reverse: true));
            if (!forth.SequenceEqual(back))
            {
                failures.Add($"{seed.Name}\n{string.Join('\n', forth.Except(back))}\n---- or ----\n{string.Join('\n', back.Except(forth))}");
            }
        }

        Assert.Empty(failures);
    }
}
