using Microsoft.CodeAnalysis.Testing;
using Ssot.Analyzers.CodeFixes.DeprecatedPaths;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DeprecatedPaths;

/// <summary>The fix of SSOT3004 on a broken build: one replaced member brings the next to light, and one run does them all.</summary>
public class ReplacedMemberFixerGoneTests
{
    private const string Library = """

        namespace Mq
        {
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            public class Factory { public Task<IConnection> ConnectAsync(CancellationToken token = default) => null!; public string HostName { get; set; } = ""; }
            public interface IConnection : IDisposable { Task<IChannel> CreateChannelAsync(Options? options = null, CancellationToken token = default); }
            public class Options { }
            public class Props { public bool Persistent { get; set; } }
            public interface IChannel : IDisposable
            {
                Task<Declared> DeclareAsync(string queue, bool durable, bool exclusive, IDictionary<string, object?>? arguments = null, bool passive = false, CancellationToken token = default);
                ValueTask PublishAsync<T>(string exchange, string key, bool mandatory, T props, ReadOnlyMemory<byte> body, CancellationToken token = default) where T : Props;
                ValueTask AckAsync(ulong tag, bool multiple, CancellationToken token = default);
                bool IsOpen { get; }
            }
            public class Declared { public string Name => ""; public int Count => 1; }
            public static class ChannelExtensions
            {
                public static ValueTask PublishAsync(this IChannel channel, string exchange, string key, ReadOnlyMemory<byte> body, CancellationToken token = default) => default;
                public static Task CloseAsync(this IChannel channel, CancellationToken token = default) => null!;
            }
        }
        namespace Mq.Legacy { public static class ClassicAssert { public static void AreEqual(object? expected, object? actual, string message = "") { } } }
        namespace Mq { public static class Assert { public static void That(bool b) { } } }
        """;

    private const string Manifest = """
        T:Mq.IModel => T:Mq.IChannel
        M:Mq.Factory.Connect => M:Mq.Factory.ConnectAsync
        P:Mq.Factory.Host => P:Mq.Factory.HostName
        M:Mq.IConnection.CreateModel => M:Mq.IConnection.CreateChannelAsync
        M:Mq.IModel.Declare => M:Mq.IChannel.DeclareAsync
        M:Mq.IModel.Publish => M:Mq.IChannel.PublishAsync
        M:Mq.ModelExtensions.Publish(Mq.IModel,System.String,System.String,Mq.Props,System.ReadOnlyMemory{System.Byte}) => M:Mq.IChannel.PublishAsync with (_ -> mandatory = false)
        M:Mq.IModel.Ack => M:Mq.IChannel.AckAsync
        M:Mq.IModel.Close => M:Mq.IChannel.CloseAsync
        P:Mq.IModel.Open => P:Mq.IChannel.IsOpen
        M:Mq.IModel.CreateProps => M:Mq.Props.#ctor
        M:Mq.Assert.AreEqual => M:Mq.Legacy.ClassicAssert.AreEqual
        """;

    [Fact]
    public Task A_chain_of_variables_comes_to_light() => Check(
        """
        using System;
        using Mq;
        class Sender
        {
            public void Send(byte[] body)
            {
                var factory = new Factory { {|CS0117:{|SSOT3004:Host|}|} = "localhost" };
                using var connection = factory.{|CS1061:{|SSOT3004:Connect|}|}();
                using var channel = connection.{|SSOT3004:CreateModel|}();
                var name = channel.{|SSOT3004:Declare|}(queue: "hello", durable: false, exclusive: false, arguments: null).Name;
                var props = channel.{|SSOT3004:CreateProps|}();
                props.Persistent = true;
                channel.{|SSOT3004:Publish|}("", name, props, body);
                channel.{|SSOT3004:Publish|}(exchange: "", key: name, props: props, body: body);
                channel.{|SSOT3004:Publish|}(exchange: "", key: name, body: body);
                channel.{|SSOT3004:Publish|}(exchange: "", key: name, props: null, body: body);
                channel.{|SSOT3004:Publish|}("", name, null, body);
                Console.WriteLine(channel.{|SSOT3004:Open|});
                channel.{|SSOT3004:Close|}();
            }
        }
        class Program { static void Main() { new Sender().Send(new byte[1]); } }
        """,
        """
        using System;
        using System.Threading.Tasks;
        using Mq;
        class Sender
        {
            public async Task Send(byte[] body)
            {
                var factory = new Factory { HostName = "localhost" };
                using var connection = await factory.ConnectAsync();
                using var channel = await connection.CreateChannelAsync();
                var name = (await channel.DeclareAsync(queue: "hello", durable: false, exclusive: false, arguments: null)).Name;
                var props = new Props();
                props.Persistent = true;
                await channel.PublishAsync("", name, mandatory: false, props, body);
                await channel.PublishAsync(exchange: "", key: name, mandatory: false, props: props, body: body);
                await channel.PublishAsync(exchange: "", key: name, body: body);
                await channel.PublishAsync(exchange: "", key: name, body: body);
                await channel.PublishAsync("", name, body);
                Console.WriteLine(channel.IsOpen);
                await channel.CloseAsync();
            }
        }
        class Program { static async Task Main() { await new Sender().Send(new byte[1]); } }
        """);

    // What an expression body gives is dropped where the function has no result, and handed on where it has a task.
    [Fact]
    public Task Expression_bodies() => Check(
        """
        using System.Threading.Tasks;
        using Mq;
        class C
        {
            void Drop(IChannel c) => c.{|CS1061:{|SSOT3004:Close|}|}();
            Task HandOn(IChannel c) => c.{|CS1061:{|SSOT3004:Close|}|}();
            void Local(IChannel c) { Inner(); void Inner() => c.{|CS1061:{|SSOT3004:Close|}|}(); }
        }
        """,
        """
        using System.Threading.Tasks;
        using Mq;
        class C
        {
            async Task Drop(IChannel c) => await c.CloseAsync();
            Task HandOn(IChannel c) => c.CloseAsync();
            async Task Local(IChannel c) { await Inner(); async Task Inner() => await c.CloseAsync(); }
        }
        """);

    // The receiver's type is declared, and what is named alone or on a type.
    [Fact]
    public Task Members_on_what_is_there() => Check(
        """
        using System.Threading;
        using System.Threading.Tasks;
        using Mq;
        class Consumer
        {
            private readonly IChannel _channel;
            private readonly IConnection _connection;
            public Consumer(IConnection connection)
            {
                _connection = connection;
                // Nobody can await in a constructor.
                _channel = _connection.{|CS1061:{|SSOT3004:CreateModel|}|}();
            }
            public async Task Ack(ulong tag, CancellationToken stop) => _channel.{|CS1061:{|SSOT3004:Ack|}|}(tag, multiple: false);
            public bool Acked(ulong tag) { _channel.{|CS1061:{|SSOT3004:Ack|}|}(tag, true); return true; }
            public Task Closed() => _channel.{|CS1061:{|SSOT3004:Close|}|}();
            public string Name => nameof(IConnection.{|CS0117:{|SSOT3004:CreateModel|}|});
        }
        class Tests
        {
            public void Test() { Assert.{|CS0117:{|SSOT3004:AreEqual|}|}(1, 1); Mq.Assert.{|CS0117:{|SSOT3004:AreEqual|}|}(expected: 1, actual: 2, message: "x"); Assert.That(true); }
        }
        """,
        """
        using System.Threading;
        using System.Threading.Tasks;
        using Mq;
        using Mq.Legacy;
        class Consumer
        {
            private readonly IChannel _channel;
            private readonly IConnection _connection;
            public Consumer(IConnection connection)
            {
                _connection = connection;
                // Nobody can await in a constructor.
                _channel = _connection.{|CS1061:{|SSOT3004:CreateModel|}|}();
            }
            public async Task Ack(ulong tag, CancellationToken stop) => await _channel.AckAsync(tag, multiple: false, stop);
            public async Task<bool> Acked(ulong tag) { await _channel.AckAsync(tag, true); return true; }
            public Task Closed() => _channel.CloseAsync();
            public string Name => nameof(IConnection.CreateChannelAsync);
        }
        class Tests
        {
            public void Test() { ClassicAssert.AreEqual(1, 1); ClassicAssert.AreEqual(expected: 1, actual: 2, message: "x"); Assert.That(true); }
        }
        """);

    private static Task Check(string before, string after) =>
        Verify.Fix<ReplacedMemberAnalyzer, ReplacedMemberFixer>(before + Library, after + Library, Manifest, test => test.FixedState.MarkupHandling = MarkupMode.Allow);
}
