using CalendlyWoo.Benchmarks.Product;
using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Benchmarks.Outside;

/// <summary>Signed <c>invitee.created</c> deliveries.</summary>
internal static class Webhook
{
    private static readonly TimeSpan UntilSession = TimeSpan.FromDays(3);

    /// <summary>The customer's booking, made now; the same invitee each time.</summary>
    public static InviteePayload Payload(Customer customer)
    {
        var now = TimeProvider.System.GetUtcNow();
        var start = new DateTimeOffset(now.Ticks / TimeSpan.TicksPerHour * TimeSpan.TicksPerHour, TimeSpan.Zero) + UntilSession + TimeSpan.FromHours(customer.Index % 200);
        var payload = InviteePayload.Created(customer.InviteeEmail, now, customer.EventType, start, customer.Name);
        return payload with
        {
            Invitee = payload.Invitee with { Uuid = customer.Invitee.Uuid, EventUuid = customer.Invitee.EventUuid },
            Meeting = payload.Meeting with { Uuid = customer.Invitee.EventUuid },
        };
    }

    /// <summary>The booking's delivery, signed now.</summary>
    public static SignedDelivery Of(Customer customer) => Payload(customer).Sign(ProductSettings.SigningKey, TimeProvider.System.GetUtcNow());
}
