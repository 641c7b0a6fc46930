using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.Tests.Declarations;

public class ManifestParserTests
{
    [Fact]
    public void Every_kind_of_fact_is_read()
    {
        const string text = """
            // a comment; a message may follow an entry after ';'
            N:Netra.Backend.App.Schemas => N:Netra.Core.Schemas                 ; moved in 2.0
            T:Netra.Shared.Types.AgentExecutionResult => T:Netra.Core.AgentExecutionResult with (executionTime -> duration, requestId -> _, _ -> attempts = 1)
            M:Netra.UserExecutionEngine.GetToolDispatcher => M:Netra.UserExecutionEngine.GetToolDispatcherAsync
            M:RabbitMQ.Client.IModel.BasicPublish(System.String,System.String,System.Boolean,RabbitMQ.Client.IBasicProperties,System.ReadOnlyMemory{System.Byte}) => M:RabbitMQ.Client.IChannel.BasicPublishAsync with (basicProperties -> _)
            P:Netra.Engine.Dispatcher => M:Netra.Engine.GetDispatcherAsync
            removed N:Netra.Legacy                                              ; see docs/legacy.md
            canonical T:Netra.Core.AgentExecutionResult
            allow M:Netra.Util.TaskExtensions.Forget
            own Netra.*
            """;
        var manifest = ManifestParser.Parse(text);
        Assert.Empty(manifest.Errors);
        Assert.Collection(
            manifest.Entries,
            e => Assert.Equal("moved in 2.0", Assert.IsType<MoveEntry>(e).Message),
            e =>
            {
                var mapping = Assert.IsType<MoveEntry>(e).Mapping;
                Assert.Equal("duration", mapping.Map("executionTime"));
                Assert.Null(mapping.Map("requestId"));
                Assert.Equal("success", mapping.Map("success"));
                Assert.Equal("1", mapping.Items[2].Constant);
            },
            e => Assert.Null(Assert.IsType<MoveEntry>(e).Old.Parameters),
            e => Assert.EndsWith("ReadOnlyMemory{System.Byte})", Assert.IsType<MoveEntry>(e).Old.Parameters, StringComparison.Ordinal),
            e => Assert.Equal(DocumentationIdKind.Property, Assert.IsType<MoveEntry>(e).Old.Kind),
            e => Assert.Equal("see docs/legacy.md", Assert.IsType<RemovedEntry>(e).Message),
            e => Assert.Equal("AgentExecutionResult", Assert.IsType<CanonicalEntry>(e).Type.Name),
            e => Assert.Equal("Forget", Assert.IsType<AllowEntry>(e).Method.Name),
            e => Assert.Equal("Netra.*", Assert.IsType<OwnEntry>(e).Pattern));
    }

    [Theory]
    [InlineData("N:A", "no replacement")]
    [InlineData("hello world", "no fact")]
    [InlineData("REMOVED T:A.B", "no fact")]
    [InlineData("X:A => N:B", "no documentation id")]
    [InlineData("A.B => A.C", "no documentation id")]
    [InlineData("T:A.B -> T:A.C", "no replacement; write 'old => new'")]
    [InlineData("T:A.B =>", "id is missing")]
    [InlineData("=> T:A.B", "id is missing")]
    [InlineData("N:A => => N:B", "no blanks")]
    [InlineData("N:A B => N:C", "no blanks")]
    [InlineData("N:A => T:B", "can't be replaced")]
    [InlineData("T:A => N:B", "can't be replaced")]
    [InlineData("M:A.B => T:B", "can't be replaced")]
    [InlineData("removed", "id is missing")]
    [InlineData("removed T:A with (a -> b)", "no blanks")]
    [InlineData("canonical M:A.B", "takes a type")]
    [InlineData("allow T:A.B", "takes a method")]
    [InlineData("own", "assembly name")]
    [InlineData("own [", "assembly name")]
    [InlineData("; only a message", "no fact")]
    [InlineData("", "no fact")]
    [InlineData("// only a comment", "no fact")]
    public void A_bad_line_says_what_is_wrong(string line, string message)
    {
        var error = Assert.Single(ManifestParser.Parse(line).Errors);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_line_leaves_the_others_working()
    {
        var manifest = ManifestParser.Parse("nonsense here\r\nN:A => N:B\rN:C => N:D // why\n");
        Assert.Equal(new TextRange(0, 13), Assert.Single(manifest.Errors).Range);
        Assert.Equal(2, manifest.Entries.Length);
    }

    [Theory]
    [InlineData("  N:A\t =>  N:B \t; moved\t", "N:A", "N:B", "moved")]
    [InlineData("N:A=>N:B;moved", "N:A", "N:B", "moved")]
    [InlineData("N:A\u00A0=>\u00A0N:B", "N:A", "N:B", null)]
    [InlineData("N:A => N:B ; see https://example.org/a;b", "N:A", "N:B", "see https://example.org/a;b")]
    [InlineData("N:A => N:B ; don't // or do", "N:A", "N:B", "don't // or do")]
    [InlineData("N:A => N:B ;", "N:A", "N:B", null)]
    [InlineData("T:A.B => T:A.C // behind an entry", "T:A.B", "T:A.C", null)]
    [InlineData("M:A.B( System.Int32, System.String ) => M:A.C", "M:A.B(System.Int32,System.String)", "M:A.C", null)]
    [InlineData("T:A.B+C => T:A.B.D", "T:A.B.C", "T:A.B.D", null)]
    public void Blanks_and_comments_and_messages_are_told_from_the_fact(string line, string old, string @new, string? message)
    {
        var manifest = ManifestParser.Parse(line);
        Assert.Empty(manifest.Errors);
        var move = Assert.IsType<MoveEntry>(Assert.Single(manifest.Entries));
        Assert.Equal((old, @new, message), (move.Old.Text, move.New.Text, move.Message));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void Lines_are_those_of_the_text_that_diagnostics_speak_of(string end)
    {
        var text = string.Join(end, "\uFEFF// first", "", "N:A => N:B", "\t bad  line ; why", "N:C => N:D", "");
        var manifest = ManifestParser.Parse(text);
        Assert.Equal(2, manifest.Entries.Length);
        var range = Assert.Single(manifest.Errors).Range;
        var lines = Microsoft.CodeAnalysis.Text.SourceText.From(text).Lines;
        Assert.Equal("(3,2)-(3,11)", lines.GetLinePositionSpan(new(range.Start, range.Length)).ToString());
    }

    [Fact]
    public void Every_part_of_an_entry_has_its_place()
    {
        const string text = "// head\n  T:A.B  =>  T:C.D  with ( x -> y , _ -> z = \"a,b\" )  ; note\n";
        var move = Assert.IsType<MoveEntry>(Assert.Single(ManifestParser.Parse(text).Entries));
        Assert.Equal("T:A.B", Cut(move.OldRange));
        Assert.Equal("T:C.D", Cut(move.NewRange));
        Assert.Equal("T:A.B  =>  T:C.D  with ( x -> y , _ -> z = \"a,b\" )", Cut(move.Range));
        Assert.Equal(["x -> y", "_ -> z = \"a,b\""], move.Mapping.Items.Select(item => Cut(item.Range)));
        Assert.Equal("note", move.Message);

        string Cut(TextRange range) => text.Substring(range.Start, range.Length);
    }

    [Theory]
    [InlineData("N:A => T:B", "T:B")]
    [InlineData("N:A.1B => N:C", "N:A.1B")]
    [InlineData("N:A => N:B with (x -> y)", "(x -> y)")]
    [InlineData("T:A => T:B with (x -> y, 1 -> z)", "1 -> z")]
    [InlineData("T:A => T:B with (x -> y", "(x -> y")]
    [InlineData("canonical  N:A", "N:A")]
    [InlineData("own  a/b", "a/b")]
    [InlineData("  what is this ; note", "what is this")]
    public void An_error_is_at_the_part_at_fault(string line, string part)
    {
        var range = Assert.Single(ManifestParser.Parse("N:X => N:Y\n" + line).Errors).Range;
        Assert.Equal(part, line.Substring(range.Start - "N:X => N:Y\n".Length, range.Length));
    }

    [Fact]
    public void A_message_is_short_and_shows_what_can_not_be_seen()
    {
        var name = Assert.Single(ManifestParser.Parse("T:A\u200D.B\0\u202E => T:C").Errors).Message;
        Assert.Contains("A\\u200D", name, StringComparison.Ordinal);
        Assert.All(name, c => Assert.False(char.IsControl(c) || c is '\u200D' or '\u202E'));

        foreach (var line in new[] { new string('A', 100_000), "N:" + new string('A', 100_000) + " => N:B", "M:A.B(" + new string('x', 100_000), "T:A => T:B with (" + new string('x', 100_000) + ")" })
        {
            Assert.InRange(Assert.Single(ManifestParser.Parse(line).Errors).Message.Length, 10, 300);
        }
    }
}
