using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>The members of WordPress' <c>_links</c>.</summary>
internal static class ShopLinks
{
    public static void Write(Utf8JsonWriter json, string relation, string href, params ReadOnlySpan<string> allowed)
    {
        json.WriteStartArray(relation);
        json.WriteStartObject();
        json.WriteString("href", href);
        if (allowed.Length > 0)
        {
            json.WriteStartObject("targetHints");
            json.WriteStartArray("allow");
            foreach (var method in allowed) json.WriteStringValue(method);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }
}
