using System.Globalization;
using System.Text.Json;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>Reads JSON as PHP writes it: numbers as text, text as numbers, empty lists as objects and the other way round.</summary>
internal static class JsonRead
{
    /// <summary>The member, or an undefined element where there is none.</summary>
    public static JsonElement Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : default;

    /// <summary>Text, or a number's own digits; null for anything else.</summary>
    public static string? Text(JsonElement parent, string name)
    {
        var value = Member(parent, name);
        return value.ValueKind switch
        {
            JsonValueKind.String => TextOf(value),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }

    public static long? Id(JsonElement parent, string name) =>
        long.TryParse(Text(parent, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>A count; plug-ins sell by weight, so that fractions occur and are cut off.</summary>
    public static int Count(JsonElement parent, string name) =>
        decimal.TryParse(Text(parent, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (int)decimal.Clamp(number, 0, int.MaxValue) : 0;

    public static bool Flag(JsonElement parent, string name) => Member(parent, name).ValueKind == JsonValueKind.True;

    /// <summary>A <c>*_gmt</c> date: <c>yyyy-MM-ddTHH:mm:ss</c> without a zone, which means UTC.</summary>
    public static DateTimeOffset? Utc(JsonElement parent, string name) =>
        DateTimeOffset.TryParse(
            Text(parent, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var value) ? value : null;

    /// <summary>The elements of a list, or the values of the object that PHP makes of a list with gaps.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement list) => list.ValueKind switch
    {
        JsonValueKind.Array => list.EnumerateArray(),
        JsonValueKind.Object => list.EnumerateObject().Select(member => member.Value),
        _ => [],
    };

    // Half of a surrogate pair is valid JSON but no text.
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
