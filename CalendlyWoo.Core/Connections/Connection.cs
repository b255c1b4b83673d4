namespace CalendlyWoo.Core.Connections;

/// <summary>The outside parties that the main job depends on.</summary>
public enum ConnectionName
{
    Calendly,
    Shop,
    Mail,
}

/// <summary>Whether a party can be worked with. While it is paused its rows wait and spend no attempts. Times are UTC.</summary>
public sealed class Connection
{
    public required ConnectionName Name { get; init; }

    /// <summary>Null while all is well.</summary>
    public DateTimeOffset? PausedSince { get; set; }

    /// <summary>When it is tried again.</summary>
    public DateTimeOffset? ProbeAt { get; set; }

    /// <summary>Failed probes in a row.</summary>
    public int Probes { get; set; }

    /// <summary>Why it is paused, in the owner's words.</summary>
    public string? Problem { get; set; }

    /// <summary>Concurrency token.</summary>
    public Guid Stamp { get; set; }
}
