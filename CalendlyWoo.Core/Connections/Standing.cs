using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Care.Pausing;

namespace CalendlyWoo.Core.Connections;

/// <summary>How the whole stands at one moment: what the frame of every page tells. Times are UTC.</summary>
public sealed record Standing
{
    /// <summary>A service mails its customers.</summary>
    public bool IsLive { get; init; }

    /// <summary>Matters that wait for somebody now; what is put off is not among them.</summary>
    public int OpenCases { get; init; }

    /// <summary>Since when Calendly does not accept us any more; null while it does, or where it was never connected.</summary>
    public DateTimeOffset? DisconnectedSince { get; init; }

    /// <summary>Mails that wait for Calendly.</summary>
    public int WaitingForCalendly { get; init; }

    /// <summary>Parties that cannot be worked with now.</summary>
    public IReadOnlyList<Connection> Paused { get; init; } = [];

    /// <summary>Whether somebody has paused all mails to customers, and how many wait.</summary>
    public MailPauseState Mails { get; init; } = MailPauseState.Leaving;

    /// <summary>How our webhook subscription fares; null while nobody has looked.</summary>
    public SubscriptionWatch? Subscription { get; init; }
}
