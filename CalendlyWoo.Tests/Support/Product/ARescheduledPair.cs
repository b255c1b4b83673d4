using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Tests.Support.Product;

/// <summary>The two deliveries that Calendly makes of a reschedule, and the one of a cancellation.</summary>
internal static class ARescheduledPair
{
    public static (byte[] Canceled, byte[] Created) Of(InviteePayload first, DateTimeOffset start, DateTimeOffset at)
    {
        var moved = Moved(first, start, at);
        var canceled = first with
        {
            Event = "invitee.canceled",
            CreatedAt = at,
            Invitee = first.Invitee with
            {
                Rescheduled = true,
                NewInvitee = moved.Invitee.Reference,
                Cancellation = new Cancellation(first.Invitee.Name, ByHost: false, null, at),
                UpdatedAt = at,
            },
        };
        return (canceled.ToBytes(), moved.ToBytes());
    }

    /// <summary>The new invitee of a reschedule, so that it can be moved or cancelled in its turn.</summary>
    public static InviteePayload Moved(InviteePayload first, DateTimeOffset start, DateTimeOffset at)
    {
        var moved = InviteePayload.Created(first.Invitee.Email, at, start: start, name: first.Invitee.Name);
        return moved with { Invitee = moved.Invitee with { OldInvitee = first.Invitee.Reference } };
    }

    public static byte[] Canceled(InviteePayload first, DateTimeOffset at) => (first with
    {
        Event = "invitee.canceled",
        CreatedAt = at,
        Invitee = first.Invitee with { Cancellation = new Cancellation(first.Invitee.Name, ByHost: false, "ill", at), UpdatedAt = at },
    }).ToBytes();
}
