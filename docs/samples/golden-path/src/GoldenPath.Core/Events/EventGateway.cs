namespace GoldenPath.Core.Events;

public sealed record AgentEvent(RunId Run, string Name, object Payload);

/// <summary>Delivers the events of one run.</summary>
public class EventGateway(RunId run)
{
    private readonly List<AgentEvent> _sent = [];

    public IReadOnlyList<AgentEvent> Sent => _sent;

    public void Emit(string eventName, object payload) => _sent.Add(new AgentEvent(run, eventName, payload));

    public Task EmitAsync(string eventName, object payload)
    {
        Emit(eventName, payload);
        return Task.CompletedTask;
    }

    /// <summary>Replaced by <see cref="Emit"/>.</summary>
    public void Publish(string topic, object body) => Emit(topic, body);
}
