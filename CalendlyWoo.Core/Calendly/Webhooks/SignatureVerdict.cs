namespace CalendlyWoo.Core.Calendly.Webhooks;

/// <summary>What the check of a delivery's signature found.</summary>
public enum SignatureVerdict
{
    Valid,

    /// <summary>No header at all.</summary>
    Missing,

    /// <summary>A header that is not <c>t=…,v1=…</c>.</summary>
    Malformed,

    /// <summary>Made with another key, or over another body.</summary>
    Wrong,

    /// <summary>Rightly made, but its time lies outside the tolerance: a replay, a late retry, or a wrong clock.</summary>
    Stale,
}
