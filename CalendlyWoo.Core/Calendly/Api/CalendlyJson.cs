using System.Text.Json;

namespace CalendlyWoo.Core.Calendly.Api;

/// <summary>Reads Calendly's envelopes; what is missing or of another type is as if it were not there.</summary>
internal static class CalendlyJson
{
    private const int LongestText = 500;

    /// <summary>The account of <c>{ "resource": { ... } }</c>; null where it names no user.</summary>
    public static CalendlyAccount? Account(JsonElement? json) =>
        Member(json, "resource") is { } user && Text(user, "uri") is { Length: > 0 } uri
            ? new CalendlyAccount(uri, Text(user, "current_organization"), Text(user, "name"), Text(user, "email"), Text(user, "timezone"))
            : null;

    /// <summary>An entry of the list of event types; null where it has no URI.</summary>
    public static CalendlyEventType? EventType(JsonElement json) =>
        Text(json, "uri") is { Length: > 0 } uri
            ? new CalendlyEventType(
                uri, Text(json, "name"), Text(json, "slug"), Member(json, "active") is { ValueKind: JsonValueKind.True }, Text(json, "scheduling_url"),
                Member(json, "duration") is { ValueKind: JsonValueKind.Number } duration && duration.TryGetInt32(out var minutes) ? minutes : 0)
            : null;

    /// <summary>The text, cut at 500 characters; empty where there is none.</summary>
    public static string Text(JsonElement json, string name)
    {
        if (Member(json, name) is not { ValueKind: JsonValueKind.String } value)
            return "";
        try
        {
            var text = value.GetString()!;
            return text.Length <= LongestText ? text : text[..LongestText];
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is valid JSON but no text.
            return "";
        }
    }

    public static JsonElement? Member(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var value) ? value : null;
}
