using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.Editing;

public class NeverWorseTests
{
    private const string Library = """
        public class Lib
        {
            public int Number() => 1;
            public int Other() => 2;
        }
        """;

    private const string User = """
        public class User
        {
            public int A(Lib lib) => lib.Number();
            public int B(Lib lib) => lib.Other();
        }
        """;

    private static TestSolution TwoProjects() => new TestSolution()
        .Project("Lib", [], ("/Lib/Lib.cs", Library))
        .Project("App", ["Lib"], ("/App/User.cs", User));

    private static EditGroup Group(string name, Document document, string text, params (string Old, string New)[] edits)
    {
        var group = new EditGroup(name);
        foreach (var (old, @new) in edits)
        {
            group.Replace(document, new TextSpan(text.IndexOf(old, StringComparison.Ordinal), old.Length), @new);
        }

        return group;
    }

    [Fact]
    public async Task A_sound_group_is_applied()
    {
        var test = TwoProjects();
        var group = Group("sound", test.Document("Lib", "/Lib/Lib.cs"), Library, ("=> 1", "=> 3"));
        var verdict = await NeverWorse.ApplyAsync(test.Solution, [group], default);
        Assert.Same(group, Assert.Single(verdict.Applied));
        Assert.Contains("Number() => 3;", await TestSolution.TextAsync(verdict.Solution, "/Lib/Lib.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_breaks_code_that_nobody_edits_is_withdrawn_alone()
    {
        var test = TwoProjects();
        var lib = test.Document("Lib", "/Lib/Lib.cs");
        var retyped = Group("retyped", lib, Library, ("int Number", "string Number"), ("=> 1", "=> \"\""));
        var sound = Group("sound", lib, Library, ("=> 2", "=> 3"));
        var verdict = await NeverWorse.ApplyAsync(test.Solution, [retyped, sound], default);
        Assert.Same(sound, Assert.Single(verdict.Applied));
        Assert.Contains("CS0029", Assert.Single(verdict.Withdrawn).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_directive_retypes_is_withdrawn_and_other_files_stand()
    {
        const string Retyped = "using A = System.Int32;\npublic class Lib\n{\n    public A Number() => default;\n}\n";
        const string Sound = "public class Else\n{\n    public int Other() => 2;\n}\n";
        var test = new TestSolution()
            .Project("Lib", [], ("/Lib/Lib.cs", Retyped), ("/Lib/Else.cs", Sound))
            .Project("App", ["Lib"], ("/App/User.cs", "public class User\n{\n    public int A(Lib lib) => lib.Number();\n}\n"));
        var retyped = Group("retyped", test.Document("Lib", "/Lib/Lib.cs"), Retyped, ("Int32", "DateTime"));
        var sound = Group("sound", test.Document("Lib", "/Lib/Else.cs"), Sound, ("=> 2", "=> 3"));
        var verdict = await NeverWorse.ApplyAsync(test.Solution, [retyped, sound], default);
        Assert.Same(sound, Assert.Single(verdict.Applied));
    }

    [Fact]
    public async Task What_follows_from_a_withdrawn_group_is_withdrawn()
    {
        var test = TwoProjects();
        var lib = test.Document("Lib", "/Lib/Lib.cs");
        var broken = Group("broken", lib, Library, ("=> 1", "=> \"\""));
        var following = Group("following", lib, Library, ("=> 2", "=> 3"));
        following.Requires = [broken];
        var overlapping = Group("overlapping", lib, Library, ("=> 1", "=> 4"));
        Assert.Empty((await NeverWorse.ApplyAsync(test.Solution, [broken, following], default)).Applied);
        following.Requires = [overlapping];
        Assert.Empty((await NeverWorse.ApplyAsync(test.Solution, [broken, overlapping, following], default)).Applied);
    }

    [Fact]
    public async Task A_group_withdrawn_for_what_another_brings_stands_again()
    {
        const string Text = "using A = int;\nclass C\n{\n    int M(A a)\n    {\n        return a;\n    }\n\n    int N() => 1;\n}\n";
        var test = new TestSolution().Project("App", [], ("/App/C.cs", Text));
        var document = test.Document("App", "/App/C.cs");
        var far = Group("far", document, Text, ("= int", "= string"));
        var near = Group("near", document, Text, ("=> 1", "=> 2"));
        var verdict = await NeverWorse.ApplyAsync(test.Solution, [far, near], default);
        Assert.Same(near, Assert.Single(verdict.Applied));
        Assert.Same(far, Assert.Single(verdict.Withdrawn).Group);
        Assert.Contains("=> 2", await TestSolution.TextAsync(verdict.Solution, "/App/C.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int M(T t) { int i = t; return i; }")]
    [InlineData("int M(T t) => t;")]
    [InlineData("void M(T t) => t.Missing();")]
    [InlineData("object M() => new T(1);")]
    [InlineData("int i = default(T);")]
    [InlineData("class D : T { public override void N() { } }")]
    [InlineData("class D : T, System.IDisposable { }")]
    [InlineData("T M(out T t) { return null!; }")]
    [InlineData("abstract class E { public abstract void N(T t); } class D : E { }")]
    [InlineData("void N(T t) { } void N(T u) { }")]
    [InlineData("void N(int i) { } void M(T t) => N(t);")]
    [InlineData("void M(T t) { foreach (var x in t) { } }")]
    public async Task An_error_that_tells_of_a_moved_type_is_no_new_one(string member)
    {
        var text = "using Old;\nclass C\n{\n    " + member + "\n}\n";
        var test = new TestSolution().Project("App", [], ("/App/C.cs", text), ("/App/T.cs", "namespace Old { public class T { } }\nnamespace New { public class T { } }\n"));
        var verdict = await NeverWorse.ApplyAsync(test.Solution, [Group("moved", test.Document("App", "/App/C.cs"), text, ("Old", "New"))], default);
        Assert.Single(verdict.Applied);
        Assert.Single(await TestSolution.ErrorsAsync(verdict.Solution));
    }

    [Fact]
    public async Task A_group_that_brings_an_error_is_withdrawn_and_the_others_stay()
    {
        var test = TwoProjects();
        var document = test.Document("Lib", "/Lib/Lib.cs");
        var bad = Group("bad", document, Library, ("=> 1", "=> \"x\""));
        var good = Group("good", document, Library, ("=> 2", "=> 4"));
        var verdict = await NeverWorse.ApplyAsync(test.Solution, [bad, good], default);
        Assert.Same(good, Assert.Single(verdict.Applied));
        Assert.Contains("CS0029", Assert.Single(verdict.Withdrawn).Reason, StringComparison.Ordinal);
        Assert.Empty(await TestSolution.ErrorsAsync(verdict.Solution));
    }

    [Fact]
    public async Task An_error_in_a_dependent_project_counts()
    {
        var test = TwoProjects();
        var document = test.Document("Lib", "/Lib/Lib.cs");
        var bad = Group("bad", document, Library, ("int Number() => 1", "string Number() => \"\""));
        var verdict = await NeverWorse.ApplyAsync(test.Solution, [bad], default);
        Assert.Empty(verdict.Applied);
        Assert.Same(test.Solution, verdict.Solution);
    }

    [Fact]
    public async Task A_group_over_two_projects_stands_whole()
    {
        var test = TwoProjects();
        var group = Group("both", test.Document("Lib", "/Lib/Lib.cs"), Library, ("int Number() => 1", "string Number() => \"\""));
        group.Replace(test.Document("App", "/App/User.cs"), new TextSpan(User.IndexOf("int A", StringComparison.Ordinal), "int".Length), "string");
        var verdict = await NeverWorse.ApplyAsync(test.Solution, [group], default);
        Assert.Single(verdict.Applied);
        Assert.Empty(await TestSolution.ErrorsAsync(verdict.Solution));
    }

    [Fact]
    public async Task Of_two_overlapping_groups_the_first_wins()
    {
        var test = TwoProjects();
        var document = test.Document("Lib", "/Lib/Lib.cs");
        var first = Group("first", document, Library, ("=> 1;", "=> 5;"));
        var second = Group("second", document, Library, ("1;", "6;"), ("=> 2", "=> 7"));
        var verdict = await NeverWorse.ApplyAsync(test.Solution, [first, second], default);
        Assert.Same(first, Assert.Single(verdict.Applied));
        var text = await TestSolution.TextAsync(verdict.Solution, "/Lib/Lib.cs");
        Assert.Contains("=> 5;", text, StringComparison.Ordinal);
        Assert.Contains("=> 2;", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equal_edits_of_two_groups_are_one()
    {
        var test = TwoProjects();
        var document = test.Document("Lib", "/Lib/Lib.cs");
        var verdict = await NeverWorse.ApplyAsync(
            test.Solution,
            [Group("a", document, Library, ("=> 1", "=> 5")), Group("b", document, Library, ("=> 1", "=> 5"), ("=> 2", "=> 6"))],
            default);
        Assert.Equal(2, verdict.Applied.Length);
    }

    // The same message at two places, and told twice by a linked file: each place has its own cause.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Equal_errors_are_blamed_place_by_place(int projects)
    {
        const string text = """
            public class C
            {
                void M()
                {
                    int a = 1;
                    int b = 2;
                    int c = 3;
                }
            }
            """;
        var test = new TestSolution();
        for (var i = 0; i < projects; i++)
        {
            test.Project("P" + i, [], ("/Shared/C.cs", text));
        }

        var document = test.Document("P0", "/Shared/C.cs");
        var verdict = await NeverWorse.ApplyAsync(
            test.Solution,
            [Group("a", document, text, ("= 1", "= \"x\"")), Group("b", document, text, ("= 2", "= \"x\"")), Group("c", document, text, ("= 3", "= 4"))],
            default);
        Assert.Equal("c", Assert.Single(verdict.Applied).Name);
    }

    [Fact]
    public async Task An_error_that_was_there_before_does_not_count()
    {
        const string broken = """
            public class C
            {
                int A() => "x";
                int B() => 1;
            }
            """;
        var test = new TestSolution().Project("P", [], ("/P/C.cs", broken));
        var verdict = await NeverWorse.ApplyAsync(test.Solution, [Group("g", test.Document("P", "/P/C.cs"), broken, ("int B() => 1;", "int B() => 2;"))], default);
        Assert.Single(verdict.Applied);
    }

    [Fact]
    public async Task A_second_error_of_the_same_kind_counts()
    {
        const string broken = """
            public class C
            {
                int A() => "x";
                int B() => 1;
            }
            """;
        var test = new TestSolution().Project("P", [], ("/P/C.cs", broken));
        var verdict = await NeverWorse.ApplyAsync(test.Solution, [Group("g", test.Document("P", "/P/C.cs"), broken, ("=> 1;", "=> \"x\";"))], default);
        Assert.Empty(verdict.Applied);
    }

    [Fact]
    public async Task An_error_that_only_comes_to_light_does_not_count()
    {
        // While OldLib does not bind, nobody says that Gone does not exist.
        const string broken = """
            public class C
            {
                void A()
                {
                    var lib = new OldLib();
                    lib.Gone();
                }
            }
            """;
        var test = new TestSolution().Project("Lib", [], ("/Lib/Lib.cs", Library)).Project("P", ["Lib"], ("/P/C.cs", broken));
        var verdict = await NeverWorse.ApplyAsync(test.Solution, [Group("g", test.Document("P", "/P/C.cs"), broken, ("OldLib", "Lib"))], default);
        Assert.Single(verdict.Applied);
    }

    // The error is where everything has a name that binds; the type that did not is further away.
    [Theory]
    // An argument of a base.
    [InlineData("class Sut : Generic<OldLib> { } class T { static void F<U>(Generic<U> g) where U : T { } void M(Sut sut) { F(sut); } }")]
    // The parameter of an overload.
    [InlineData("class T { static void F(OldLib lib) { } void M(Lib l) { F(1); } }")]
    // The type of a property that a constructor leaves alone.
    [InlineData("class T { public OldLib Lib { get; } public T() { } }")]
    public async Task An_error_that_hung_on_a_type_elsewhere_does_not_count(string broken)
    {
        const string library = Library + "public class Generic<T> { }";
        var test = new TestSolution().Project("Lib", [], ("/Lib/Lib.cs", library)).Project("P", ["Lib"], ("/P/C.cs", broken));
        var verdict = await NeverWorse.ApplyAsync(test.Solution, [Group("g", test.Document("P", "/P/C.cs"), broken, ("OldLib", "Lib"))], default);
        Assert.Single(verdict.Applied);
    }

    // A base that is still gone hides nothing of what an edit of the body brings.
    [Fact]
    public async Task An_error_beside_what_stays_broken_counts()
    {
        const string broken = "class T : Absent { int F() => 1; void M() { int a = F(); } }";
        var test = new TestSolution().Project("P", [], ("/P/C.cs", broken));
        var verdict = await NeverWorse.ApplyAsync(test.Solution, [Group("g", test.Document("P", "/P/C.cs"), broken, ("int a", "string a"))], default);
        Assert.Empty(verdict.Applied);
    }

    // Overload resolution is silent where an argument is broken; it hides nothing of what another argument is made of.
    [Theory]
    [InlineData("class T { int One(int a) => a; int Two(int a, int b) => a + b; int M() => Two(One(true), true); }", "One(true)", "One(1)", true)]
    [InlineData("class T { int One(int a) => a; int Two(int a, int b) => a + b; int Text(string a) => a.Length; int M() => Two(One(true), One(2)); }", ", One", ", Text", false)]
    public async Task An_error_beside_a_broken_argument_does_not_count(string broken, string old, string @new, bool isApplied)
    {
        var test = new TestSolution().Project("P", [], ("/P/C.cs", broken));
        var verdict = await NeverWorse.ApplyAsync(test.Solution, [Group("g", test.Document("P", "/P/C.cs"), broken, (old, @new))], default);
        Assert.Equal(isApplied, verdict.Applied.Length == 1);
    }

    // What does not bind beside it hides nothing of these: they are the edit's own doing.
    [Theory]
    [InlineData("class T { async System.Threading.Tasks.Task M() { Missing(F()); await System.Threading.Tasks.Task.Yield(); } int F() => 1; }", "(F())", "(await F())", "CS1061")]
    [InlineData("class T { async System.Threading.Tasks.Task M() { await System.Threading.Tasks.Task.Yield(); lock (this) Missing(F()); } System.Threading.Tasks.Task<int> F() => null!; }", "(F())", "(await F())", "CS1996")]
    [InlineData("class T { public System.Threading.Tasks.Task M(ref int a, Missing b) { throw null!; } }", "public System", "public async System", "CS1988")]
    public async Task An_error_of_await_beside_what_does_not_bind_counts(string broken, string old, string @new, string id)
    {
        var test = new TestSolution().Project("P", [], ("/P/C.cs", broken));
        var verdict = await NeverWorse.ApplyAsync(test.Solution, [Group("g", test.Document("P", "/P/C.cs"), broken, (old, @new))], default);
        Assert.Contains(id, Assert.Single(verdict.Withdrawn).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_null_warning_counts()
    {
        const string source = """
            public class C
            {
                string A(string? s) => "x";
            }
            """;
        var test = new TestSolution().Project("P", [], ("/P/C.cs", source));
        var verdict = await NeverWorse.ApplyAsync(test.Solution, [Group("g", test.Document("P", "/P/C.cs"), source, ("\"x\"", "s"))], default);
        Assert.Contains("CS8603", Assert.Single(verdict.Withdrawn).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Linked_documents_get_the_same_text_and_each_is_checked()
    {
        const string source = """
            public class C
            {
            #if NEW
                int A(Lib lib) => lib.Number();
            #else
                int A(Lib lib) => lib.Other();
            #endif
                int B() => 1;
            }
            """;
        var test = new TestSolution()
            .Project("Lib", [], ("/Lib/Lib.cs", Library))
            .Project("P1", ["NEW"], ["Lib"], ("/P/C.cs", source))
            .Project("P2", [], ["Lib"], ("/P/C.cs", source));
        var document = test.Document("P1", "/P/C.cs");
        var good = Group("good", document, source, ("=> 1", "=> 2"));
        var badInTheOther = Group("bad", document, source, ("lib.Other()", "lib.Missing()"));
        var verdict = await NeverWorse.ApplyAsync(test.Solution, [good, badInTheOther], default);
        Assert.Same(good, Assert.Single(verdict.Applied));
        Assert.Contains("=> 2", await TestSolution.TextAsync(verdict.Solution, "/P/C.cs"), StringComparison.Ordinal);
    }
}
