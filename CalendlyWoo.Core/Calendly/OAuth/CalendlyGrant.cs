namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>What Calendly granted: one row, or none. Tokens are encrypted with Data Protection; times are UTC.</summary>
public sealed class CalendlyGrant
{
    /// <summary>The id of the one row.</summary>
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;

    /// <summary>Encrypted.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Encrypted. Calendly revokes it the moment it is used.</summary>
    public string? RefreshToken { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset RefreshedAt { get; set; }

    /// <summary>As granted, separated by blanks.</summary>
    public string Scopes { get; set; } = "";

    public string UserUri { get; set; } = "";

    public string OrganizationUri { get; set; } = "";

    public string AccountName { get; set; } = "";

    public string AccountEmail { get; set; } = "";

    public DateTimeOffset ConnectedAt { get; set; }

    /// <summary>Since when the owner has to connect again; null while it works.</summary>
    public DateTimeOffset? BrokenSince { get; set; }

    /// <summary>Why, in the owner's words.</summary>
    public string? Problem { get; set; }

    /// <summary>Who refreshes now.</summary>
    public Guid? LeaseId { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Concurrency token.</summary>
    public Guid Stamp { get; set; }
}
