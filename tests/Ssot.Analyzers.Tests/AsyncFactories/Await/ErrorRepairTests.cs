namespace Ssot.Analyzers.Tests.AsyncFactories.Await;

public class ErrorRepairTests
{
    [Theory]
    [InlineData("CS1061", "return f.GetAsync().Name.Length;", "return (await f.GetAsync()).Name.Length;")]
    [InlineData("CS1061 of a variable", "var d = f.GetAsync(); var n = d.Name; return d.Size;", "var d = await f.GetAsync(); var n = d.Name; return d.Size;")]
    [InlineData("CS1061 of a variable used as a task", "var d = f.GetAsync(); var n = d.Name; d.Wait(); return 1;", "var d = f.GetAsync(); var n = (await d).Name; d.Wait(); return 1;")]
    [InlineData("CS1061 of a variable in a lambda", "var d = f.GetAsync(); var n = d.Name; Func<int> g = () => d.Size; return g();", "var d = await f.GetAsync(); var n = d.Name; Func<int> g = () => d.Size; return g();")]
    [InlineData("CS1061 of a member of an anonymous object", "var a = new { N = f.CountAsync(), D = f.GetAsync() }; return a.N + a.D.Size;", "var a = new { N = await f.CountAsync(), D = await f.GetAsync() }; return a.N + a.D.Size;")]
    [InlineData("CS1061 of a member used as a task", "var a = new { D = f.GetAsync() }; a.D.Wait(); return a.D.Size;", "var a = new { D = f.GetAsync() }; a.D.Wait(); return (await a.D).Size;")]
    [InlineData("CS1061 of a member whose object goes elsewhere", "var a = new { D = f.GetAsync() }; Use(a); return a.D.Size;", "var a = new { D = f.GetAsync() }; Use(a); return (await a.D).Size;")]
    [InlineData("CS1061 of an element of a tuple", "var a = (N: f.CountAsync(), D: f.GetAsync()); return a.N + a.D.Size;", "var a = (N: await f.CountAsync(), D: await f.GetAsync()); return a.N + a.D.Size;")]
    [InlineData("CS1061 of an element by its number", "var a = (f.CountAsync(), f.GetAsync()); return a.Item1 + a.Item2.Size;", "var a = (await f.CountAsync(), await f.GetAsync()); return a.Item1 + a.Item2.Size;")]
    [InlineData("CS1061 of an element used as a task by its number", "var a = (N: 1, D: f.GetAsync()); a.Item2.Wait(); return a.D.Size;", "var a = (N: 1, D: f.GetAsync()); a.Item2.Wait(); return (await a.D).Size;")]
    [InlineData("CS1061 of a task that a lambda gives", "var d = f.GetAsync(); Func<Task> g = () => d; g().Wait(); return d.Size;", "var d = f.GetAsync(); Func<Task> g = () => d; g().Wait(); return (await d).Size;")]
    [InlineData("CS1061 of a task that is in a collection", "var d = f.GetAsync(); Task[] ts = [d]; Task.WaitAll(ts); return d.Size;", "var d = f.GetAsync(); Task[] ts = [d]; Task.WaitAll(ts); return (await d).Size;")]
    [InlineData("CS0029 beside a call that was dropped before", "f.CountAsync(); if (f.TestAsync()) { f.GetAsync(); } Disp d = f.GetAsync(); return d.Size;", "await f.CountAsync(); if (await f.TestAsync()) { await f.GetAsync(); } Disp d = await f.GetAsync(); return d.Size;")]
    [InlineData("CS1061 under ?.", "return f.GetAsync()?.Size ?? 0;", "return (await f.GetAsync())?.Size ?? 0;")]
    [InlineData("extension (CS1061, from C# 14 on CS0411)", "return f.ListAsync().First().Size;", "return (await f.ListAsync()).First().Size;")]
    [InlineData("CS1061 chained", "return f.GetAsync().NextAsync().Size;", "return (await (await f.GetAsync()).NextAsync()).Size;")]
    [InlineData("CS0029", "Disp d = f.GetAsync(); return d.Size;", "Disp d = await f.GetAsync(); return d.Size;")]
    [InlineData("CS0029 of a return", "return f.CountAsync();", "return await f.CountAsync();")]
    [InlineData("CS0029 of a condition", "if (f.TestAsync()) return 1; return 2;", "if (await f.TestAsync()) return 1; return 2;")]
    [InlineData("CS0029 of a conditional", "return f.TestAsync() ? 1 : 2;", "return await f.TestAsync() ? 1 : 2;")]
    [InlineData("CS0029 to an interface", "IDisposable d = f.RentAsync(); return 1;", "IDisposable d = await f.RentAsync(); return 1;")]
    [InlineData("CS0266 of an interface", "IEnumerable<Disp> d = f.ListAsync(); return 1;", "IEnumerable<Disp> d = await f.ListAsync(); return 1;")]
    [InlineData("CS1503", "return Size(1, f.GetAsync());", "return Size(1, await f.GetAsync());")]
    [InlineData("CS1503 named", "return Size(d: f.GetAsync(), i: 1);", "return Size(d: await f.GetAsync(), i: 1);")]
    [InlineData("CS1503 twice", "return Size(f.CountAsync(), f.GetAsync());", "return Size(await f.CountAsync(), await f.GetAsync());")]
    [InlineData("CS0019", "return f.CountAsync() + 1;", "return await f.CountAsync() + 1;")]
    [InlineData("CS0019 on both sides", "return f.CountAsync() + f.CountAsync();", "return await f.CountAsync() + await f.CountAsync();")]
    [InlineData("CS0019 assigned", "var n = 1; n += f.CountAsync(); return n;", "var n = 1; n += await f.CountAsync(); return n;")]
    [InlineData("CS0019 of ??", "var d = f.GetAsync() ?? new Disp(); return 1;", "var d = await f.GetAsync() ?? new Disp(); return 1;")]
    [InlineData("CS1061 of a fallback", "var d = n?.GetAsync() ?? f.GetAsync(); return d.Size;", "var d = (n is null ? null : await n.GetAsync()) ?? await f.GetAsync(); return d.Size;")]
    [InlineData("CS1061 of a fallback whose receiver can't be named twice", "var d = Maybe()?.GetAsync() ?? f.GetAsync(); return d.Size;", "var d = await (Maybe()?.GetAsync() ?? f.GetAsync()); return d.Size;")]
    [InlineData("CS0023", "return !f.TestAsync() ? 1 : 2;", "return !await f.TestAsync() ? 1 : 2;")]
    [InlineData("CS1579", "foreach (var d in f.ListAsync()) return d.Size; return 1;", "foreach (var d in await f.ListAsync()) return d.Size; return 1;")]
    [InlineData("CS8414", "foreach (var d in f.AllAsync()) return d.Size; return 1;", "await foreach (var d in f.AllAsync()) return d.Size; return 1;")]
    [InlineData("CS0021", "return f.ListAsync()[0].Size;", "return (await f.ListAsync())[0].Size;")]
    [InlineData("CS1674", "using (f.RentAsync()) return 1;", "using (await f.RentAsync()) return 1;")]
    [InlineData("CS1674 declared", "using var d = f.RentAsync(); return d.Size;", "using var d = await f.RentAsync(); return d.Size;")]
    [InlineData("CS8129", "var (a, b) = f.PairAsync(); return a + b;", "var (a, b) = await f.PairAsync(); return a + b;")]
    [InlineData("CS0030", "return ((Disp)f.GetAsync()).Size;", "return ((Disp)await f.GetAsync()).Size;")]
    [InlineData("CS0039", "return (f.GetAsync() as Disp)!.Size;", "return (await f.GetAsync() as Disp)!.Size;")]
    [InlineData("CS8121", "return f.GetAsync() is Disp d ? d.Size : 1;", "return await f.GetAsync() is Disp d ? d.Size : 1;")]
    [InlineData("CS0029 of a case", "switch (f.CountAsync()) { case 1: return 1; default: return 2; }", "switch (await f.CountAsync()) { case 1: return 1; default: return 2; }")]
    [InlineData("CS0029 of an arm", "return f.CountAsync() switch { 1 => 1, _ => 2 };", "return await f.CountAsync() switch { 1 => 1, _ => 2 };")]
    [InlineData("CS0029 before CS0173", "var d = f.TestAsync() ? f.GetAsync() : new Disp(); return d.Size;", "var d = await f.TestAsync() ? await f.GetAsync() : new Disp(); return d.Size;")]
    [InlineData("CS0029 of a choice", "return f.GetAsync() is null ? f.CountAsync() : f.CountAsync();", "return f.GetAsync() is null ? await f.CountAsync() : await f.CountAsync();")]
    [InlineData("CS0029 of an element", "return new[] { f.CountAsync(), f.CountAsync() }[1];", "return new[] { await f.CountAsync(), await f.CountAsync() }[1];")]
    [InlineData("CS0029 of a variable's element", "var a = new[] { f.CountAsync(), f.CountAsync() }; f.Note(a.Length); return a[0];", "var a = new[] { await f.CountAsync(), await f.CountAsync() }; f.Note(a.Length); return a[0];")]
    [InlineData("CS0019 of every element", "var a = new[] { f.CountAsync(), f.CountAsync() }; var n = 0; foreach (var e in a) n += e; return n;", "var a = new[] { await f.CountAsync(), await f.CountAsync() }; var n = 0; foreach (var e in a) n += e; return n;")]
    [InlineData("CS0019 of an array's elements", "var n = 0; foreach (var e in new[] { f.CountAsync(), f.CountAsync() }) n += e; return n;", "var n = 0; foreach (var e in new[] { await f.CountAsync(), await f.CountAsync() }) n += e; return n;")]
    [InlineData("CS0029 of an element of tasks", "var a = new[] { f.CountAsync(), f.CountAsync() }; Task.WaitAll(a); return a[0];", "var a = new[] { f.CountAsync(), f.CountAsync() }; Task.WaitAll(a); return await a[0];")]
    [InlineData("CS0019 of parentheses", "var a = ((f.CountAsync())); return a + 1;", "var a = ((await f.CountAsync())); return a + 1;")]
    [InlineData("CS0019 of parentheses, assigned", "var a = ((f.CountAsync())); a += 2; return a;", "var a = ((await f.CountAsync())); a += 2; return a;")]
    [InlineData("CS0019 assigned twice", "var a = f.CountAsync(); a += 2; return a;", "var a = await f.CountAsync(); a += 2; return a;")]
    [InlineData("CS0019 of what an operator assigns", "var a = f.CountAsync(); a += 2; a++; return 1;", "var a = await f.CountAsync(); a += 2; a++; return 1;")]
    [InlineData("CS0023 of what is counted up", "var a = f.CountAsync(); a++; --a; return 1;", "var a = await f.CountAsync(); a++; --a; return 1;")]
    [InlineData("CS0029 of an inferred element", "return new[] { f.CountAsync(), f.CountAsync() }.Max();", "return new[] { await f.CountAsync(), await f.CountAsync() }.Max();")]
    [InlineData("CS0029 of an inferred member", "return Tuple.Create(f.CountAsync(), f.CountAsync()).Item2;", "return Tuple.Create(await f.CountAsync(), await f.CountAsync()).Item2;")]
    [InlineData("CS0029 of an inferred argument", "return Same(Same(f.CountAsync()));", "return Same(Same(await f.CountAsync()));")]
    [InlineData("CS1929", "return Enumerable.Repeat(f.CountAsync(), 2).Sum();", "return Enumerable.Repeat(await f.CountAsync(), 2).Sum();")]
    [InlineData("CS0826 of an argument", "return new List<int> { 1 }.Concat(new[] { f.CountAsync(), 1 }).Sum();", "return new List<int> { 1 }.Concat(new[] { await f.CountAsync(), 1 }).Sum();")]
    [InlineData("CS0121", "return Join(new[] { f.CountAsync(), f.CountAsync() });", "return Join(new[] { await f.CountAsync(), await f.CountAsync() });")]
    [InlineData("CS0019 of a field's field", "return this.Other.n?.CountAsync() ?? 1;", "return (this.Other.n is null ? default(int?) : await this.Other.n.CountAsync()) ?? 1;")]
    [InlineData("CS0019 of a field behind a comment", "return this /* mine */ .n?.CountAsync() ?? 1;", "return (this.n is null ? default(int?) : await this /* mine */ .n.CountAsync()) ?? 1;")]
    [InlineData("CS0029 of a task from tasks", "return Task.WhenAny(f.CountAsync(), f.CountAsync()).Result;", "return (await Task.WhenAny(f.CountAsync(), f.CountAsync())).Result;")]
    [InlineData("CS0019 of a lambda's parameter", "return Map(f.CountAsync(), n => n + 1);", "return Map(await f.CountAsync(), n => n + 1);")]
    [InlineData("CS1061 of a lambda's parameter", "return new[] { f.GetAsync(), f.GetAsync() }.Select(d => d.Size).First();", "return new[] { await f.GetAsync(), await f.GetAsync() }.Select(d => d.Size).First();")]
    [InlineData("CS0030 of a loop", "var n = 0; foreach (int i in new[] { f.CountAsync(), f.CountAsync() }) n += i; return n;", "var n = 0; foreach (int i in new[] { await f.CountAsync(), await f.CountAsync() }) n += i; return n;")]
    [InlineData("CS0029 of what is spread", "int[] a = [1, .. new[] { f.CountAsync() }]; return a[0];", "int[] a = [1, .. new[] { await f.CountAsync() }]; return a[0];")]
    [InlineData("CS1061 beside a member of both", "var c = f.CaptureAsync(); var s = c.Result.Length; return c.Outcome + s;", "var c = await f.CaptureAsync(); var s = c.Result.Length; return c.Outcome + s;")]
    [InlineData("CS1061 beside a member of the task", "var d = f.GetAsync(); if (d.IsFaulted) return 1; return d.Size;", "var d = f.GetAsync(); if (d.IsFaulted) return 1; return (await d).Size;")]
    [InlineData("CS0029 of a deconstructed tuple", "var (a, b) = (f.CountAsync(), f.CountAsync()); (a, b) = (b, 1 + f.CountAsync()); return b;", "var (a, b) = (await f.CountAsync(), await f.CountAsync()); (a, b) = (b, 1 + await f.CountAsync()); return b;")]
    [InlineData("CS0019 of a tuple deconstructed into declarations", "(var a, (int b, _)) = (f.CountAsync(), (1, f.CountAsync())); return a + b;", "(var a, (int b, _)) = (await f.CountAsync(), (1, f.CountAsync())); return a + b;")]
    [InlineData("CS0029 beside a task", "var (a, t) = (f.CountAsync(), f.CountAsync()); Task.WaitAll(t); return a;", "var (a, t) = (await f.CountAsync(), f.CountAsync()); Task.WaitAll(t); return a;")]
    [InlineData("CS0029 of a tuple's element", "return (A: f.CountAsync(), B: f.CountAsync()).A;", "return (A: await f.CountAsync(), B: await f.CountAsync()).A;")]
    [InlineData("CS0029 of a member", "return new { A = f.CountAsync(), B = f.CountAsync() }.A;", "return new { A = await f.CountAsync(), B = await f.CountAsync() }.A;")]
    [InlineData("CS0029 of a variable's member", "var t = (A: f.CountAsync(), B: f.CountAsync()); return t.A;", "var t = (A: await f.CountAsync(), B: await f.CountAsync()); return t.A;")]
    [InlineData("CS8781", "return (f.CountAsync(), f.CountAsync()) switch { (0, _) => 1, (var a, > 2) when a > 3 => a, (_, var a) => a };", "return (await f.CountAsync(), await f.CountAsync()) switch { (0, _) => 1, (var a, > 2) when a > 3 => a, (_, var a) => a };")]
    [InlineData("CS8781 of a test", "return ((f.CountAsync(), f)) is (> 2, { } g) ? 2 : 1;", "return ((await f.CountAsync(), f)) is (> 2, { } g) ? 2 : 1;")]
    [InlineData("CS0029 of a case's element", "switch (f.CountAsync(), (f.CountAsync(), 1)) { case (1, (2, _)): return 1; default: return 2; }", "switch (await f.CountAsync(), (await f.CountAsync(), 1)) { case (1, (2, _)): return 1; default: return 2; }")]
    [InlineData("CS0019 hiding another in a lambda", "var n = 1; Run(() => { n = f.CountAsync() > 9 ? throw new Exception() : f.CountAsync(); }); return n;", "var n = 1; await Run(async () => { n = await f.CountAsync() > 9 ? throw new Exception() : await f.CountAsync(); }); return n;")]
    [InlineData("CS0029 of a lambda's element", "return Pass(() => new[] { f.CountAsync(), f.CountAsync() }[1]);", "return await Pass(async () => new[] { await f.CountAsync(), await f.CountAsync() }[1]);")]
    [InlineData("CS0029 of a lambda's variable", "return Pass(() => { var n = f.CountAsync(); f.Note(1); return n; });", "return await Pass(async () => { var n = await f.CountAsync(); f.Note(1); return n; });")]
    [InlineData("CS0029 of a lambda's call", "return Pass(() => f.CountAsync());", "return await Pass(() => f.CountAsync());")]
    [InlineData("CS0029 of a lambda's choice", "return Pass(() => n is null ? f.CountAsync() : n.CountAsync());", "return await Pass(() => n is null ? f.CountAsync() : n.CountAsync());")]
    [InlineData("CS0826", "return new[] { f.CountAsync(), 1 }[1];", "return new[] { await f.CountAsync(), 1 }[1];")]
    [InlineData("CS0411", "return Pass(() => { if (f is null) return 1; return f.CountAsync(); });", "return await Pass(async () => { if (f is null) return 1; return await f.CountAsync(); });")]
    [InlineData("CS1503 of a branch", "return Size(f is null ? 1 : f.CountAsync(), new Disp());", "return Size(f is null ? 1 : await f.CountAsync(), new Disp());")]
    [InlineData("CS1503 of a delegate", "Func<int, int> g = static n => n; return g(f.CountAsync());", "Func<int, int> g = static n => n; return g(await f.CountAsync());")]
    [InlineData("CS8781", "return f.CountAsync() is > 3 and var n ? n : 1;", "return await f.CountAsync() is > 3 and var n ? n : 1;")]
    [InlineData("CS4032", "return await f.CountAsync();", "return await f.CountAsync();")]
    [InlineData("CS0407", "Func<Disp> g = f.GetAsync; return g().Size;", "Func<Task<Disp>> g = f.GetAsync; return (await g()).Size;")]
    [InlineData("CS0407 of a ValueTask", "Func<Disp> g = (f.RentAsync); return g().Size;", "Func<ValueTask<Disp>> g = (f.RentAsync); return (await g()).Size;")]
    [InlineData("CS0407 of an action", "Action g = f.RunAsync; Action<int> h = f.NoteAsync; g(); h(1); return 1;", "Func<Task> g = f.RunAsync; Func<int, Task> h = f.NoteAsync; await g(); await h(1); return 1;")]
    [InlineData("a method group for an inferred result", "return Pass(f.GetAsync).Size;", "return (await Pass(f.GetAsync)).Size;")]
    [InlineData("a method group in a var", "var g = f.GetAsync; return g().Size;", "var g = f.GetAsync; return (await g()).Size;")]
    [InlineData("CS1503 in a collection", "var l = new List<Disp> { f.GetAsync() }; return l.Count;", "var l = new List<Disp> { await f.GetAsync() }; return l.Count;")]
    public Task A_task_used_as_its_result_is_awaited(string id, string before, string after) => AwaitCase.RepairsAsync(
        Code("public int M()", "=> M()", before), Code("public async Task<int> M()", "=> await M()", after).Replace("public int User()", "public async Task<int> User()", StringComparison.Ordinal), id.StartsWith("CS", StringComparison.Ordinal) ? id[..6] : null);

    [Theory]
    [InlineData("Disp d = f.CountAsync();")]
    [InlineData("var n = f.GetAsync().Nothing;")]
    [InlineData("Size(1, f.CountAsync());")]
    [InlineData("var n = f.GetAsync() + 1;")]
    [InlineData("var n = !f.GetAsync();")]
    [InlineData("foreach (var d in f.GetAsync()) { }")]
    [InlineData("var n = this.Told?.CountAsync() ?? 1;")]
    [InlineData("var n = this.Made?.CountAsync() ?? 1;")]
    [InlineData("var n = this.Open?.CountAsync() ?? 1;")]
    [InlineData("var n = this.Here.n?.CountAsync() ?? 1;")]
    [InlineData("var n = this\n#if !OTHER\n.n\n#else\n.Told\n#endif\n?.CountAsync() ?? 1;")]
    [InlineData("var n = f.GetAsync()[0];")]
    [InlineData("string s = 5;")]
    [InlineData("Func<Disp> g = f.CountAsync; var n = g().Size;")]
    [InlineData("Func<object> g = f.GetAsync; var n = g();")]
    [InlineData("Func<Disp> g = f.GetAsync; var n = Pass(g).Size;")]
    [InlineData("Func<Disp> g; g = f.GetAsync; var n = g().Size;")]
    [InlineData("Disp Local(Func<Disp> g) => g(); var n = Local(f.GetAsync).Size;")]
    [InlineData("var l = new List<int>(); l.RemoveAll(f.IsAsync); l.ForEach(f.NoteAsync);")]
    [InlineData("var l = new List<int>(); List<bool> n = l.ConvertAll(f.IsAsync); var m = l.Any(f.IsAsync);")]
    [InlineData("new Thread(f.RunAsync).Start();")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += f.OnAsync;")]
    public Task Without_proof_nothing_is_done(string statement) => AwaitCase.RepairsAsync(Code("public int M()", "=> M()", statement + " return 1;"), Code("public int M()", "=> M()", statement + " return 1;"));

    private static string Code(string head, string call, string body) =>
        $$"""
        public static class More
        {
            public static Task<Captured> CaptureAsync(this Factory f) => Task.FromResult(new Captured("x", 1));
            public static Task<bool> TestAsync(this Factory f) => Task.FromResult(true);
            public static Task<bool> IsAsync(this Factory f, int n) => Task.FromResult(true);
            public static void Note(this Factory f, int n) { }
            public static Task NoteAsync(this Factory f, int n) => Task.CompletedTask;
            public static Task OnAsync(this Factory f, object? sender, EventArgs e) => Task.CompletedTask;
            public static Task<(int, int)> PairAsync(this Factory f) => Task.FromResult((1, 2));
            public static async IAsyncEnumerable<Disp> AllAsync(this Factory f) { yield return await f.GetAsync(); }
        }
        public sealed record Captured(string Result, int Outcome);
        public class C(Factory f)
        {
            private int Size(int i, Disp d) => d.Size + i;
            private readonly Factory? n;
            private Factory? Maybe() => n;
            private static void Use(object o) { }
            private static T Pass<T>(Func<T> g) => g();
            private static T Same<T>(T t) => t;
            private static int Join(params object[] all) => all.Length;
            private static int Join<T>(IEnumerable<T> all) => all.Count();
            private static T Map<T>(T t, Func<T, T> map) => map(t);
            private C Other { get; } = null!;
            private C Here => this;
            private Factory? Told => Maybe();
            private Factory? Made { get { return Maybe(); } }
            protected virtual Factory? Open { get; }
            private static void Run(Action g) => g();
            private static Task Run(Func<Task> g) => g();
            {{head}} { {{body}} }
            public int User() {{call}};
        }
        """;

    [Fact]
    public Task Implementers_and_overrides_follow_their_contract() => AwaitCase.RepairsAsync(
        """
        public interface IRun { Task<int> Run(); Task Stop(); ValueTask<string> Name(); }
        public abstract class Base { public abstract Task<Disp> Get(); }
        public class A(Factory f) : Base, IRun
        {
            public int Run() => f.GetAsync().Size;
            public void Stop() { Console.WriteLine(); }
            public string Name() => "a";
            public override Disp Get() => new Disp();
        }
        public class User { public int Go(A a) => a.Run() + a.Get().Size; }
        """,
        """
        public interface IRun { Task<int> Run(); Task Stop(); ValueTask<string> Name(); }
        public abstract class Base { public abstract Task<Disp> Get(); }
        public class A(Factory f) : Base, IRun
        {
            public async Task<int> Run() => (await f.GetAsync()).Size;
            public Task Stop() { Console.WriteLine(); return Task.CompletedTask; }
            public ValueTask<string> Name() => new ValueTask<string>("a");
            public override Task<Disp> Get() => Task.FromResult(new Disp());
        }
        public class User { public async Task<int> Go(A a) => await a.Run() + (await a.Get()).Size; }
        """);

    [Fact]
    public Task Explicit_implementers_follow_their_contract() => AwaitCase.RepairsAsync(
        """
        public interface IRun { Task<int> Run(int n); Task Stop(); ValueTask<string> Name(); }
        public interface IOf<T> { Task<T> Get<U>(U u); }
        public partial class A(Factory f) : IRun { void IRun.Stop() { if (f is null) return; Console.WriteLine(); } }
        public partial class A : IOf<string>
        {
            int IRun.Run(int n) => f.GetAsync().Size + n;
            string IRun.Name() => "a";
            public int User() => ((IRun)this).Run(1) + 1;
        }
        public partial class A { string IOf<string>.Get<U>(U u) { return "a" + u; } }
        """,
        """
        public interface IRun { Task<int> Run(int n); Task Stop(); ValueTask<string> Name(); }
        public interface IOf<T> { Task<T> Get<U>(U u); }
        public partial class A(Factory f) : IRun { Task IRun.Stop() { if (f is null) return Task.CompletedTask; Console.WriteLine(); return Task.CompletedTask; } }
        public partial class A : IOf<string>
        {
            async Task<int> IRun.Run(int n) => (await f.GetAsync()).Size + n;
            ValueTask<string> IRun.Name() => new ValueTask<string>("a");
            public async Task<int> User() => await ((IRun)this).Run(1) + 1;
        }
        public partial class A { Task<string> IOf<string>.Get<U>(U u) { return Task.FromResult("a" + u); } }
        """);

    [Theory]
    [InlineData("CS0738", "public class A : IRun { public string Run() => \"a\"; }", "public class A : IRun { public Task<string?> Run() => Task.FromResult<string?>(\"a\"); }")]
    [InlineData("CS0535", "public class A : IRun { string IRun.Run() => \"a\"; }", "public class A : IRun { Task<string?> IRun.Run() => Task.FromResult<string?>(\"a\"); }")]
    [InlineData("CS0508", "public class A : Base { public override string Run() => \"a\"; }", "public class A : Base { public override Task<string?> Run() => Task.FromResult<string?>(\"a\"); }")]
    public Task A_follower_gets_the_question_mark_of_its_contract(string id, string before, string after)
    {
        const string Contracts = "public interface IRun { Task<string?> Run(); } public abstract class Base { public abstract Task<string?> Run(); } ";
        return AwaitCase.RepairsAsync(Contracts + before, Contracts + after, id);
    }

    [Fact]
    public Task An_explicit_implementer_of_something_else_stays()
    {
        const string Code = "public interface IRun { Task<int> Run(int n); } public class A : IRun { string IRun.Run(int n) => \"\"; int IRun.Run(long n) => 1; }";
        return AwaitCase.RepairsAsync(Code, Code, "CS0535");
    }
}
