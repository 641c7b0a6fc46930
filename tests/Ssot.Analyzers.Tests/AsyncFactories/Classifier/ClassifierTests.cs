namespace Ssot.Analyzers.Tests.AsyncFactories.Classifier;

/// <summary>The classifier as a table: one member a row, and what is said of it.</summary>
public class ClassifierTests
{
    [Theory]
    [InlineData("SSOT1001", """public void A1() { _o = carts.Open("a"); Console.WriteLine(_o); }""")]
    [InlineData("SSOT1001", """public void A2() => sink.Take(carts.Open("a"));""")]
    [InlineData("SSOT1001", """public void A3() => sink.TakeParams(1, carts.Open("a"));""")]
    [InlineData("SSOT1001", """public void A4() => sink.Any = carts.Open("a");""")]
    [InlineData("SSOT1001", """public void A5() => _old.Add(carts.Open("a"));""")]
    [InlineData("SSOT1001", """public void A6() => _bag.Cart = carts.Open("a");""")]
    [InlineData("SSOT1001", """public void A7() => _d["x"] = carts.Open("a");""")]
    [InlineData("SSOT1001", """public object[] A8() => new object[] { carts.Open("a"), 1 };""")]
    [InlineData("SSOT1001", """public string B1() => "cart " + carts.Open("a");""")]
    [InlineData("SSOT1001", """public string B2() => $"{carts.Open("a"):x}";""")]
    [InlineData("SSOT1001", """public void B3(StringBuilder sb) => sb.Append(carts.Open("a"));""")]
    [InlineData("SSOT1001", """public string B4() => string.Join(",", carts.Open("a"), "b");""")]
    [InlineData("SSOT1001", """public void B5() => Debug.Assert(carts.TryOpen("a") != null);""")]
    [InlineData("SSOT1001", """public bool B6() => carts.Open("a").Equals(null);""")]
    [InlineData("SSOT1001", """public bool B7() => object.Equals(carts.Open("a"), null);""")]
    [InlineData("SSOT1001", """public bool B8() => carts.Open("a") is { };""")]
    [InlineData("SSOT1001", """public bool B9() => carts.Open("a") is object;""")]
    [InlineData("SSOT1001", """public string C1() => carts.Open("a").ToString()!;""")]
    [InlineData("SSOT1001", """public int C2() => carts.Open("a").Id;""")]
    [InlineData("SSOT1001", """public string C3() { var c = carts.Open("a"); return c.Status.ToString(); }""")]
    [InlineData("SSOT1001", """public void C4() { var c = carts.Open("a"); c.Start(); }""")]
    [InlineData("SSOT1001", """public void C5() { var c = carts.Open("a"); try { Console.WriteLine("x"); } finally { c.Dispose(); } }""")]
    [InlineData("SSOT1001", """public Type C6() => carts.Open("a").GetType();""")]
    [InlineData("SSOT1001", """public IEnumerable<object> D1() { yield return carts.Open("a"); }""")]
    [InlineData("SSOT1001", """public (string, object) D2() => ("x", carts.Open("a"));""")]
    [InlineData("SSOT1001", """public void D3() { var (n, c) = ("x", carts.Open("a")); Console.WriteLine(n); }""")]
    [InlineData("SSOT1002", """public void D4() => new Thread(() => carts.Open("a")).Start();""")]
    [InlineData("SSOT1002", """public void D5() => ThreadPool.QueueUserWorkItem(_ => carts.Open("a"));""")]
    [InlineData("SSOT1002", """public void D6(string[] us) => Array.ForEach(us, u => carts.Open(u));""")]
    [InlineData("SSOT1002", """public void D7(string[] us) => Parallel.ForEach(us, u => carts.Open(u));""")]
    [InlineData("SSOT1002", """public Timer D8() => new(_ => carts.Open("a"), null, 0, 1);""")]
    [InlineData("SSOT1002", """public Lazy<object> D9() => new(() => carts.Open("a"));""")]
    [InlineData("SSOT1001", """public void E1() { if (true) { carts.Close("a"); } }""")]
    [InlineData("SSOT1001", """public void E2() => carts?.Open("a");""")]
    [InlineData("SSOT1001", """public void E3() { try { Console.WriteLine(); } finally { carts.Close("a"); } }""")]
    [InlineData("SSOT1001", """public void E4() { carts.Open("a").Box(); }""")]
    [InlineData("SSOT1001", """public bool E5() => carts.Open("a") == null ? true : false;""")]
    [InlineData("SSOT1001", """public object E6() => carts.TryOpen("a") ?? (object)"none";""")]
    [InlineData("SSOT1001", """public object E7(bool b) => b ? carts.Open("a") : "none";""")]
    [InlineData("SSOT1001", """public object E8(int i) => i switch { 0 => carts.Open("a"), _ => "x" };""")]
    [InlineData("SSOT1001", """public object E9() => (object)carts.Open("a")!;""")]
    [InlineData("SSOT1001", """public void F1() { object c = carts.Open("a"); sink.Take(c); }""")]
    [InlineData("SSOT1001", """public void F2() { switch (carts.Open("a")) { case null: break; default: Console.WriteLine(); break; } }""")]
    [InlineData("SSOT1002", """public int F3(string[] us) => us.Select(u => carts.Open(u)).Distinct().Count();""")]
    [InlineData("SSOT1002", """public HashSet<object> F4(string[] us) => us.Select(u => (object)carts.Open(u)).ToHashSet();""")]
    [InlineData("SSOT1002", """public Dictionary<string, object> F5(string[] us) => us.ToDictionary(u => u, u => (object)carts.Open(u));""")]
    [InlineData("SSOT1002", """public bool F6(string[] us) => us.Any(u => carts.TryOpen(u) is not null);""")]
    [InlineData("SSOT1001", """public void F7() => sink.Raise(carts.Open("a"));""")]
    [InlineData("SSOT1001", """public void F8() { using (carts.Open("a")) { } }""")]
    [InlineData("SSOT1001", """public async Task<int> F9() { await Task.Yield(); var c = carts.Open("a"); return c.Id; }""")]
    [InlineData("SSOT1001", """public async Task G1() { var c = await Task.Factory.StartNew(() => carts.Open("a")); sink.Take(c); }""")]
    [InlineData("SSOT1001", """public void G2() { Task<Cart> t = carts.Open("a"); }""")]
    [InlineData("SSOT1001", """public void G3() { Action a = () => carts.Open("a"); a(); }""")]
    [InlineData("SSOT1001", """public void G4() { Action<string> a = u => carts.Close(u); a("x"); }""")]
    [InlineData("SSOT1001", """public void G5() => sink.Gen(carts.Open("a"));""")]
    [InlineData("SSOT1001", """public void G6() => Sink.Log("{0}", carts.Open("a"));""")]
    [InlineData("SSOT1001", """public object G7() => new { carts, C = carts.Count() };""")]
    [InlineData("SSOT1001", """public void G8() { for (var i = 0; i < 3; i++) carts.Close("a"); }""")]
    [InlineData("SSOT1001", """public void G9() { _ = nameof(carts); carts.Rent(); }""")]
    [InlineData("SSOT1001", """public void H1() { Local(); void Local() { carts.Close("a"); } }""")]
    [InlineData("SSOT1002", """public Func<string, object> H2() => u => carts.Open(u);""")]
    [InlineData("SSOT1001", """public void H3() { var c = carts.Open("a"); lock (c) { Console.WriteLine(); } }""")]
    [InlineData("SSOT1001", """public void H4() { var o = new Order("1", null!); object x = carts.Open("a"), y = o; Console.WriteLine(y); sink.Take(x); }""")]
    [InlineData("SSOT1002", """public void H4b() { lock (carts.Count()) { } }""")]
    [InlineData("SSOT1002", """public IAsyncResult H5() => carts.Open("a");""")]
    [InlineData("SSOT1001", """public bool H6() { var c = carts.Open("a"); return c is IDisposable; }""")]
    [InlineData("SSOT1001", """public void H8() { carts.Open("a").ContinueWith(t => Console.WriteLine(t.Status)); }""")]
    [InlineData("SSOT1002", """~Bugs() { carts.Close("a"); }""")]
    [InlineData("SSOT1002", """public static bool operator !(Bugs b) => b.Get() is null;""")]
    public async Task A_task_that_is_dropped_or_used_as_its_result_Triggers(string id, string member) => Assert.Equal(id, await Classified.OfMemberAsync(member));

    [Theory]
    [InlineData("""public async Task A1(bool b) { Task t = b ? carts.Open("a") : carts.Close("b"); await t; }""")]
    [InlineData("""public async Task A2(string[] us) { var ts = new Task<Cart>[us.Length]; for (var i = 0; i < us.Length; i++) ts[i] = carts.Open(us[i]); await Task.WhenAll(ts); }""")]
    [InlineData("""public IEnumerable<Task<Cart>> A3(string[] us) { foreach (var u in us) yield return carts.Open(u); }""")]
    [InlineData("""public (Task<Cart>, Task<Cart>) A4() => (carts.Open("a"), carts.Open("b"));""")]
    [InlineData("""public async Task A5() { var (a, b) = (carts.Open("a"), carts.Open("b")); await Task.WhenAll(a, b); }""")]
    [InlineData("""public async Task A6() { _q.Enqueue(carts.Open("a")); await _q.Dequeue(); }""")]
    [InlineData("""public Task<Cart> A7(string u) => _map.TryGetValue(u, out var t) ? t : _map[u] = carts.Open(u);""")]
    [InlineData("""public async Task A8() { _running.Add(carts.Close("a")); await Task.WhenAll(_running); }""")]
    [InlineData("""public void A9() { _loop = carts.Close("a"); }""")]
    [InlineData("""public Task<Cart> B1() => Interlocked.CompareExchange(ref _t, carts.Open("a"), null) ?? _t!;""")]
    [InlineData("""public Task<Cart> B2() => LazyInitializer.EnsureInitialized(ref _t, () => carts.Open("a"));""")]
    [InlineData("""public async Task B3(Channel<Task<Cart>> ch) { await ch.Writer.WriteAsync(carts.Open("a")); }""")]
    [InlineData("""public Func<Task<Cart>> B4() => () => carts.Open("a");""")]
    [InlineData("""public Func<string, Task<Cart>> B5() => carts.Open;""")]
    [InlineData("""public async Task B6() { if (await Task.WhenAny(carts.Open("a"), Task.Delay(5)) is Task<Cart> won) await won; }""")]
    [InlineData("""public async Task B8() { var t = carts.Open("a"); try { await t; } catch when (t.IsCanceled) { } }""")]
    [InlineData("""public async Task<string> B9() { var c = await carts.Open("a").ConfigureAwait(false); return $"{c} {await carts.Count()}"; }""")]
    [InlineData("""public async Task C1(string[] us) { foreach (var t in us.Select(u => carts.Open(u))) await t; }""")]
    [InlineData("""public async Task<List<Cart>> C2(string[] us) => (await Task.WhenAll(us.Select(carts.Open))).ToList();""")]
    [InlineData("""public Task C3() => Task.WhenAll(carts.Close("a"), carts.Close("b"));""")]
    [InlineData("""public void C4() => Task.WaitAny(carts.Close("a"));""")]
    [InlineData("""public Task C5() => carts.Open("a").ContinueWith(t => t.Result.Total, TaskScheduler.Default);""")]
    [InlineData("""public async Task C6() { var t = carts.Open("a"); Debug.Assert(!t.IsFaulted); await t; }""")]
    [InlineData("""public Task<Task<Cart>> C7() => Task.FromResult(carts.Open("a"));""")]
    [InlineData("""public Lazy<Task<Cart>> C8() => new(() => carts.Open("a"));""")]
    [InlineData("""public async Task<Cart> C9() => await new Lazy<Task<Cart>>(() => carts.Open("a")).Value;""")]
    [InlineData("""public void D1() => _al.Value = carts.Open("a");""")]
    [InlineData("""public async Task D2() { await using var s = new MemoryStream(); await carts.Close("a"); }""")]
    [InlineData("""public async Task D3() { await (await Task.Factory.StartNew(() => carts.Open("a"))); }""")]
    [InlineData("""public async Task D4() { await Task.Factory.StartNew(() => carts.Open("a")).Unwrap(); }""")]
    [InlineData("""public Task D5() { var t = carts.Open("a"); return t; }""")]
    [InlineData("""public ValueTask<Cart> D6() => carts.Rent();""")]
    [InlineData("""public ValueTask<Cart> D7() => new(carts.Open("a"));""")]
    [InlineData("""public async Task D8() { Task<Cart> t; t = carts.Open("a"); await t.WaitAsync(_cts.Token); }""")]
    [InlineData("""public async Task D9() { await Parallel.ForEachAsync(new[] { "a" }, async (u, ct) => await carts.Open(u)); }""")]
    [InlineData("""public void E1() { var t = carts.Open("a"); t.GetAwaiter().OnCompleted(() => Console.WriteLine()); }""")]
    [InlineData("""public void E2() { var t = carts.Open("a"); Register(t); } static void Register(Task t) { }""")]
    [InlineData("""public Task<bool> E4() => carts.TryOpen("a") is { IsCompletedSuccessfully: true } t ? Task.FromResult(t.Result != null) : carts.Any();""")]
    public async Task A_task_that_is_meant_as_one_DoesNotTrigger(string member) =>
        Assert.Empty(await Classified.IdsAsync($$"""
            public class Fine(ICarts carts)
            {
                Task<Cart>? _t;
                Task? _loop;
                readonly Queue<Task<Cart>> _q = new();
                readonly Dictionary<string, Task<Cart>> _map = new();
                readonly List<Task> _running = new();
                readonly AsyncLocal<Task<Cart>?> _al = new();
                readonly CancellationTokenSource _cts = new();
                public Task End() => Task.WhenAll(_running.Append(_loop ?? Task.CompletedTask).Append(_t ?? _q.Peek()).Append(_map["a"]).Append(_al.Value!).Append(carts.Close($"{_cts}")));
                {{member}}
            }
            """));

    [Theory]
    [InlineData("""public string A() => carts.Open("a").Result.Status;""")]
    [InlineData("""public void B() => carts.Close("a").Wait();""")]
    [InlineData("""public Cart C() => carts.Open("a").GetAwaiter().GetResult();""")]
    [InlineData("""public void D() => Task.WaitAll(carts.Open("a"), carts.Close("b"));""")]
    [InlineData("""public Cart E() => carts.Rent().AsTask().Result;""")]
    public async Task Blocking_Triggers(string member) =>
        Assert.Equal(["SSOT1003"], await Classified.IdsAsync($$"""public class Blocks(ICarts carts) { {{member}} }"""));

    [Theory]
    [InlineData("""public async Task<string> A() { var t = carts.Open("a"); await Task.WhenAll(t); return t.Result.Status; }""")]
    [InlineData("""public Task<string> B() => carts.Open("a").ContinueWith(t => t.Result.Status);""")]
    [InlineData("""public ValueTask<int> C() { var t = carts.Rent(); return t.IsCompletedSuccessfully ? new(t.Result.Id) : Slow(t); static async ValueTask<int> Slow(ValueTask<Cart> t) => (await t).Id; }""")]
    public async Task Reading_a_finished_task_DoesNotTrigger(string member) =>
        Assert.Empty(await Classified.IdsAsync($$"""public class Blocks(ICarts carts) { {{member}} }"""));

    [Theory]
    [InlineData("""public async void Load() => await carts.Close("a");""", true)]
    [InlineData("""public void Run() { Load(); async void Load() => await carts.Close("a"); }""", true)]
    [InlineData("""public async void OnClick(object sender, EventArgs e) => await carts.Close("a");""", false)]
    [InlineData("""public async Task Load() => await carts.Close("a");""", false)]
    public async Task Async_void_triggers_but_for_event_handlers(string member, bool triggers) =>
        Assert.Equal(triggers ? ["SSOT1004"] : Array.Empty<string>(), await Classified.IdsAsync($$"""public class Voids(ICarts carts) { {{member}} }"""));

    [Theory]
    [InlineData("""public Task<string> A() { using var s = new StreamReader("a"); return s.ReadToEndAsync(); }""", true)]
    [InlineData("""public Task<Cart> B() { try { return carts.Open("a"); } catch (IOException) { return Task.FromResult(new Cart()); } }""", true)]
    [InlineData("""public async Task<string> C() { using var s = new StreamReader("a"); return await s.ReadToEndAsync(); }""", false)]
    [InlineData("""public Task<Cart> D() { Console.WriteLine(); return carts.Open("a"); }""", false)]
    public async Task A_task_returned_out_of_a_scope_it_needs_triggers(string member, bool triggers) =>
        Assert.Equal(triggers ? ["SSOT1005"] : Array.Empty<string>(), await Classified.IdsAsync($$"""public class Scopes(ICarts carts) { {{member}} }"""));

    [Fact]
    public async Task Discards_are_reported_when_asked_for()
    {
        const string source = """public class Discards(ICarts carts) { public void A() { _ = carts.Open("a"); _ = carts.Close("b"); } }""";
        Assert.Empty(await Classified.IdsAsync(source));
        Assert.Equal(["SSOT1001"], await Classified.IdsAsync(source, ("ssot1001.report_discards", "true")));
    }
}
