using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary><c>/invitee_no_shows</c>.</summary>
internal static class NoShowEndpoint
{
    public static Reply Answer(CalendlyWorld world, ApiCall call)
    {
        lock (world.Store.Gate)
        {
            if (call.Path is [_] && call.IsPost) return Create(world, call);
            if (call.Path is not [_, var uuid]) return CalendlyErrors.NotFound();
            var found = world.Store.Invitees.Values.FirstOrDefault(invitee => invitee.NoShow?.Uuid == uuid);
            if (found is null || !(call.IsGet || call.IsDelete)) return CalendlyErrors.NotFound();
            if (call.IsGet) return CalendlyPage.Resource(200, json => Write(json, world, found));
            world.Desk.NoShow(found.Uuid, null);
            return new Reply { Status = 204 };
        }
    }

    private static Reply Create(CalendlyWorld world, ApiCall call)
    {
        var uuid = call.Json().TryGetValue("invitee", out var uri) ? CalendlyAddresses.LastSegment(uri.ToString()) : "";
        if (!world.Store.Invitees.TryGetValue(uuid, out var invitee)) return CalendlyErrors.NotFound();
        if (invitee.NoShow is not null) return CalendlyErrors.Invalid("invitee", "is already marked as no show");
        var marked = world.Desk.NoShow(uuid, new NoShow(Guid.NewGuid().ToString(), world.Store.Now()));
        return CalendlyPage.Resource(201, json => Write(json, world, marked));
    }

    private static void Write(Utf8JsonWriter json, CalendlyWorld world, SimulatedInvitee invitee)
    {
        json.WriteStartObject();
        json.WriteString("created_at", CalendlyTime.Text(invitee.NoShow!.At));
        json.WriteString("invitee", world.Addresses.Invitee(invitee.Reference));
        json.WriteString("uri", world.Addresses.NoShow(invitee.NoShow.Uuid));
        json.WriteEndObject();
    }
}
