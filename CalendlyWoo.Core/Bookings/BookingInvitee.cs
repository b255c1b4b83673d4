namespace CalendlyWoo.Core.Bookings;

/// <summary>Which booking an invitee URI belongs to; a chain of reschedules has several. Kept for ever, as keys are.</summary>
public sealed class BookingInvitee
{
    /// <summary><see cref="Deliveries.EffectKey.Hash"/> of the invitee URI.</summary>
    public required string InviteeKey { get; init; }

    public required Guid BookingId { get; init; }
}
