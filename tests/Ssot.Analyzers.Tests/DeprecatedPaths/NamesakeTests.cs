namespace Ssot.Analyzers.Tests.DeprecatedPaths;

/// <summary>A moved type that values are named like: the name means the type where only that fits, before the move and after it.</summary>
public class NamesakeTests
{
    private const string Manifest = "T:Lib.Color => T:Lib.Paint.Hue";

    private const string Members = "public static {0} Red = new(); public const int Max = 1; public int Depth; public enum Kind {{ A }}";

    private static readonly (string, string) s_old = ("/App/Old.cs", "namespace Lib { public class Color { " + string.Format(null, Members, "Color") + " } }");

    private static readonly (string, string) s_new = ("/App/New.cs", "namespace Lib { public class Keep { } } namespace Lib.Paint { public class Hue { " + string.Format(null, Members, "Hue") + " } }");

    [Theory]
    [InlineData("Color Color { get; } = Color.Red;", "Hue Color { get; } = Hue.Red;")]
    [InlineData("Color? Color; int a = Color.Max; int B() => Color.Depth + this.Color.Depth;", "Hue? Color; int a = Hue.Max; int B() => Color.Depth + this.Color.Depth;")]
    [InlineData("Color? Color; string n = nameof(Color), m = nameof(Color.Depth);", "Hue? Color; string n = nameof(Color), m = nameof(Color.Depth);")]
    [InlineData("Color? Color; Color.Kind K() => Color.Kind.A;", "Hue? Color; Hue.Kind K() => Hue.Kind.A;")]
    [InlineData("Color? Color; bool Is(object o) => o is Color;", "Hue? Color; bool Is(object o) => o is Hue;")]
    [InlineData("Color? Color; bool Is(object o) => o is 2 or not Color.Max;", "Hue? Color; bool Is(object o) => o is 2 or not Hue.Max;")]
    [InlineData("Color? Color; bool Is(object o) => o is Color.Max;", "Hue? Color; bool Is(object o) => o is Hue.Max;")]
    [InlineData("Color? Color; bool Is(object o) => o is Color { Depth: 1 };", "Hue? Color; bool Is(object o) => o is Hue { Depth: 1 };")]
    [InlineData("int Color; bool Is(object o) => o is Color { Depth: 1 };", "int Color; bool Is(object o) => o is Hue { Depth: 1 };")]
    [InlineData("void M(object o) { switch (o) { case Color: break; } }", "void M(object o) { switch (o) { case Hue: break; } }")]
    [InlineData("void M(Color Color) { Color = Color.Red; Color.Depth = Color.Max; }", "void M(Hue Color) { Color = Hue.Red; Color.Depth = Hue.Max; }")]
    [InlineData("void M() { Color Color = new(); Color = Color.Red; _ = Color.Depth; }", "void M() { Hue Color = new(); Color = Hue.Red; _ = Color.Depth; }")]
    [InlineData("void M(object o) { if (o is Color Color) { _ = Color.Depth + Color.Max; } }", "void M(object o) { if (o is Hue Color) { _ = Color.Depth + Hue.Max; } }")]
    [InlineData("object Color = 1; string? M() => Color.ToString(); Color? c;", "object Color = 1; string? M() => Color.ToString(); Hue? c;")]
    [InlineData("const int Color = 1; bool Is(object o) => o is 1 and Color; Color? c;", "const int Color = 1; bool Is(object o) => o is 1 and Color; Hue? c;")]
    public async Task NameMeansTheType_WhereOnlyThatFits(string before, string after)
    {
        foreach (var others in new[] { [s_old, s_new], new[] { s_new } })
        {
            await PathRewriting.CaseAsync(
                "using Lib;\n\nclass C { Keep? k; " + before + " }", "using Lib;\nusing Lib.Paint;\n\nclass C { Keep? k; " + after + " }", Manifest, others);
        }
    }

    [Fact]
    public Task TypeThatWentElsewhereThanItsNamespace_IsToldFromItsNamesake() => PathRewriting.CaseAsync(
        "using Lib;\n\nclass C { Keep? k; Mode Mode { get; set; } = Mode.Fast; bool B() => Mode == Mode.Slow || Mode.HasFlag(Mode.Fast) || Mode is Mode.Fast; }",
        "using Lob;\nusing Lob.Deep;\n\nclass C { Keep? k; Speed Mode { get; set; } = Speed.Fast; bool B() => Mode == Speed.Slow || Mode.HasFlag(Speed.Fast) || Mode is Speed.Fast; }",
        "N:Lib => N:Lob\nT:Lib.Mode => T:Lob.Deep.Speed",
        [("/App/New.cs", "namespace Lob { public class Keep { } } namespace Lob.Deep { public enum Speed { Fast, Slow } }")]);

    [Fact]
    public Task TypeBehindAnAlias_GoesElsewhereThanTheNamespace() => PathRewriting.CaseAsync(
        "using O = Acme.Old;\n\nclass C { O.Tool? t; O.Special? s; O::Special? u; }",
        "using O = Acme.New;\n\nclass C { O.Tool? t; Acme.Elsewhere.Special? s; Acme.Elsewhere.Special? u; }",
        PathVerifier.Moved + "\nT:Acme.Old.Special => T:Acme.Elsewhere.Special",
        [("/App/New.cs", PathVerifier.New), ("/App/Elsewhere.cs", "namespace Acme.Elsewhere { public class Special { } }")]);
}
