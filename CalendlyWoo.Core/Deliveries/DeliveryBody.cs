using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CalendlyWoo.Core.Deliveries;

/// <summary>A delivery's body as people may see it: indented, with every link that lets its holder act cut out.</summary>
public static class DeliveryBody
{
    private const int LongestText = 20_000;
    private const string Mask = "(hidden: whoever has it can act)";

    private static readonly HashSet<string> Bearers = new(StringComparer.OrdinalIgnoreCase)
    {
        "cancel_url", "reschedule_url", "join_url", "password", "signing_key", "access_token", "refresh_token",
    };

    // A page encodes it once more; escaping everything foreign here would only make names unreadable.
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The masked body; what is no JSON comes as text, cut at 20,000 characters.</summary>
    public static string ToMaskedText(ReadOnlySpan<byte> body) => ToMaskedJson(body)?.ToJsonString(Indented) ?? ToText(body);

    /// <summary>The masked body, or null where it is no JSON.</summary>
    public static JsonNode? ToMaskedJson(ReadOnlySpan<byte> body)
    {
        try
        {
            var node = JsonNode.Parse(body);
            Hide(node);
            return node;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // ArgumentException: a name that stands twice in one object.
            return null;
        }
    }

    private static void Hide(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject @object:
                foreach (var (name, value) in @object.ToList())
                {
                    if (Bearers.Contains(name) && value is not null)
                    {
                        @object[name] = Mask;
                    }
                    else
                    {
                        Hide(value);
                    }
                }

                break;
            case JsonArray array:
                foreach (var item in array)
                {
                    Hide(item);
                }

                break;
        }
    }

    private static string ToText(ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body.Length <= LongestText ? body : body[..LongestText]);
        return string.Concat(text.Select(character => char.IsControl(character) && character is not ('\n' or '\t') ? '\uFFFD' : character));
    }
}
