namespace CalendlyWoo.Core.Bookings.Figures;

/// <summary>What all has to work for a booking to become a mail.</summary>
public enum StandingPart
{
    Calendly,
    Shop,
    Mail,

    /// <summary>The work in the background.</summary>
    Jobs,
}

/// <summary>How a part stands.</summary>
public enum StandingState
{
    Good,

    /// <summary>Nobody has set it up yet.</summary>
    NotYet,

    Bad,
}

/// <summary>How one part stands, in one sentence.</summary>
/// <param name="Part">Which one.</param>
/// <param name="State">Its state.</param>
/// <param name="Sentence">In the owner's words.</param>
/// <param name="Href">The page where something can be done about it, without a leading slash.</param>
public sealed record StandingLine(StandingPart Part, StandingState State, string Sentence, string Href)
{
    /// <summary>UTC; when it was last seen to work, or null.</summary>
    public DateTimeOffset? SeenAt { get; init; }
}
