namespace Ssot.Analyzers.EndToEnd.Manifests;

[Collection(SecondPackageCollection.Name)]
public class NUnitTests(BuiltPackage package) : EndToEndTest(package)
{
    private ScratchSolution Make(string version) => NewSolution()
        .Manifest("NUnit")
        .Project("Shop.Tests", $"""
            <ItemGroup>
              <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
              <PackageReference Include="NUnit" Version="{version}" />
              <PackageReference Include="NUnit3TestAdapter" Version="5.0.0" />
              <Using Include="NUnit.Framework" />
            </ItemGroup>
            """)
        .File("Shop.Tests/OrderTests.cs", """
            using System;
            using System.Collections.Generic;

            namespace Shop.Tests;

            [TestFixture]
            public class OrderTests
            {
                private readonly List<string> _lines = ["pen", "ink"];

                [Test]
                public void Counts()
                {
                    Assert.AreEqual(2, _lines.Count);
                    Assert.AreEqual(expected: 2, actual: _lines.Count, message: "of {0}", args: "lines");
                    Assert.AreNotEqual(3, _lines.Count, "not three");
                    Assert.Greater(_lines.Count, 1);
                    Assert.That(_lines, Has.Count.EqualTo(2));
                }

                [Test]
                public void Is_there()
                {
                    Assert.IsNotNull(_lines);
                    Assert.NotNull(_lines[0]);
                    Assert.IsTrue(_lines.Contains("pen"), "{0} is missing", "pen");
                    Assert.False(_lines.Contains("pencil"));
                    Assert.IsInstanceOf<string>(_lines[0]);
                    Assert.IsEmpty("");
                    Assert.AreSame(_lines, _lines);
                    CollectionAssert.AreEquivalent(new[] { "ink", "pen" }, _lines);
                    StringAssert.StartsWith("p", _lines[0]);
                }

                [TestCase(1.0, 1.1)]
                public void Is_near(double expected, double actual) => NUnit.Framework.Assert.AreEqual(expected, actual, 0.2);

                [Test]
                public void Throws() => Assert.Throws<InvalidOperationException>(() => throw new InvalidOperationException());
            }

            """)
        .File("Shop.Tests/Checks.cs", """
            using static NUnit.Framework.Assert;

            namespace Shop.Tests.Helpers
            {
                internal static class Checks
                {
                    internal static void Same(object left, object right)
                    {
                        AreSame(left, right);
                        That(left, Is.Not.Null);
                        System.Action<bool> check = IsTrue;
                        check(true);
                    }
                }

                public class CheckTests
                {
                    [Test]
                    public void Same() => Checks.Same(this, this);
                }
            }

            """);

    [Fact]
    public async Task Code_on_the_old_package_builds_and_is_reported()
    {
        var build = (await Make("3.14.0").Build()).ShouldSucceed();
        Assert.Equal(14, build.Of("SSOT3004").Count);
        Assert.Equal(2, build.Of("SSOT3002").Count);
    }

    [Fact]
    public async Task Code_on_the_new_package_builds_after_one_run()
    {
        var solution = Make("4.4.0");
        Assert.False((await solution.Build()).Succeeded);

        await solution.Format("SSOT3001", "SSOT3002", "SSOT3003", "SSOT3004");

        Assert.Empty((await solution.Build()).ShouldSucceed().Ours);
        Assert.True((await solution.Test("Shop.Tests")).Passed);
    }
}
