using Ssot.Analyzers.CodeFixes.AsyncFactories;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.AsyncFactories.Await;

public class PropagationTests
{
    [Fact]
    public Task Void_becomes_Task_and_callers_follow() => AwaitCase.FixesAsync(
        """
        public class C(Factory f)
        {
            public void A() { [|f.GetAsync()|]; }
            public int B() { A(); return 1; }
            public string D() => "x" + B();
            public static void Main() { var c = new C(new Factory()); Console.WriteLine(c.D().Length); }
        }
        """,
        """
        public class C(Factory f)
        {
            public async Task A() { await f.GetAsync(); }
            public async Task<int> B() { await A(); return 1; }
            public async Task<string> D() => "x" + await B();
            public static async Task Main() { var c = new C(new Factory()); Console.WriteLine((await c.D()).Length); }
        }
        """);

    [Fact]
    public Task Interface_implementers_overrides_and_their_callers_move_together() => AwaitCase.FixesAsync(
        """
        public interface IRun { int Run(string id); }
        public abstract class Base { public abstract void Stop(); }
        public class A(Factory f) : Base, IRun
        {
            public int Run(string id) { Work.Use([|f.FindAsync(id)|]); Stop(); return 1; }
            public override void Stop() => [|f.RunAsync()|];
        }
        public class B : Base, IRun
        {
            int IRun.Run(string id)
            {
                if (id == "") return 0;
                return id.Length;
            }
            public override void Stop()
            {
                if (DateTime.Now.Year > 3000) return;
                Console.WriteLine();
            }
        }
        public class E : Base
        {
            public override void Stop() => Console.WriteLine();
        }
        public class User
        {
            public int Sum(IEnumerable<IRun> all) { var n = 0; foreach (var r in all) n += r.Run("x"); return n; }
        }
        """,
        """
        public interface IRun { Task<int> Run(string id); }
        public abstract class Base { public abstract Task Stop(); }
        public class A(Factory f) : Base, IRun
        {
            public async Task<int> Run(string id) { Work.Use(await f.FindAsync(id)); await Stop(); return 1; }
            public override async Task Stop() => await f.RunAsync();
        }
        public class B : Base, IRun
        {
            Task<int> IRun.Run(string id)
            {
                if (id == "") return Task.FromResult(0);
                return Task.FromResult(id.Length);
            }
            public override Task Stop()
            {
                if (DateTime.Now.Year > 3000) return Task.CompletedTask;
                Console.WriteLine();
                return Task.CompletedTask;
            }
        }
        public class E : Base
        {
            public override Task Stop() { Console.WriteLine(); return Task.CompletedTask; }
        }
        public class User
        {
            public async Task<int> Sum(IEnumerable<IRun> all) { var n = 0; foreach (var r in all) n += await r.Run("x"); return n; }
        }
        """);

    [Fact]
    public Task An_inherited_member_implements_an_interface() => AwaitCase.FixesAsync(
        """
        public interface IRun { void Run(); }
        public class Base(Factory f) { public void Run() => [|f.RunAsync()|]; }
        public class Derived(Factory f) : Base(f), IRun;
        public class User { public void Go(IRun r) => r.Run(); }
        """,
        """
        public interface IRun { Task Run(); }
        public class Base(Factory f) { public async Task Run() => await f.RunAsync(); }
        public class Derived(Factory f) : Base(f), IRun;
        public class User { public async Task Go(IRun r) => await r.Run(); }
        """);

    [Fact]
    public Task Generic_interfaces_and_nullable_results_keep_their_types() => AwaitCase.FixesAsync(
        """
        public interface IGet<T> { T? Get(string id); }
        public class A(Factory f) : IGet<Disp> { public Disp? Get(string id) { Work.Use([|f.FindAsync(id)|]); return null; } }
        public class B : IGet<string> { public string? Get(string id) => null; }
        public class D : IGet<object> { public object Get(string id) => "x"; }
        public class User { public string? Go(IGet<string> g) => g.Get("x")?.Trim(); }
        """,
        """
        public interface IGet<T> { Task<T?> Get(string id); }
        public class A(Factory f) : IGet<Disp> { public async Task<Disp?> Get(string id) { Work.Use(await f.FindAsync(id)); return null; } }
        public class B : IGet<string> { public Task<string?> Get(string id) => Task.FromResult<string?>(null); }
        public class D : IGet<object> { public Task<object?> Get(string id) => Task.FromResult<object?>("x"); }
        public class User { public async Task<string?> Go(IGet<string> g) => (await g.Get("x"))?.Trim(); }
        """);

    [Fact]
    public Task Local_functions_and_partial_methods() => AwaitCase.FixesAsync(
        """
        public partial class C(Factory f)
        {
            public partial int Count(int x);
            public partial int Count(int x)
            {
                return One() + x;
                int One() => [|f.CountAsync()|].GetHashCode();
            }
        }
        """,
        """
        public partial class C(Factory f)
        {
            public partial Task<int> Count(int x);
            public async partial Task<int> Count(int x)
            {
                return await One() + x;
                async Task<int> One() => (await f.CountAsync()).GetHashCode();
            }
        }
        """);

    [Fact]
    public Task Functions_that_return_tasks_await_what_they_returned() => AwaitCase.FixesAsync(
        """
        public class C(Factory f)
        {
            public Task<Disp> A(bool b)
            {
                Work.Use([|f.CountAsync()|]);
                if (b) return f.GetAsync();
                if (!b) return Task.FromResult(new Disp());
                return b ? f.GetAsync() : f.FindAsync("x");
            }
            public Task B(bool b)
            {
                Work.Use([|f.CountAsync()|]);
                if (b) return f.RunAsync();
                if (!b) return Task.CompletedTask;
                switch (b)
                {
                    case true:
                        return f.RunAsync();
                }

                return f.RunAsync();
            }
            public Task D()
            {
                Work.Use([|f.CountAsync()|]);
                return Task.CompletedTask;
            }
            public ValueTask<int> E()
            {
                Work.Use([|f.CountAsync()|]);
                return new ValueTask<int>(5);
            }
            public Task F() => Task.WhenAll(f.RunAsync(), Task.FromResult([|f.CountAsync()|]));
            public Task<string> G()
            {
                using var x = new Disp();
                return [|Task.FromResult(x.Name)|];
            }
            public Task H()
            {
                using (new Disp())
                {
                    return [|f.RunAsync()|];
                }
            }
        }
        """,
        """
        public class C(Factory f)
        {
            public async Task<Disp> A(bool b)
            {
                Work.Use(await f.CountAsync());
                if (b) return await f.GetAsync();
                if (!b) return new Disp();
                return await (b ? f.GetAsync() : f.FindAsync("x"));
            }
            public async Task B(bool b)
            {
                Work.Use(await f.CountAsync());
                if (b) { await f.RunAsync(); return; }
                if (!b) return;
                switch (b)
                {
                    case true:
                        await f.RunAsync();
                        return;
                }

                await f.RunAsync();
            }
            public async Task D()
            {
                Work.Use(await f.CountAsync());
            }
            public async ValueTask<int> E()
            {
                Work.Use(await f.CountAsync());
                return 5;
            }
            public async Task F() => await Task.WhenAll(f.RunAsync(), Task.FromResult(await f.CountAsync()));
            public async Task<string> G()
            {
                using var x = new Disp();
                return await Task.FromResult(x.Name);
            }
            public async Task H()
            {
                using (new Disp())
                {
                    await f.RunAsync();
                    return;
                }
            }
        }
        """);

    [Fact]
    public Task Lambdas_become_async_where_the_receiver_takes_it() => AwaitCase.FixesAsync(
        """
        public class C(Factory f)
        {
            public void A() { Work.Either(() => { Work.Use([|f.GetAsync()|]); }); }
            public int B() => Work.Timed(() => One());
            public int One() { Work.Use([|f.GetAsync()|]); return 1; }
            public void D() { Func<int> one = () => One(); Console.WriteLine(one()); Action<int> two = x => { One(); }; two(3); }
            public void E() { Work.Throws(() => One()); Work.Throws(() => { One(); }); }
            public void F() { var t = Task.Run(() => One()); Work.Use(Work.Timed(One)); t.Wait(); }
        }
        """,
        """
        public class C(Factory f)
        {
            public async Task A() { await Work.Either(async () => { Work.Use(await f.GetAsync()); }); }
            public async Task<int> B() => await Work.Timed(async () => await One());
            public async Task<int> One() { Work.Use(await f.GetAsync()); return 1; }
            public async Task D() { Func<Task<int>> one = async () => await One(); Console.WriteLine(await one()); Func<int, Task> two = async x => { await One(); }; await two(3); }
            public async Task E() { await Work.ThrowsAsync(async () => await One()); await Work.ThrowsAsync(async () => { await One(); }); }
            public async Task F() { var t = Task.Run(async () => await One()); Work.Use(await Work.Timed(One)); t.Wait(); }
        }
        """);

    [Fact]
    public Task Event_handlers_become_async_void() => AwaitCase.FixesAsync(
        """
        public class C(Factory f)
        {
            public event EventHandler? Done;
            public void A() { Done += OnDone; Done += (s, e) => [|f.RunAsync()|]; Done?.Invoke(this, EventArgs.Empty); }
            private void OnDone(object? sender, EventArgs e) { Work.Use([|f.GetAsync()|]); }
        }
        """,
        """
        public class C(Factory f)
        {
            public event EventHandler? Done;
            public void A() { Done += OnDone; Done += async (s, e) => await f.RunAsync(); Done?.Invoke(this, EventArgs.Empty); }
            private async void OnDone(object? sender, EventArgs e) { Work.Use(await f.GetAsync()); }
        }
        """);

    [Fact]
    public Task Iterators_become_async_sequences() => AwaitCase.FixesAsync(
        """
        public class C(Factory f)
        {
            public IEnumerable<Disp> All()
            {
                for (var i = 0; i < 3; i++)
                    yield return [|f.GetAsync()|].Result.NextAsync().Result;
            }
            public IEnumerable<Disp> Handed() => All();
            public int Count()
            {
                var n = 0;
                foreach (var d in Handed()) n += d.Size;
                var all = All();
                foreach (var d in all) n += d.Size;
                return n + All().ToList().Count;
            }
        }
        """.Replace("[|f.GetAsync()|].Result.NextAsync().Result", "[|f.GetAsync()|] is object o ? new Disp() : null!"),
        """
        public class C(Factory f)
        {
            public async IAsyncEnumerable<Disp> All()
            {
                for (var i = 0; i < 3; i++)
                    yield return await f.GetAsync() is object o ? new Disp() : null!;
            }
            public IAsyncEnumerable<Disp> Handed() => All();
            public async Task<int> Count()
            {
                var n = 0;
                await foreach (var d in Handed()) n += d.Size;
                var all = All();
                await foreach (var d in all) n += d.Size;
                return n + (await All().ToListAsync()).Count;
            }
        }
        """);

    [Fact]
    public Task Blocking_gives_way_to_await() => AwaitCase.FixesAsync(
        """
        public class C(Factory f)
        {
            public string A() => [|f.GetAsync().Result|].Name;
            public void B() { [|f.RunAsync().Wait()|]; }
            public int D() { var t = f.CountAsync(); return [|t.GetAwaiter().GetResult()|] + 1; }
            public int E() => [|[|f.GetAsync().Result|].NextAsync().ConfigureAwait(false).GetAwaiter().GetResult()|].Size;
            public int G(Func<Task<Func<int>>> make) => [|make().Result|]();
            public void F(List<Task> all) { [|Task.WaitAll(all.ToArray())|]; [|Task.WaitAll(f.RunAsync(), f.GetAsync())|]; }
        }
        """,
        """
        public class C(Factory f)
        {
            public async Task<string> A() => (await f.GetAsync()).Name;
            public async Task B() { await f.RunAsync(); }
            public async Task<int> D() { var t = f.CountAsync(); return await t + 1; }
            public async Task<int> E() => (await (await f.GetAsync()).NextAsync().ConfigureAwait(false)).Size;
            public async Task<int> G(Func<Task<Func<int>>> make) => (await make())();
            public async Task F(List<Task> all) { await Task.WhenAll(all.ToArray()); await Task.WhenAll(f.RunAsync(), f.GetAsync()); }
        }
        """, AwaitNeed.Unblock);

    [Fact]
    public Task Async_void_becomes_async_Task() => AwaitCase.FixesAsync(
        """
        public class C(Factory f)
        {
            public async void [|A|]() { await f.RunAsync(); }
            public void B() => A();
            public void D() { B(); Local(); async void [|Local|]() => await f.RunAsync(); }
        }
        """,
        """
        public class C(Factory f)
        {
            public async Task A() { await f.RunAsync(); }
            public async Task B() => await A();
            public async Task D() { await B(); await Local(); async Task Local() => await f.RunAsync(); }
        }
        """, AwaitNeed.ReturnTask);

    [Fact]
    public Task Await_in_a_sync_function_makes_it_async() => AwaitCase.FixesAsync(
        """
        public class C(Factory f)
        {
            public string A() => (await [|f.GetAsync()|]).Name;
            public int B() => A().Length;
        }
        """,
        """
        public class C(Factory f)
        {
            public async Task<string> A() => (await f.GetAsync()).Name;
            public async Task<int> B() => (await A()).Length;
        }
        """, AwaitNeed.BeAsync);

    [Fact]
    public Task The_token_in_scope_is_passed_and_ConfigureAwait_follows_the_file() => AwaitCase.FixesAsync(
        """
        public class C(Factory f)
        {
            public async Task A(CancellationToken stop) { Work.Use([|f.FindAsync("x")|]); await f.RunAsync().ConfigureAwait(false); }
        }
        """,
        """
        public class C(Factory f)
        {
            public async Task A(CancellationToken stop) { Work.Use(await f.FindAsync("x", stop).ConfigureAwait(false)); await f.RunAsync().ConfigureAwait(false); }
        }
        """);

    [Fact]
    public async Task A_place_that_would_bring_an_error_does_not_take_the_rest_down()
    {
        // A sibling of an iterator that returns a list can't become an iterator.
        const string Code = """
            public interface IAll { IEnumerable<object> All(); }
            public class Lazily(Factory f) : IAll { public IEnumerable<object> All() { yield return f.GetAsync(); } }
            public class Kept : IAll { public IEnumerable<object> All() => new List<object>(); }
            public class Other(Factory f) { public string Text() => $"{f.GetAsync()}"; }
            public static class Program
            {
                public static void Main()
                {
                    foreach (var one in ((IAll)new Lazily(new())).All()) Console.WriteLine(one);
                    Console.WriteLine(new Other(new()).Text());
                }
            }
            """;
        var solution = new TestSolution().Project("App", [], [("/App/Code.cs", Code), .. AwaitCase.Surroundings]).Solution;
        var engine = new AwaitFamily(AwaitFamily.RuleIds);

        var verdict = await FixedPoint.RunOnceAsync(engine, solution, await AwaitCase.PlacesAsync(engine, solution), CancellationToken.None);

        Assert.Contains("CS0266", Assert.Single(verdict.Withdrawn).Reason, StringComparison.Ordinal);
        var after = await TestSolution.TextAsync(verdict.Solution, "/App/Code.cs");
        Assert.Contains("public async Task<string> Text() => $\"{await f.GetAsync()}\";", after, StringComparison.Ordinal);
        Assert.Contains("yield return f.GetAsync();", after, StringComparison.Ordinal);
        Assert.Empty(await TestSolution.ErrorsAsync(verdict.Solution));
    }

    [Fact]
    public Task A_statement_lambda_becomes_async_where_its_receiver_gives_a_task_anyway() => AwaitCase.FixesAsync(
        "public class C(Factory f) { public int P { get { Task.Run(() => { [|f.GetAsync()|]; }); return 1; } } }",
        "public class C(Factory f) { public int P { get { Task.Run(async () => { await f.GetAsync(); }); return 1; } } }");

    [Fact]
    public Task Overloads_that_take_a_task_take_a_method_of_several_parameters() => AwaitCase.FixesAsync(
        """
        public class C(Factory f)
        {
            private static void Each(Action<int, string> work) => work(1, "");
            private static Task Each(Func<int, string, Task> work) => work(1, "");
            private static T Map<T>(Func<int, string, T> work) => work(1, "");
            public void A() { Each(Note); Work.Use(Map(Count)); }
            private void Note(int event1, string @event) { Work.Use([|f.GetAsync()|]); }
            private int Count(int n, string s) { Work.Use([|f.GetAsync()|]); return n; }
        }
        """,
        """
        public class C(Factory f)
        {
            private static void Each(Action<int, string> work) => work(1, "");
            private static Task Each(Func<int, string, Task> work) => work(1, "");
            private static T Map<T>(Func<int, string, T> work) => work(1, "");
            public async Task A() { await Each(Note); Work.Use(await Map(Count)); }
            private async Task Note(int event1, string @event) { Work.Use(await f.GetAsync()); }
            private async Task<int> Count(int n, string s) { Work.Use(await f.GetAsync()); return n; }
        }
        """);

    [Fact]
    public Task A_method_that_only_looks_like_a_handler_or_an_adder_returns_a_task() => AwaitCase.FixesAsync(
        """
        public class Base { public virtual void On(object? sender, EventArgs e) { } public void Raise() => On(this, EventArgs.Empty); }
        public class C(Factory f) : Base { public override void On(object? sender, EventArgs e) { Work.Use([|f.GetAsync()|]); } }
        public class Sum(Factory f) { public void Add(int n) { Work.Use([|f.GetAsync()|]); } public void Two() { Add(1); Add(2); } }
        """,
        """
        public class Base { public virtual Task On(object? sender, EventArgs e) { return Task.CompletedTask; } public async Task Raise() => await On(this, EventArgs.Empty); }
        public class C(Factory f) : Base { public override async Task On(object? sender, EventArgs e) { Work.Use(await f.GetAsync()); } }
        public class Sum(Factory f) { public async Task Add(int n) { Work.Use(await f.GetAsync()); } public async Task Two() { await Add(1); await Add(2); } }
        """);

    [Fact]
    public Task Null_goes_through_three_levels_of_contracts() => AwaitCase.FixesAsync(
        """
        public interface IFind { string? Find(); }
        public abstract class Base : IFind { public abstract string? Find(); }
        public class Middle(Factory f) : Base { public override string Find() => "" + [|f.GetAsync()|]; }
        public class Leaf(Factory f) : Middle(f) { public override string Find() => "leaf"; }
        public class User { public string? Go(IFind find, Leaf leaf) => find.Find() ?? leaf.Find(); }
        """,
        """
        public interface IFind { Task<string?> Find(); }
        public abstract class Base : IFind { public abstract Task<string?> Find(); }
        public class Middle(Factory f) : Base { public override async Task<string?> Find() => "" + await f.GetAsync(); }
        public class Leaf(Factory f) : Middle(f) { public override Task<string?> Find() => Task.FromResult<string?>("leaf"); }
        public class User { public async Task<string?> Go(IFind find, Leaf leaf) => await find.Find() ?? await leaf.Find(); }
        """);

    [Fact]
    public Task A_sequence_is_ended_by_a_twin_that_takes_as_many_arguments() => AwaitCase.FixesAsync(
        """
        public static class Ends { public static int Tally<T>(this IEnumerable<T> all, int limit) => 1; public static Task<int> TallyAsync<T>(this IAsyncEnumerable<T> all, int limit) => Task.FromResult(limit); }
        public class C(Factory f) { IEnumerable<object> M() { yield return [|f.GetAsync()|]; } public int N() => M().Tally(1); }
        """,
        """
        public static class Ends { public static int Tally<T>(this IEnumerable<T> all, int limit) => 1; public static Task<int> TallyAsync<T>(this IAsyncEnumerable<T> all, int limit) => Task.FromResult(limit); }
        public class C(Factory f) { async IAsyncEnumerable<object> M() { yield return await f.GetAsync(); } public async Task<int> N() => await M().TallyAsync(1); }
        """);

    [Fact]
    public Task A_call_that_does_not_bind_for_its_argument_and_one_that_is_awaited_already_follow() => AwaitCase.FixesAsync(
        """
        public class C(Factory f)
        {
            private int One(int n) { Work.Use([|f.GetAsync()|]); return n; }
            public void A() { Work.Use(One([|f.CountAsync()|])); }
            public int B() { return await One(1); }
        }
        """,
        """
        public class C(Factory f)
        {
            private async Task<int> One(int n) { Work.Use(await f.GetAsync()); return n; }
            public async Task A() { Work.Use(await One(await f.CountAsync())); }
            public async Task<int> B() { return await One(1); }
        }
        """);
}
