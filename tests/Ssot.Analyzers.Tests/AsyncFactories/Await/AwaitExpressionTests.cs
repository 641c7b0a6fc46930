
namespace Ssot.Analyzers.Tests.AsyncFactories.Await;

public class AwaitExpressionTests
{
    /// <summary>A class with an async method that does this.</summary>
    internal static string Class(string statements) => "public class C(Factory f) { public async Task<object?> M(bool b, Factory? n) { await Task.Yield(); " + statements + " return null; } }";

    [Theory]
    [InlineData("[|f.GetAsync()|];", "await f.GetAsync();")]
    [InlineData("var d = [|f.GetAsync()|];", "var d = await f.GetAsync();")]
    [InlineData("Task<Disp> d = [|f.GetAsync()|];", "Disp d = await f.GetAsync();")]
    [InlineData("var d = [|f.GetAsync()|]; Work.Use(d); d = f.GetAsync(); Work.Use(d);", "var d = await f.GetAsync(); Work.Use(d); d = await f.GetAsync(); Work.Use(d);")]
    [InlineData("/*a*/ Task<Disp> /*b*/ d = /*c*/ [|f.GetAsync()|] /*e*/; Work.Use(d); d = /*g*/ (f.GetAsync()) /*h*/; Work.Use(d);", "/*a*/ Disp /*b*/ d = /*c*/ await f.GetAsync() /*e*/; Work.Use(d); d = /*g*/ (await f.GetAsync()) /*h*/; Work.Use(d);")]
    [InlineData("Task<Disp> d; d = [|f.GetAsync()|]; Work.Use(d);", "Disp d; d = await f.GetAsync(); Work.Use(d);")]
    [InlineData("Task<Disp>? d = null; d = [|f.GetAsync()|]; Work.Use(d);", "Disp? d = null; d = await f.GetAsync(); Work.Use(d);")]
    [InlineData("for (var i = 0; i < 2; i++, [|f.GetAsync()|]) { }", "for (var i = 0; i < 2; i++, await f.GetAsync()) { }")]
    [InlineData("for (Task<Disp> d = [|f.GetAsync()|]; ;) { Work.Use(d); break; }", "for (Disp d = await f.GetAsync(); ;) { Work.Use(d); break; }")]
    [InlineData("Task<Disp> d = b ? [|f.GetAsync()|] : null!; Work.Use(d);", "Disp d = b ? await f.GetAsync() : null!; Work.Use(d);")]
    [InlineData("Task<Disp>? d; d = b ? [|f.GetAsync()|] : (n is null ? null : f.GetAsync()); Work.Use(d);", "Disp? d; d = b ? await f.GetAsync() : (n is null ? null : await f.GetAsync()); Work.Use(d);")]
    [InlineData("Task<int>? d = b ? [|f.CountAsync()|] : null; Work.Use(d);", "int? d = b ? await f.CountAsync() : null; Work.Use(d);")]
    [InlineData("Task<Disp> d = n?.[|GetAsync()|] ?? Task.FromResult(new Disp()); Work.Use(d);", "Disp d = (n is null ? null : await n.GetAsync()) ?? await Task.FromResult(new Disp()); Work.Use(d);")]
    [InlineData("Task<Disp> d = b switch { true => [|f.GetAsync()|], _ => throw new InvalidOperationException() }; Work.Use(d);", "Disp d = b switch { true => await f.GetAsync(), _ => throw new InvalidOperationException() }; Work.Use(d);")]
    [InlineData("object d = [|f.GetAsync()|];", "object d = await f.GetAsync();")]
    [InlineData("using var d = [|f.GetAsync()|];", "using var d = await f.GetAsync();")]
    [InlineData("var s = [|f.GetAsync()|].ToString();", "var s = (await f.GetAsync()).ToString();")]
    [InlineData("var s = [|f.GetAsync()|]?.ToString();", "var s = (await f.GetAsync())?.ToString();")]
    [InlineData("var s = [|f.GetAsync()|]!.GetHashCode();", "var s = (await f.GetAsync())!.GetHashCode();")]
    [InlineData("var s = $\"{[|f.GetAsync()|],5}\";", "var s = $\"{await f.GetAsync(),5}\";")]
    [InlineData("var s = \"a\" + [|f.GetAsync()|];", "var s = \"a\" + await f.GetAsync();")]
    [InlineData("var s = (object)[|f.GetAsync()|];", "var s = (object)await f.GetAsync();")]
    [InlineData("var s = [|f.GetAsync()|] is null;", "var s = await f.GetAsync() is null;")]
    [InlineData("var s = [|f.GetAsync()|] == null;", "var s = await f.GetAsync() == null;")]
    [InlineData("var s = [|f.GetAsync()|] switch { null => 1, _ => 2 };", "var s = await f.GetAsync() switch { null => 1, _ => 2 };")]
    [InlineData("Work.Use([|b ? f.GetAsync() : f.FindAsync(\"x\")|]);", "Work.Use(await (b ? f.GetAsync() : f.FindAsync(\"x\")));")]
    [InlineData("Work.Use(([|f.GetAsync()|]));", "Work.Use((await f.GetAsync()));")]
    [InlineData("Work.Use(new { d = [|f.GetAsync()|] });", "Work.Use(new { d = await f.GetAsync() });")]
    [InlineData("[|n?.GetAsync()|];", "await (n?.GetAsync() ?? Task.CompletedTask);")]
    [InlineData("n?.[|GetAsync()|];", "await (n?.GetAsync() ?? Task.CompletedTask);")]
    [InlineData("[|n?.RentAsync()|];", "await (n?.RentAsync() ?? default);")]
    [InlineData("Work.Use([|n?.GetAsync()|]!);", "Work.Use((n is null ? null : await n.GetAsync())!);")]
    [InlineData("var c = [|n?.CountAsync()|];", "var c = n is null ? default(int?) : await n.CountAsync();")]
    [InlineData("var o = n; var c = [|o?.CountAsync()|];", "var o = n; var c = o is null ? default(int?) : await o.CountAsync();")]
    [InlineData("[|f.GetAsync().ConfigureAwait(false)|];", "await f.GetAsync().ConfigureAwait(false);")]
    [InlineData("var t = [|await Task.Factory.StartNew(() => f.GetAsync())|];", "var t = await await Task.Factory.StartNew(() => f.GetAsync());")]
    [InlineData("foreach (var x in new object[] { [|f.GetAsync()|] }) { }", "foreach (var x in new object[] { await f.GetAsync() }) { }")]
    [InlineData("_ = [|f.GetAsync()|];", "_ = await f.GetAsync();")]
    public Task Await_is_put_where_it_binds_rightly(string before, string after) => AwaitCase.FixesAsync(Class(before), Class(after));
}
