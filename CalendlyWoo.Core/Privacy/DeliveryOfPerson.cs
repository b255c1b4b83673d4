using System.Text;
using System.Text.Json;

namespace CalendlyWoo.Core.Privacy;

/// <summary>Whether a delivery's body speaks of an address, however its JSON escapes it. Pure.</summary>
internal static class DeliveryOfPerson
{
    public static bool Speaks(ReadOnlySpan<byte> body, string addressKey)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.String && reader.GetString()!.Contains(addressKey, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // No JSON, or a text that is no Unicode: then it is looked for as it stands.
            return Encoding.UTF8.GetString(body).Contains(addressKey, StringComparison.OrdinalIgnoreCase);
        }
    }
}
