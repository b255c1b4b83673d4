using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>Writes the member <c>location</c>, which has a shape of its own for each type and may be null.</summary>
internal static class LocationJson
{
    public static void Write(Utf8JsonWriter json, EventLocation? location, PayloadOptions options)
    {
        if (location is null)
        {
            json.WriteNull("location");
            return;
        }

        json.WriteStartObject("location");
        if (location.IsConference) Conference(json, location, options);
        else Place(json, location);
        json.WriteString("type", options.UnknownValues ? "hologram" : location.Type);
        json.WriteEndObject();
    }

    private static void Conference(Utf8JsonWriter json, EventLocation location, PayloadOptions options)
    {
        json.WriteNull("data");
        json.WriteString("join_url", options.LateJoinUrl ? null : location.JoinUrl);
        json.WriteString("status", options.LateJoinUrl ? "processing" : location.Status);
    }

    private static void Place(Utf8JsonWriter json, EventLocation location)
    {
        if (location.Type is "physical" or "inbound_call") json.WriteString("additional_info", location.AdditionalInfo);
        json.WriteString("location", location.Place);
    }
}
