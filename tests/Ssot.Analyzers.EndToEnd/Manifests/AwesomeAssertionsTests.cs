namespace Ssot.Analyzers.EndToEnd.Manifests;

[Collection(SecondPackageCollection.Name)]
public class AwesomeAssertionsTests(BuiltPackage package) : EndToEndTest(package)
{
    private const string Old = "<PackageReference Include=\"FluentAssertions\" Version=\"6.12.0\" />";
    private const string New = "<PackageReference Include=\"AwesomeAssertions\" Version=\"9.6.0\" />";

    private ScratchSolution Make(string package) => NewSolution()
        .Manifest("AwesomeAssertions")
        .TestProject("Shop.Tests", $"<ItemGroup>{package}</ItemGroup>")
        .File("Shop.Tests/GlobalUsings.cs", """
            global using FluentAssertions;
            global using FluentAssertions.Execution;

            """)
        .File("Shop.Tests/OrderTests.cs", """
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;
            using FluentAssertions.Extensions;
            using FluentAssertions.Primitives;

            namespace Shop.Tests;

            public record Order(int Id, string Customer, DateTime At, IReadOnlyList<string> Lines);

            public class OrderTests
            {
                private static readonly Order s_order = new(7, "Ada", 24.December(2023).At(10.Hours()), ["pen", "ink"]);

                [Fact]
                public void Has_lines()
                {
                    using (new AssertionScope("the order"))
                    {
                        s_order.Lines.Should().HaveCount(2).And.Contain("ink").And.OnlyHaveUniqueItems();
                        s_order.Customer.Should().StartWith("A", because: "that is {0}'s name", "Ada").And.NotBeNullOrWhiteSpace();
                        s_order.At.Should().BeAfter(1.January(2023)).And.BeOnOrBefore(31.December(2023));
                    }
                }

                [Fact]
                public void Is_equivalent_to_its_copy() =>
                    new Order(7, "Ada", DateTime.Now, ["ink", "pen"]).Should().BeEquivalentTo(s_order, options => options.Excluding(order => order.At).WithoutStrictOrdering());

                [Fact]
                public async Task Fails_for_nobody()
                {
                    var act = () => Find("");
                    var failed = await act.Should().ThrowAsync<ArgumentException>().WithMessage("*customer*");
                    failed.Which.ParamName.Should().Be("customer");
                    await FluentActions.Awaiting(() => Find("Ada")).Should().NotThrowAsync();
                }

                [Theory]
                [InlineData(3)]
                public void Counts(int count)
                {
                    count.Should().BePositive().And.BeInRange(1, 5);
                    ((object)count).Should().BeOfType<int>().Which.Should().Be(3);
                    AndConstraint<StringAssertions> both = "x".Should().Be("x");
                    both.Should().NotBeNull();
                }

                private static async Task<Order> Find(string customer)
                {
                    await Task.Yield();
                    return customer.Length > 0 ? s_order : throw new ArgumentException("no customer", nameof(customer));
                }
            }

            """)
        .File("Shop.Tests/Helpers/Equivalence.cs", """
            using FluentAssertions.Equivalency;

            namespace Shop.Tests.Helpers
            {
                using FluentAssertions.Collections;
                using Scope = FluentAssertions.Execution.AssertionScope;

                /// <summary>See <see cref="FluentAssertions.AssertionExtensions"/>.</summary>
                internal static class Equivalence
                {
                    internal static EquivalencyAssertionOptions<T> Loose<T>(EquivalencyAssertionOptions<T> options) => options.WithoutStrictOrdering();

                    internal static void Same<T>(System.Collections.Generic.IEnumerable<T> left, System.Collections.Generic.IEnumerable<T> right)
                    {
                        using var scope = new Scope();
                        left.Should().BeEquivalentTo(right, Loose);
                        FluentAssertions.AssertionExtensions.Should(left).NotBeNull();
                    }

                    internal static AndConstraint<GenericCollectionAssertions<T>> Filled<T>(this GenericCollectionAssertions<T> assertions) => assertions.NotBeEmpty();
                }
            }

            """);

    [Fact]
    public async Task Code_on_the_old_package_builds_and_is_reported()
    {
        var build = (await Make(Old).Build()).ShouldSucceed();
        Assert.Equal(7, build.Of("SSOT3001").Count);
    }

    [Fact]
    public async Task Code_on_the_new_package_builds_after_one_run()
    {
        var solution = Make(New);
        Assert.False((await solution.Build()).Succeeded);

        await solution.Format("SSOT3001", "SSOT3002", "SSOT3003");

        var build = (await solution.Build()).ShouldSucceed();
        Assert.Empty(build.Ours);
        Assert.True((await solution.Test("Shop.Tests")).Passed);
        Assert.DoesNotContain("FluentAssertions", solution["Shop.Tests/OrderTests.cs"] + solution["Shop.Tests/Helpers/Equivalence.cs"] + solution["Shop.Tests/GlobalUsings.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_build_is_repaired_by_the_compilers_ids()
    {
        var solution = Make(New);

        await solution.Format("CS0246", "CS0234");

        Assert.Empty((await solution.Build()).ShouldSucceed().Ours);
    }

    [Fact]
    public async Task An_item_of_the_project_is_named_in_each_report()
    {
        var solution = NewSolution()
            .Manifest("AwesomeAssertions")
            .TestProject("Shop.Tests", $"<ItemGroup>{Old}<Using Include=\"FluentAssertions\" /></ItemGroup>")
            .File("Shop.Tests/Tests.cs", "public class Tests { [Fact] public void Adds() => (1 + 1).Should().Be(2); }");

        var reported = Assert.Single((await solution.Build()).ShouldSucceed().Of("SSOT3002"));

        Assert.Contains("<Using Include=\"FluentAssertions\" />", reported.Message, StringComparison.Ordinal);
    }
}
