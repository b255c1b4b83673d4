namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary><c>GET /event_types</c> and <c>/event_types/{uuid}</c>.</summary>
internal static class EventTypeEndpoint
{
    public static Reply Answer(CalendlyWorld world, ApiCall call)
    {
        if (!call.IsGet) return CalendlyErrors.NotFound();
        lock (world.Store.Gate)
        {
            if (call.Path is [_, var uuid])
            {
                return world.Store.EventTypes.Find(type => type.Uuid == uuid) is { } found
                    ? CalendlyPage.Resource(200, json => EventTypeJson.Write(json, found, world.Addresses))
                    : CalendlyErrors.NotFound();
            }

            if (call.Query("organization") is null && call.Query("user") is null) return CalendlyErrors.Invalid("user", "is missing");
            if (CalendlyWorld.Foreign(call) is { } foreign) return foreign;
            var active = call.Query("active");
            var types = world.Store.EventTypes
                .Where(type => type.DeletedAt is null && (active is null || type.Active == (active == "true")))
                .OrderBy(type => type.Name, StringComparer.OrdinalIgnoreCase).ToList();
            if (call.Query("sort") is "name:desc") types.Reverse();
            return CalendlyPage.List(call, types, world.Addresses.Site, (json, type) => EventTypeJson.Write(json, type, world.Addresses));
        }
    }
}
