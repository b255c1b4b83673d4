namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>What Calendly granted: one row, or none; and one more while the owner decides between two accounts. Tokens are encrypted with Data Protection; times are UTC.</summary>
public sealed class CalendlyGrant
{
    /// <summary>The id of the one row.</summary>
    public const int TheOne = 1;

    /// <summary>The id of a second row: another account than before, until the owner says whether to switch.</summary>
    public const int Candidate = 2;

    public int Id { get; init; } = TheOne;

    /// <summary>Encrypted; null once only the owner can help.</summary>
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

    /// <summary>Who refreshes now. Left behind by a holder that died, or whose answer was lost: its refresh token may be used up.</summary>
    public Guid? LeaseId { get; set; }

    /// <summary>Nobody else refreshes before; without a holder a pause after a failure.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Concurrency token: names the pair, and changes with it alone.</summary>
    public Guid Stamp { get; set; }
}
