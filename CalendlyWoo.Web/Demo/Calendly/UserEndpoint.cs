namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary><c>GET /users/me</c> and <c>/users/{uuid}</c>.</summary>
internal static class UserEndpoint
{
    public static Reply Answer(CalendlyWorld world, ApiCall call)
    {
        var user = call.User;
        if (!call.IsGet || call.Path is not [_, var uuid] || (uuid != "me" && uuid != user.Uuid)) return CalendlyErrors.NotFound();
        return CalendlyPage.Resource(200, json =>
        {
            json.WriteStartObject();
            json.WriteNull("avatar_url");
            json.WriteString("created_at", "2024-03-11T08:15:00.123456Z");
            json.WriteString("current_organization", world.Addresses.Organization(user.Organization));
            json.WriteString("email", user.Email);
            json.WriteString("locale", "en");
            json.WriteString("name", user.Name);
            json.WriteString("resource_type", "User");
            json.WriteString("scheduling_url", $"{world.Addresses.Site}/{user.Slug}");
            json.WriteString("slug", user.Slug);
            json.WriteString("time_notation", "12h");
            json.WriteString("timezone", user.TimeZone);
            json.WriteString("updated_at", "2026-10-30T16:40:12.654321Z");
            json.WriteString("uri", world.Addresses.User(user.Uuid));
            json.WriteEndObject();
        });
    }
}
