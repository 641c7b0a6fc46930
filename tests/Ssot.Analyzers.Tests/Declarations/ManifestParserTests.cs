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
    [InlineData("X:A => N:B", "no documentation id")]
    [InlineData("N:A => T:B", "can't be replaced")]
    [InlineData("M:A.B(System.String => M:A.C", "not closed")]
    [InlineData("T:A. => T:B", "empty part")]
    [InlineData("M:A => M:A.C", "without its type")]
    [InlineData("T:A => T:B with (x)", "no mapping")]
    [InlineData("T:A => T:B with (_ -> x)", "without a value")]
    [InlineData("T:A => T:B with (_ -> x = F())", "no constant")]
    [InlineData("T:A => T:B with (a -> b, a -> c)", "names already")]
    [InlineData("canonical M:A.B", "takes a type")]
    [InlineData("own", "assembly name")]
    [InlineData("; only a message", "no fact")]
    [InlineData("", "no fact")]
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
}
