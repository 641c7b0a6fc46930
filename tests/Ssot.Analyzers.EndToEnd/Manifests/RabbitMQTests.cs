namespace Ssot.Analyzers.EndToEnd.Manifests;

[Collection(SecondPackageCollection.Name)]
public class RabbitMQTests(BuiltPackage package) : EndToEndTest(package)
{
    private const string Old = "<PackageReference Include=\"RabbitMQ.Client\" Version=\"6.4.0\" />";
    private const string New = "<PackageReference Include=\"RabbitMQ.Client\" Version=\"7.1.2\" />";

    private ScratchSolution Make(string package) => NewSolution()
        .Manifest("RabbitMQ")
        .Project("Messaging", $"<ItemGroup>{package}</ItemGroup>")
        .File("Messaging/IOrderPublisher.cs", """
            namespace Messaging;

            public interface IOrderPublisher
            {
                void Publish(string routingKey, string message);
            }

            """)
        .File("Messaging/OrderPublisher.cs", """
            using System;
            using System.Collections.Generic;
            using System.Text;
            using RabbitMQ.Client;

            namespace Messaging;

            /// <summary>Publishes over an <see cref="IModel"/> of its own.</summary>
            public sealed class OrderPublisher(IConnectionFactory factory) : IOrderPublisher
            {
                private const string Exchange = "orders";

                public void Publish(string routingKey, string message)
                {
                    using var connection = factory.CreateConnection("publisher");
                    using (var channel = connection.CreateModel())
                    {
                        Declare(channel);
                        var properties = channel.CreateBasicProperties();
                        properties.Persistent = true;
                        properties.Headers = new Dictionary<string, object?> { ["sent"] = DateTime.UtcNow.ToString("O") };
                        var body = Encoding.UTF8.GetBytes(message);
                        channel.BasicPublish(Exchange, routingKey, properties, body);
                        channel.BasicPublish(exchange: Exchange,
                                             routingKey: routingKey,
                                             mandatory: true,
                                             basicProperties: properties,
                                             body: body);
                        channel.BasicPublish(exchange: string.Empty, routingKey: "audit", basicProperties: null, body: body);
                        channel.Close();
                    }

                    connection.Close();
                }

                internal static void Declare(IModel channel)
                {
                    channel.ExchangeDeclare(exchange: Exchange, type: ExchangeType.Topic, durable: true);
                    channel.QueueDeclare(queue: "audit", durable: true, exclusive: false, autoDelete: false, arguments: null);
                    channel.QueueBind("audit", Exchange, "#");
                }
            }

            """)
        .File("Messaging/OrderConsumer.cs", """
            using System;
            using System.Text;
            using RabbitMQ.Client;
            using RabbitMQ.Client.Events;

            namespace Messaging;

            public sealed class OrderConsumer : IDisposable
            {
                private IConnection? _connection;
                private IModel? _channel;

                public event Action<string>? Received;

                public void Start(ConnectionFactory factory)
                {
                    _connection = factory.CreateConnection();
                    _connection.ConnectionShutdown += OnShutdown;
                    _channel = _connection.CreateModel();
                    _channel.BasicQos(prefetchSize: 0, prefetchCount: 1, global: false);
                    OrderPublisher.Declare(_channel);

                    var consumer = new EventingBasicConsumer(_channel);
                    consumer.Received += (sender, args) =>
                    {
                        var message = Encoding.UTF8.GetString(args.Body.ToArray());
                        try
                        {
                            Received?.Invoke(message);
                            _channel.BasicAck(deliveryTag: args.DeliveryTag, multiple: false);
                        }
                        catch (Exception)
                        {
                            _channel.BasicNack(args.DeliveryTag, false, true);
                        }
                    };
                    _channel.BasicConsume(queue: "audit", autoAck: false, consumer: consumer);
                }

                public uint Waiting() => _channel is null ? 0 : _channel.MessageCount("audit");

                private void OnShutdown(object? sender, ShutdownEventArgs args) => Console.WriteLine(args.ReplyText);

                public void Dispose()
                {
                    _channel?.Dispose();
                    _connection?.Dispose();
                }
            }

            """)
        .Project("App", $"""
            <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
            <ItemGroup>{package}<ProjectReference Include="../Messaging/Messaging.csproj" /></ItemGroup>
            """)
        .File("App/Program.cs", """
            using Messaging;
            using RabbitMQ.Client;

            if (args.Length == 0)
            {
                Console.WriteLine("usage: app host");
                return;
            }

            var factory = new ConnectionFactory { HostName = args[0], UserName = "guest", Password = "guest" };
            using var consumer = new OrderConsumer();
            consumer.Received += message => Console.WriteLine($" [x] Received {message}");
            consumer.Start(factory);
            Send(new OrderPublisher(factory));
            Console.WriteLine($" [x] Waiting: {consumer.Waiting()}");

            static void Send(IOrderPublisher publisher)
            {
                foreach (var order in new[] { "pen", "ink" })
                {
                    publisher.Publish("orders.new", order);
                }
            }

            """);

    [Fact]
    public async Task Code_on_the_old_package_builds_and_is_reported()
    {
        var build = (await Make(Old).Build()).ShouldSucceed();
        Assert.Equal(20, build.Of("SSOT3004").Count);
    }

    [Fact]
    public async Task Code_on_the_new_package_builds_after_one_run()
    {
        var solution = Make(New);
        Assert.False((await solution.Build()).Succeeded);

        await solution.Format("SSOT3001", "SSOT3002", "SSOT3003", "SSOT3004");

        Assert.Empty((await solution.Build()).ShouldSucceed().Ours);
        Assert.Contains("usage", await solution.Run("App"), StringComparison.Ordinal);
    }
}
