using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.AsyncFactories;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.AsyncFactories.Await;

/// <summary>Who uses a method that comes to return a task: in other files, and in what sets up mocks.</summary>
public class CallerTests
{
    // As much of the libraries as their set-ups take.
    private const string MockLibraries = """
        namespace Moq
        {
            public class Mock<T>
            {
                public Language.ISetup<T, TResult> Setup<TResult>(System.Linq.Expressions.Expression<Func<T, TResult>> call) => null!;
                public Language.ISetup<T> Setup(System.Linq.Expressions.Expression<Action<T>> call) => null!;
                public Language.ISequence<TResult> SetupSequence<TResult>(System.Linq.Expressions.Expression<Func<T, TResult>> call) => null!;
                public void Verify<TResult>(System.Linq.Expressions.Expression<Func<T, TResult>> call) { }
            }
            public static class ReturnsExtensions
            {
                public static void ReturnsAsync<T, TResult>(this Language.ISetup<T, Task<TResult>> setup, TResult value) { }
                public static Language.ISequence<Task<TResult>> ReturnsAsync<TResult>(this Language.ISequence<Task<TResult>> setup, TResult value) => setup;
            }
        }
        namespace Moq.Language
        {
            public interface ISetup<T> { }
            public interface ISequence<TResult> { ISequence<TResult> Returns(TResult value); ISequence<TResult> Throws(Exception exception); }
            public interface ISetup<T, TResult> { ISetup<T, TResult> Callback(Action action); void Returns(TResult value); }
        }
        namespace NSubstitute
        {
            public static class SubstituteExtensions { public static void Returns<T>(this T value, T returned) { } public static void Returns<T>(this Task<T> value, T returned) { } }
        }
        namespace FakeItEasy
        {
            public interface ICall<T> { }
            public static class A { public static ICall<T> CallTo<T>(System.Linq.Expressions.Expression<Func<T>> call) => null!; }
            public static class Extensions { public static void Returns<T>(this ICall<T> call, T value) { } public static void Returns<T>(this ICall<Task<T>> call, T value) { } }
        }
        namespace Other
        {
            public static class Calls { public static void To<T>(System.Linq.Expressions.Expression<Func<T>> call) { } }
        }
        """;

    [Fact]
    public Task Mocks_are_set_up_to_return_tasks() => AwaitCase.FixesAsync(
        """
        using FakeItEasy;
        using Moq;
        using NSubstitute;
        public interface IStore { string Get(int n); void Stop(); }
        public class Store(Factory f) : IStore { public string Get(int n) => "" + [|f.GetAsync()|]; public void Stop() { [|f.RunAsync()|]; } }
        public class Tests(IStore other)
        {
            public void UseMoq()
            {
                var mock = new Mock<IStore>();
                mock.Setup(s => s.Get(1)).Callback(() => { }).Returns("one");
                mock.SetupSequence(s => s.Get(2)).Returns("one").Throws(new Exception()).Returns("two");
                mock.Setup(s => s.Stop());
                mock.Verify(s => s.Get(1));
            }
            public void UseSubstitute() { other.Get(1).Returns("one"); }
            public void UseFake() { A.CallTo(() => other.Get(1)).Returns("one"); }
        }

        """ + MockLibraries,
        """
        using FakeItEasy;
        using Moq;
        using NSubstitute;
        public interface IStore { Task<string> Get(int n); Task Stop(); }
        public class Store(Factory f) : IStore { public async Task<string> Get(int n) => "" + await f.GetAsync(); public async Task Stop() { await f.RunAsync(); } }
        public class Tests(IStore other)
        {
            public void UseMoq()
            {
                var mock = new Mock<IStore>();
                mock.Setup(s => s.Get(1)).Callback(() => { }).ReturnsAsync("one");
                mock.SetupSequence(s => s.Get(2)).ReturnsAsync("one").Throws(new Exception()).ReturnsAsync("two");
                mock.Setup(s => s.Stop());
                mock.Verify(s => s.Get(1));
            }
            public void UseSubstitute() { other.Get(1).Returns("one"); }
            public void UseFake() { A.CallTo(() => other.Get(1)).Returns("one"); }
        }

        """ + MockLibraries);

    [Fact]
    public Task The_expression_tree_of_another_library_is_no_mock() => AwaitCase.StaysAsync(
        "public class Store(Factory f) { public string Get(int n) => \"\" + [|f.GetAsync()|]; }\npublic class User(Store store) { public void Go() => Other.Calls.To(() => store.Get(1)); }\n" + MockLibraries,
        "an expression tree");

    [Fact]
    public async Task What_is_private_to_a_partial_type_is_found_in_its_other_files()
    {
        const string Code = "public partial class C(Factory f) { private int One() { Work.Use(f.GetAsync()); return 1; } }";
        var test = new TestSolution().Project("App", [], [("/App/Code.cs", Code), ("/App/Other.cs", "public partial class C { public int Two() => One(); }"), ("/App/Same.cs", "public class Same { private int One() => 1; public int Two() => One(); }"), .. AwaitCase.Surroundings]);
        var span = new TextSpan(Code.IndexOf("f.GetAsync", StringComparison.Ordinal), "f.GetAsync()".Length);

        var plan = await AwaitEngine.PlanAsync(test.Solution, [new AwaitRequest(test.Document("App", "/App/Code.cs").Id, span)], CancellationToken.None);
        var verdict = await NeverWorse.ApplyAsync(test.Solution, plan.Groups, CancellationToken.None);

        Assert.Empty(verdict.Withdrawn);
        Assert.Equal("public partial class C { public async Task<int> Two() => await One(); }", await TestSolution.TextAsync(verdict.Solution, "/App/Other.cs"));
        Assert.Equal("public class Same { private int One() => 1; public int Two() => One(); }", await TestSolution.TextAsync(verdict.Solution, "/App/Same.cs"));
    }
}
