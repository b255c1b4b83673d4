namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>One delivery to one target, with everything that was tried. Times are UTC on the simulator's clock.</summary>
/// <param name="Event">Such as <c>invitee.created</c>.</param>
/// <param name="InviteeUuid">Whom it is about.</param>
/// <param name="Url">The target.</param>
/// <param name="Body">The bytes, the same in every attempt.</param>
/// <param name="Attempts">Oldest first; a duplicate counts as an attempt of its own.</param>
/// <param name="NextAttemptAt">When it is tried again; null where it is done or given up.</param>
public sealed record DeliveryView(
    string Event, string InviteeUuid, Uri Url, ReadOnlyMemory<byte> Body, IReadOnlyList<DeliveryAttempt> Attempts, DateTimeOffset? NextAttemptAt)
{
    /// <summary>A 2xx was seen.</summary>
    public bool Succeeded => Attempts.Any(attempt => attempt.Succeeded);
}

/// <summary>One post. <paramref name="Status"/> is 0 where no answer came.</summary>
public sealed record DeliveryAttempt(DateTimeOffset At, string? Signature, int Status)
{
    /// <summary>Redirects count as failures.</summary>
    public bool Succeeded => Status is >= 200 and < 300;
}
