using System.Text.Json;

namespace CalendlyWoo.Web.Demo;

/// <summary>Request bodies.</summary>
internal static class JsonBody
{
    private static readonly ReadOnlyMemory<byte> Nothing = "{}"u8.ToArray();

    /// <summary>The document, or null where the body is not JSON. No body, and JSON that is not an object, count as no parameters.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            var document = JsonDocument.Parse(body.IsEmpty ? Nothing : body);
            if (document.RootElement.ValueKind is JsonValueKind.Object) return document;
            document.Dispose();
            return JsonDocument.Parse(Nothing);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
