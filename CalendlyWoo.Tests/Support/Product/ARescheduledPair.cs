using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Tests.Support.Product;

/// <summary>The two deliveries that Calendly makes of a reschedule, and the one of a cancellation.</summary>
internal static class ARescheduledPair
{
    public static (byte[] Canceled, byte[] Created) Of(InviteePayload first, DateTimeOffset start, DateTimeOffset at)
    {
        var moved = InviteePayload.Created(first.Invitee.Email, at, start: start, name: first.Invitee.Name);
        var created = moved with { Invitee = moved.Invitee with { OldInvitee = first.Invitee.Reference } };
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
        return (canceled.ToBytes(), created.ToBytes());
    }

    public static byte[] Canceled(InviteePayload first, DateTimeOffset at) => (first with
    {
        Event = "invitee.canceled",
        CreatedAt = at,
        Invitee = first.Invitee with { Cancellation = new Cancellation(first.Invitee.Name, ByHost: false, "ill", at), UpdatedAt = at },
    }).ToBytes();
}
