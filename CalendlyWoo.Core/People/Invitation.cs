namespace CalendlyWoo.Core.People;

/// <summary>A link that lets somebody make an account, once. Times are UTC.</summary>
public sealed class Invitation
{
    public required Guid Id { get; init; }

    public required string Email { get; init; }

    public required PersonRole Role { get; init; }

    /// <summary>SHA-256 of the link's token, in hex: the token itself is nowhere.</summary>
    public required string TokenHash { get; set; }

    public required string InvitedBy { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }
}
