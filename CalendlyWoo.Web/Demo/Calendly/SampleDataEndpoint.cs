namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary><c>GET /sample_webhook_data</c>: a made-up delivery, bare and unsigned.</summary>
internal static class SampleDataEndpoint
{
    public static Reply Answer(CalendlyWorld world, ApiCall call)
    {
        if (!call.IsGet || call.Path is not [_]) return CalendlyErrors.NotFound();
        if (call.Query("event") is not { } name) return CalendlyErrors.Invalid("event", "is missing");
        if (call.Query("organization") is null) return CalendlyErrors.Invalid("organization", "is missing");
        if (call.Query("scope") is null) return CalendlyErrors.Invalid("scope", "is missing");
        var sample = InviteePayload.Created("john.doe@example.com", world.Store.Now(), name: "John Doe") with { Event = name, Addresses = world.Addresses };
        return new Reply { Status = 200, Body = sample.ToBytes() };
    }
}
