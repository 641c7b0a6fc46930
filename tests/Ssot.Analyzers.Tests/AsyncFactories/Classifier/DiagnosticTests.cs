using Ssot.Analyzers.AsyncFactories;

namespace Ssot.Analyzers.Tests.AsyncFactories.Classifier;

/// <summary>What a diagnostic says beside its id: its words, its place, what it carries.</summary>
public class DiagnosticTests
{
    [Theory]
    [InlineData("'Open' returns Task<Cart>; await it", """public object A01() => carts.Open("a");""")]
    [InlineData("'Close' returns Task; await it", """public void A02() { carts.Close("a"); }""")]
    [InlineData("'make' returns Task<Cart>; await it", """public void A03(Func<Task<Cart>> make) { make(); }""")]
    [InlineData("'Open' returns Task<Cart>, which can't be awaited in a property accessor; turn the property into an async method", """public object A04 => carts.Open("a");""")]
    [InlineData("'Result' blocks on the Task<Cart> that 'Open' returns; await it", """public Cart A05() => carts.Open("a").Result;""")]
    [InlineData("'Result' blocks on the Task<Cart> that 'Open' returns; await can't stand in a property accessor: turn the property into an async method", """public Cart A06 => carts.Open("a").Result;""")]
    [InlineData("'Wait' blocks on the Task that 'Close' returns; await it", """public void A07() { carts.Close("a").Wait(); }""")]
    [InlineData("'GetResult' blocks on the Task<Cart> that 'Open' returns; await it", """public Cart A08() => carts.Open("a").GetAwaiter().GetResult();""")]
    [InlineData("'GetResult' blocks on the Task<Cart> that 'Open' returns; await it", """public Cart A09() => carts.Open("a").ConfigureAwait(false).GetAwaiter().GetResult();""")]
    [InlineData("'Result' blocks on the ValueTask<Cart> that 'Rent' returns; await it", """public Cart A10() => carts.Rent().AsTask().Result;""")]
    [InlineData("'Result' blocks on the ValueTask<Cart> that 'Rent' returns; await it", """public Cart A11() => carts.Rent().Preserve().Result;""")]
    [InlineData("'WaitAll' blocks on the Task<Cart> that 'Open' returns; await it", """public void A12() { Task.WaitAll(carts.Open("a")); }""")]
    [InlineData("'WaitAll' blocks on the Task<Cart> that 'Open' returns; await it", """public void A13() { var t = carts.Open("a"); Task.WaitAll(t); }""")]
    public async Task Message_names_the_call_and_what_to_do(string message, string member) => Assert.Equal(message, (await Classified.OnlyAsync(member)).GetMessage());

    [Theory]
    [InlineData("""carts.Open("a")""", """public object B01() => carts.Open("a");""")]
    [InlineData("""carts.Open("a").ConfigureAwait(false)""", """public void B02() { carts.Open("a").ConfigureAwait(false); }""")]
    [InlineData("""carts.Rent().Preserve()""", """public void B03() { carts.Rent().Preserve(); }""")]
    [InlineData("""carts?.Open("a")""", """public object? B04() => carts?.Open("a");""")]
    [InlineData("""await Begin()""", """Task<Task<Cart>> Begin() => Task.FromResult(Get()); public async Task B05() { await Begin(); }""")]
    [InlineData("""carts.Open("a")""", """public async Task B06() { await Task.FromResult(new[] { carts.Open("a") }); }""")]
    [InlineData("""carts.Open("a").Result""", """public Cart B07() => carts.Open("a").Result;""")]
    [InlineData("""carts.Open("a").GetAwaiter().GetResult()""", """public Cart B08() => carts.Open("a").GetAwaiter().GetResult();""")]
    [InlineData("""Task.WaitAll(t)""", """public void B09() { var t = carts.Open("a"); Task.WaitAll(t); }""")]
    [InlineData("""Shop.Takes.Made(Get)""", """public string B10() => Shop.Takes.Made(Get).ToString()!;""")]
    public async Task Location_is_what_is_to_be_awaited(string place, string member) => Assert.Equal(place, Classified.PlaceOf(await Classified.OnlyAsync(member)));

    [Theory]
    [InlineData(nameof(TaskShape.NullTest), """public bool C01() => carts.TryOpen("a") == null;""")]
    [InlineData(nameof(TaskShape.NullTest), """public bool C02() => carts.TryOpen("a") != default;""")]
    [InlineData(nameof(TaskShape.NullTest), """public bool C03() => carts.TryOpen("a") is null;""")]
    [InlineData(nameof(TaskShape.NullTest), """public bool C04() => carts.TryOpen("a") is not null;""")]
    [InlineData(nameof(TaskShape.NullTest), """public bool C05() => carts.TryOpen("a") is { };""")]
    [InlineData(nameof(TaskShape.TypeTest), """public bool C06() => carts.Open("a") is { Id: 1 };""")]
    [InlineData(nameof(TaskShape.TypeTest), """public bool C07() => carts.Open("a") is IDisposable d && d != null;""")]
    [InlineData(nameof(TaskShape.TypeTest), """public bool C08() => (object)carts.Open("a") is 1;""")]
    [InlineData(nameof(TaskShape.Equality), """public bool C09() => carts.Open("a") == _o;""")]
    [InlineData(nameof(TaskShape.Inferred), """public string C10() => Shop.Takes.Same(carts.Open("a")).ToString()!;""")]
    [InlineData(nameof(TaskShape.Inferred), """public void C11() { Shop.Takes.Same(carts.Open("a")); }""")]
    [InlineData(nameof(TaskShape.Nested), """Task<Task<Cart>> Begin() => Task.FromResult(Get()); public async Task C12() { await Begin(); }""")]
    [InlineData(nameof(TaskShape.Converted), """Task<Task<Cart>> Begin() => Task.FromResult(Get()); public async Task C13() { sink.Take(await Begin()); }""")]
    [InlineData(nameof(TaskShape.Converted), """public IDisposable C14(bool b) => b ? carts.Open("a") : new Cart();""")]
    [InlineData(nameof(TaskShape.Inferred), """public Task C15() => Task.FromResult(carts.Open("a"));""")]
    [InlineData(nameof(TaskShape.Member), """public string C16() => carts.Open("a").ToString()!;""")]
    [InlineData(nameof(TaskShape.VoidFunction), """public async Task C17() => carts?.Open("a");""")]
    [InlineData(nameof(TaskShape.Continuation), """public void C18() { carts.Open("a").ContinueWith(t => { }); }""")]
    [InlineData(nameof(TaskShape.UnusedLocal), """public void C20() { var pair = (carts.Open("a"), 1); pair.Item2 = 5; }""")]
    [InlineData(nameof(TaskShape.Converted), """public void C19() { var t = carts.Open("a"); t = _t!; sink.Take(t); }""")]
    public async Task Shape_is_carried_along(string shape, string member) => Assert.Equal(shape, (await Classified.OnlyAsync(member)).Properties[AsyncFactoryProperties.Shape]);

    [Theory]
    [InlineData("""public void D01() { _ = carts.Open("a"); }""")]
    [InlineData("""public void D02() { _ = Shop.Takes.Same(carts.Open("a")); }""")]
    [InlineData("""public void D03() { var t = carts.Open("a"); _ = t; }""")]
    public async Task Shape_of_a_discard_is_one(string member) =>
        Assert.Equal(nameof(TaskShape.Discard), (await Classified.OnlyAsync(member, ("ssot1001.report_discards", "true"))).Properties[AsyncFactoryProperties.Shape]);

    [Theory]
    [InlineData(true, """public void E01() { carts.Open("a"); }""")]
    [InlineData(false, """public void E02() { carts.Close("a"); }""")]
    [InlineData(true, """public object E03 => carts.Open("a");""")]
    [InlineData(true, """public Cart E04() => carts.Open("a").Result;""")]
    [InlineData(false, """public void E05() { carts.Close("a").Wait(); }""")]
    public async Task Result_of_the_await_is_carried_along(bool has, string member) =>
        Assert.Equal(has ? bool.TrueString : null, (await Classified.OnlyAsync(member)).Properties.GetValueOrDefault(AsyncFactoryProperties.HasResult));

    [Theory]
    [InlineData(null, """public void F01() { carts.Open("a"); }""")]
    [InlineData(nameof(AwaitObstacleKind.PropertyAccessor), """public object F02 => carts.Open("a");""")]
    [InlineData(nameof(AwaitObstacleKind.Mismatch), """public bool F03() => carts.Open("a").IsCanceled;""")]
    [InlineData(nameof(AwaitObstacleKind.PropertyAccessor), """public bool F04 => carts.Open("a").IsCanceled;""")]
    [InlineData(nameof(AwaitObstacleKind.ValueLambda), """public int F05(string[] us) => us.Select(u => carts.Open(u)).Count();""")]
    [InlineData(nameof(AwaitObstacleKind.ValueLambda), """public int F06() { var all = new Shop.Shelf<Task<Cart>>(); all.Add(() => carts.Open("a")); return all.Count; }""")]
    [InlineData(nameof(AwaitObstacleKind.TaskStorage), """public int F07() { var all = new Shop.Shelf<Task<Cart>>(); all.Add(carts.Open("a")); return all.Count; }""")]
    [InlineData(nameof(AwaitObstacleKind.TaskStorage), """public int F07b() { Task<Cart>[] all = [.. new[] { carts.Open("a") }]; return all.Length; }""")]
    [InlineData(null, """public Cart F08() => carts.Open("a").Result;""")]
    [InlineData(nameof(AwaitObstacleKind.PropertyAccessor), """public Cart F09 => carts.Open("a").Result;""")]
    public async Task Obstacle_is_carried_along(string? obstacle, string member) =>
        Assert.Equal(obstacle, (await Classified.OnlyAsync(member)).Properties.GetValueOrDefault(AsyncFactoryProperties.Obstacle));

    [Theory]
    [InlineData("SSOT1001", 200)]
    [InlineData("", 201)]
    public async Task Chain_is_followed_for_as_long_as_somebody_could_have_written_it(string expected, int links) =>
        Assert.Equal(expected, await Classified.OfMemberAsync($$"""public void G() => sink.Take({{new string('(', links)}}carts.Open("a"){{new string(')', links)}});"""));

    [Theory]
    [InlineData("", """public void H01() { var (n, m) = (1, 2, carts.Open("a")); }""")]
    [InlineData("", """public void H02() { int n, m; (n, m) = (1, 2, carts.Open("a")); }""")]
    [InlineData("SSOT1001", """public bool H03() => (1, 2, carts.Open("a")) == (1, 2);""")]
    public async Task Code_that_is_being_written_is_no_trouble(string expected, string member) => Assert.Equal(expected, await Classified.OfUnfinishedAsync(member));

    [Theory]
    [InlineData("", """var x = new { C = Fixed.Open("a") }; Console.WriteLine(await x.C);""")]
    [InlineData("SSOT1001", """var x = new { C = Fixed.Open("a") }; Console.WriteLine(x);""")]
    [InlineData("", """var t = Fixed.Open("a"); Console.WriteLine(await t);""")]
    [InlineData("SSOT1001", """var t = Fixed.Open("a"); Console.WriteLine(t);""")]
    [InlineData("SSOT1003", """var t = Fixed.Open("a"); Console.WriteLine(t.Result);""")]
    public async Task Top_level_code_is_read_as_a_whole(string expected, string statements) => Assert.Equal(expected, await Classified.OfProgramAsync(statements));

    [Theory]
    [InlineData("", "public async Task<int> Made() { await Task.Yield(); return 1; } public void A() { Made(); }")]
    [InlineData("", "public Task<int> Made() => Task.FromResult(1); public async Task A() { Made(); await Task.Yield(); }")]
    [InlineData("SSOT1001", "public Task<int> Made() => Task.FromResult(1); public void A() { Made(); }")]
    [InlineData("SSOT1001", "public async Task<int> Made() { await Task.Yield(); return 1; } public static void A(Calls? c) { c?.Made(); }")]
    public async Task What_the_compiler_reports_itself_is_not_reported_again(string expected, string members) =>
        Assert.Equal(expected, string.Join(' ', await Classified.IdsAsync($$"""public class Calls { {{members}} }""")));

    [Theory]
    [InlineData("SSOT1001", "Work Start() => new();")]
    [InlineData("", "TimeSpan Start() => default;")]
    public async Task Only_a_type_of_ones_own_becomes_a_task_by_an_extension(string expected, string start) =>
        Assert.Equal(expected, string.Join(' ', await Classified.IdsAsync($$"""
            public class Work;
            public static class Awaiting
            {
                public static TaskAwaiter GetAwaiter(this Work work) => Task.CompletedTask.GetAwaiter();
                public static TaskAwaiter GetAwaiter(this TimeSpan time) => Task.Delay(time).GetAwaiter();
            }
            public class Calls { {{start}} public void A() { Start(); } }
            """)));

    [Theory]
    [InlineData("SSOT1001", "public static class More { public static void Start(this int number) { } }")]
    [InlineData("SSOT1002", "public static class More { public static void Stop(this int number) { } }")]
    public async Task Member_that_the_result_has_by_an_extension_fits(string expected, string extensions) =>
        Assert.Equal(expected, string.Join(' ', await Classified.IdsAsync($$"""{{extensions}} public class Calls(ICarts carts) { public void A() { carts.Count().Start(); } }""")));

    [Theory]
    [InlineData("SSOT1002", "Func<string[], int>")]
    [InlineData("", "System.Linq.Expressions.Expression<Func<string[], int>>")]
    public async Task Method_group_in_an_expression_tree_is_only_described(string expected, string type) =>
        Assert.Equal(expected, await Classified.OfMemberAsync($$"""public {{type}} A() => us => us.Select(carts.Open).Count();"""));

    [Theory]
    [InlineData("", "public static Cart? Wait(this ValueTask<Cart> task) => null;")]
    [InlineData("SSOT1003", "public static Cart? Wait(this ValueTask<Cart> task, int limit) => null;")]
    public async Task Only_the_Wait_of_a_task_blocks(string expected, string extension) =>
        Assert.Equal(expected, string.Join(' ', await Classified.IdsAsync($$"""
            public static class Waiting { {{extension}} }
            public class Calls(ICarts carts) { public void A() { {{(expected == "" ? "carts.Rent().Wait()" : "carts.Close(\"a\").Wait()")}}; } }
            """)));
}
