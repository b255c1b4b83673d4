namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>The body of an <c>invitee.*</c> or <c>invitee_no_show.*</c> delivery: pure, without any state, so that a benchmark can make thousands.</summary>
/// <param name="Event">The event's name, such as <c>invitee.created</c>.</param>
/// <param name="Invitee">Who booked.</param>
/// <param name="Meeting">What was booked.</param>
public sealed record InviteePayload(string Event, SimulatedInvitee Invitee, SimulatedScheduledEvent Meeting)
{
    /// <summary>When the delivery was made; written in whole seconds.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UUID of the user who made the subscription.</summary>
    public string CreatedBy { get; init; } = ModelStudio.Owner.Uuid;

    public CalendlyAddresses Addresses { get; init; } = CalendlyAddresses.Real;

    public PayloadOptions Options { get; init; } = PayloadOptions.Usual;

    /// <summary>A plausible <c>invitee.created</c> for anybody, with random UUIDs.</summary>
    /// <param name="email">The invitee's address.</param>
    /// <param name="now">When it is booked, UTC.</param>
    /// <param name="eventType">What is booked; null for the Virtual Styling Session.</param>
    /// <param name="start">When the session starts; null for a week later.</param>
    /// <param name="name">The invitee's name.</param>
    /// <param name="tracking">The UTM values of the booking link.</param>
    public static InviteePayload Created(
        string email,
        DateTimeOffset now,
        SimulatedEventType? eventType = null,
        DateTimeOffset? start = null,
        string name = "Ann Example",
        Tracking? tracking = null)
    {
        eventType ??= ModelStudio.VirtualStylingSession;
        var begins = start ?? CalendlyTime.WholeSecond(now).AddDays(7);
        var meeting = new SimulatedScheduledEvent
        {
            Uuid = Guid.NewGuid().ToString(),
            Name = eventType.Name,
            EventTypeUuid = eventType.Uuid,
            Start = begins,
            End = begins + eventType.Duration,
            CreatedAt = now,
            UpdatedAt = now,
            Location = eventType.Location,
            Counter = new InviteesCounter(1, 1, eventType.Seats),
            Hosts = [ModelStudio.Owner.AsHost()],
        };
        var invitee = new SimulatedInvitee
        {
            Uuid = Guid.NewGuid().ToString(),
            EventUuid = meeting.Uuid,
            Email = email,
            Name = name,
            TimeZone = "America/New_York",
            CreatedAt = now,
            UpdatedAt = now,
            Tracking = tracking ?? Tracking.None,
        };
        return new InviteePayload("invitee.created", invitee, meeting) { CreatedAt = now };
    }

    /// <summary>The JSON in UTF-8, compact, members in alphabetical order.</summary>
    public byte[] ToBytes() => Reply.JsonBytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("created_at", CalendlyTime.Text(CalendlyTime.WholeSecond(CreatedAt)));
        json.WriteString("created_by", Addresses.User(CreatedBy));
        json.WriteString("event", Event);
        json.WritePropertyName("payload");
        InviteeJson.Write(json, Invitee, Addresses, Meeting, Options);
        json.WriteEndObject();
    }).ToArray();

    /// <summary>The JSON, signed at <paramref name="at"/>.</summary>
    public SignedDelivery Sign(string key, DateTimeOffset at)
    {
        var body = ToBytes();
        return new SignedDelivery(body, CalendlySignature.Header(key, at.ToUnixTimeSeconds(), body));
    }
}

/// <summary>What to post: the body, and the value of the header <see cref="CalendlySignature.HeaderName"/>.</summary>
public sealed record SignedDelivery(byte[] Body, string Signature);
