namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>What Calendly knows. Everything in it is read and written under <see cref="Gate"/>.</summary>
internal sealed class CalendlyStore(CalendlyOptions options, TimeProvider time)
{
    private readonly Dictionary<string, SimulatedSubscription> _subscriptions = [];

    public Lock Gate { get; } = new();

    public Pulse Pulse { get; } = new();

    public CalendlyOptions Options { get; } = options;

    public CalendlyAddresses Addresses { get; set; } = CalendlyAddresses.Real;

    public List<SimulatedEventType> EventTypes { get; } = [.. options.EventTypes];

    public Dictionary<string, SimulatedScheduledEvent> Meetings { get; } = [];

    public Dictionary<string, SimulatedInvitee> Invitees { get; } = [];

    /// <summary>Until when a conference has no join link yet, by event.</summary>
    public Dictionary<string, DateTimeOffset> JoinUrlFrom { get; } = [];

    /// <summary>Single-use links by their code.</summary>
    public Dictionary<string, SingleUseLink> Links { get; } = [];

    public IEnumerable<SimulatedSubscription> Subscriptions => _subscriptions.Values.Where(subscription => !subscription.IsDirect);

    public DateTimeOffset Now() => time.GetUtcNow();

    public SimulatedSubscription? Subscription(string uuid)
    {
        lock (Gate) return _subscriptions.GetValueOrDefault(uuid);
    }

    public void Put(SimulatedSubscription subscription) => _subscriptions[subscription.Uuid] = subscription;

    public bool RemoveSubscription(string uuid) => _subscriptions.Remove(uuid);

    public List<SimulatedSubscription> TargetsOf(string @event) =>
        [.. _subscriptions.Values.Where(subscription => !subscription.Disabled && subscription.Events.Contains(@event))];

    /// <summary>By UUID, slug, name or URI.</summary>
    public SimulatedEventType? EventType(string reference) => EventTypes.Find(type =>
        type.Uuid == CalendlyAddresses.LastSegment(reference) || type.Slug == reference || type.Name == reference);

    public IEnumerable<SimulatedInvitee> InviteesOf(string eventUuid) => Invitees.Values.Where(invitee => invitee.EventUuid == eventUuid);

    /// <summary>What is unusual about this event now: the faults, and whether its join link is still missing.</summary>
    public PayloadOptions PayloadFor(string eventUuid, CalendlyFaults faults) =>
        JoinUrlFrom.TryGetValue(eventUuid, out var from) && Now() < from ? faults.Payload with { LateJoinUrl = true } : faults.Payload;
}

/// <summary>A link that dies after one booking, or after 90 days.</summary>
internal sealed record SingleUseLink(string EventTypeUuid, DateTimeOffset CreatedAt);
