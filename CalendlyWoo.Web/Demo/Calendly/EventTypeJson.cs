using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>Writes event types.</summary>
internal static class EventTypeJson
{
    public static void Write(Utf8JsonWriter json, SimulatedEventType type, CalendlyAddresses addresses)
    {
        json.WriteStartObject();
        json.WriteBoolean("active", type.Active);
        json.WriteBoolean("admin_managed", false);
        json.WriteString("booking_method", "instant");
        json.WriteString("color", "#0069ff");
        json.WriteString("created_at", "2024-03-11T08:20:00.000111Z");
        Questions(json, type);
        json.WriteString("deleted_at", type.DeletedAt is { } deleted ? CalendlyTime.Text(deleted) : null);
        json.WriteNull("description_html");
        json.WriteNull("description_plain");
        json.WriteNumber("duration", (int)type.Duration.TotalMinutes);
        json.WriteNull("duration_options");
        json.WriteNull("internal_note");
        json.WriteBoolean("is_paid", false);
        json.WriteString("kind", type.Seats > 1 ? "group" : "solo");
        json.WriteString("kind_description", type.Seats > 1 ? "Group" : "One-on-One");
        json.WriteString("locale", "en");
        Locations(json, type.Location);
        json.WriteString("name", type.Name);
        json.WriteNull("pooling_type");
        json.WriteNumber("position", 0);
        json.WriteStartObject("profile");
        json.WriteString("name", ModelStudio.Owner.Name);
        json.WriteString("owner", addresses.User(ModelStudio.Owner.Uuid));
        json.WriteString("type", "User");
        json.WriteEndObject();
        json.WriteString("scheduling_url", addresses.BookingPage(type));
        json.WriteBoolean("secret", false);
        json.WriteString("slug", type.Slug);
        json.WriteString("type", "StandardEventType");
        json.WriteString("updated_at", "2026-09-01T12:00:00.000222Z");
        json.WriteString("uri", addresses.EventType(type.Uuid));
        json.WriteEndObject();
    }

    private static void Questions(Utf8JsonWriter json, SimulatedEventType type)
    {
        json.WriteStartArray("custom_questions");
        for (var i = 0; i < type.Questions.Count; i++)
        {
            json.WriteStartObject();
            json.WriteStartArray("answer_choices");
            json.WriteEndArray();
            json.WriteBoolean("enabled", true);
            json.WriteBoolean("include_other", false);
            json.WriteString("name", type.Questions[i]);
            json.WriteNumber("position", i);
            json.WriteBoolean("required", false);
            json.WriteString("type", "string");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Locations(Utf8JsonWriter json, EventLocation? location)
    {
        if (location is null)
        {
            json.WriteNull("locations");
            return;
        }

        json.WriteStartArray("locations");
        json.WriteStartObject();
        if (!location.IsConference)
        {
            json.WriteString("additional_info", location.AdditionalInfo);
            json.WriteString("location", location.Place);
        }

        json.WriteString("kind", location.Type);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
