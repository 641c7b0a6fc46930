namespace Ssot.Analyzers.Tests.AsyncFactories.Classifier;

/// <summary>Tasks that are passed on: to parameters, type parameters, extension methods, constructors, mocks and assertions.</summary>
public class ArgumentTests
{
    [Theory]
    [InlineData("SSOT1001", """public void A01() => sink.Take(o: carts.Open("a"));""")]
    [InlineData("SSOT1001", """public object? A02(Dictionary<object, object> d) => d[carts.Open("a")];""")]
    [InlineData("SSOT1001", """public object A03() => new Shop.Call(carts.Open("a"));""")]
    [InlineData("SSOT1001", """public Shop.Call A04() => new(carts.Open("a"));""")]
    [InlineData("", """public object A05() => new Shop.Later(carts.Open("a"));""")]
    [InlineData("SSOT1001", """public void A06() => Shop.Takes.Disposable(carts.Open("a"));""")]
    [InlineData("SSOT1002", """public void A07() => Shop.Takes.Disposable(carts.Count());""")]
    [InlineData("", """public void A08() => Shop.Takes.Task(carts.Open("a"));""")]
    [InlineData("", """public void A09() => Shop.Takes.Later(carts.Open("a"));""")]
    [InlineData("", """public void A10() => GC.KeepAlive(carts.Open("a"));""")]
    [InlineData("SSOT1001", """public void A11() => Shop.Takes.Objects(carts.Open("a"));""")]
    [InlineData("SSOT1001", """public void A12() => Shop.Takes.Objects(1, carts.Open("a"), 2);""")]
    [InlineData("", """public void A13() => Shop.Takes.Tasks(carts.Open("a"), carts.Open("b"));""")]
    [InlineData("SSOT1001", """public string A14() => string.Format("{0}", carts.Open("a"));""")]
    [InlineData("SSOT1001", """public string A15() => string.Concat("a", carts.Open("a"));""")]
    [InlineData("SSOT1002", """public class Derived(ICarts carts) : Shop.Call(carts.Open("a")) { }""")]
    [InlineData("", """public class Derived(ICarts carts) : Shop.Later(carts.Open("a")) { }""")]
    public async Task Passed_to_a_parameter(string expected, string member) => Assert.Equal(expected, await Classified.OfMemberAsync(member));

    [Theory]
    [InlineData("SSOT1001", """public void B01() => Shop.Takes.Any(carts.Open("a"));""")]
    [InlineData("", """public void B02() => Shop.Takes.Any<Task<Cart>>(carts.Open("a"));""")]
    [InlineData("", """public void B03() => Shop.Takes.AnyTask(carts.Open("a"));""")]
    [InlineData("", """public async Task B04() => await Shop.Takes.Same(carts.Open("a"));""")]
    [InlineData("SSOT1001", """public string B05() => Shop.Takes.Same(carts.Open("a")).ToString()!;""")]
    [InlineData("SSOT1001", """public void B06() { Shop.Takes.Same(carts.Open("a")); }""")]
    [InlineData("SSOT1001 SSOT1001", """public void B07() => Shop.Takes.Pair(carts.Open("a"), carts.Open("b"));""")]
    [InlineData("", """public void B08(Task<Cart> given) => Shop.Takes.Pair(given, carts.Open("b"));""")]
    [InlineData("", """public object B09() => new Shop.Box<Task<Cart>>(carts.Open("a"));""")]
    [InlineData("SSOT1001", """public object B10() => new Shop.Box<object>(carts.Open("a"));""")]
    [InlineData("", """public Task B11() => Task.FromResult(carts.Open("a")).Unwrap();""")]
    [InlineData("SSOT1001", """public void B12() => Shop.Takes.Sequence(carts.Open("a"), "x");""")]
    public async Task Inferred_as_a_type_argument(string expected, string member) => Assert.Equal(expected, await Classified.OfMemberAsync(member));

    [Theory]
    [InlineData("", """public void C01() => carts.Open("a").Forget();""")]
    [InlineData("SSOT1001", """public void C02() => carts.Open("a").Box();""")]
    [InlineData("SSOT1001", """public void C03() => carts.Open("a").Also(c => Console.WriteLine(c));""")]
    [InlineData("", """public async Task C04() => await carts.Open("a").Also(c => Console.WriteLine());""")]
    [InlineData("", """public void C05() => carts?.Open("a").Forget();""")]
    [InlineData("", """public async Task C06() => await carts.Open("a").Logged("x");""")]
    [InlineData("", """public void C07() => carts.Open("a").Logged("x").Forget();""")]
    [InlineData("SSOT1001", """public int C08() => carts.Open("a").GetHashCode();""")]
    public async Task Receiver_of_an_extension(string expected, string member) => Assert.Equal(expected, await Classified.OfMemberAsync(member));

    [Theory]
    [InlineData("", """public void D01(Moq.Mock<ICarts> m) => m.Setup(c => c.Open("a"));""")]
    [InlineData("", """public void D02(Moq.Mock<ICarts> m) => m.Verify(c => c.Open("a"));""")]
    [InlineData("", """public void D03() { carts.Received().Open("a"); }""")]
    [InlineData("", """public void D04() { carts.Open("a").Returns(new Cart()); }""")]
    [InlineData("", """public void D05() => Check.Throws(() => carts.Open("a"));""")]
    [InlineData("", """public void D06() => Check.Throws<Exception>(() => carts.Open("a"));""")]
    [InlineData("", """public void D07() { Action act = () => carts.Open("a"); Check.Throws(act); }""")]
    [InlineData("SSOT1001", """public void D08() { Action act = () => carts.Open("a"); act(); Console.WriteLine("Throws"); }""")]
    [InlineData("", """public void D09() => Check.IsType<Task<Cart>>(carts.Open("a"));""")]
    [InlineData("SSOT1001", """public void D10() => Check.IsType<Cart>(carts.Open("a"));""")]
    [InlineData("", """public async Task D11() { var t = carts.Open("a"); Check.Same(t, _t); await t; }""")]
    [InlineData("SSOT1001", """public void D12(Cart c) => Check.Same(c, carts.Open("a"));""")]
    [InlineData("", """public void D13(Task<Cart> t) => Check.Same(t, carts.Open("a"));""")]
    [InlineData("SSOT1001", """public void D14() => Check.Null(carts.TryOpen("a"));""")]
    public async Task Given_to_mocks_and_assertions(string expected, string member) => Assert.Equal(expected, await Classified.OfMemberAsync(member));
}
