using CalendlyWoo.Core.Calendly.Backfill;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Connections;

namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>What the alerts are decided from, as observed at one moment. Times are UTC.</summary>
internal sealed record AlertFacts
{
    public required DateTimeOffset Now { get; init; }

    /// <summary>In whose clock times are told.</summary>
    public required TimeZoneInfo Zone { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>The latest look for missed bookings that found some, of the last day; the first one of all is none of them.</summary>
    public BackfillRun? Fetched { get; init; }

    /// <summary>Open cases that have waited for longer than the limit, oldest first.</summary>
    public IReadOnlyList<Case> OldCases { get; init; } = [];

    /// <summary>The open case about refused deliveries, or null.</summary>
    public Case? Refused { get; init; }

    /// <summary>When the first of the mails was due that are due and that nobody works on; null where there are none.</summary>
    public DateTimeOffset? OverdueSince { get; init; }

    /// <summary>That nothing arrives, although it usually would; or null.</summary>
    public UnusualSilence? Silence { get; init; }
}

/// <summary>Something that the owner should hear of.</summary>
/// <param name="Key">Names it: what is there under the same key is the same trouble.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">What is so, and what to do, in the owner's words.</param>
/// <param name="Path">Where it is put right, without a leading slash.</param>
internal sealed record Trouble(string Key, AlertKind Kind, string Text, string Path);
