using System.Text.Json;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Reads values from JSON: numbers become decimals as in Scriban, or doubles where they are too large; of equal names the last counts.</summary>
internal static class JsonValues
{
    private const int MaxDepth = 64;
    private const int MaxLength = 200_000;

    public static Value Read(string json, Rendering rendering)
    {
        if (json.Length > MaxLength) return rendering.Fail($"JSON of more than {MaxLength} characters is not read.", DiagnosticCodes.TooLong);
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
            var count = 0;
            return Read(document.RootElement, rendering, ref count);
        }
        catch (JsonException error)
        {
            return rendering.Fail($"This is not JSON: line {error.LineNumber + 1}, position {error.BytePositionInLine + 1}.");
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            return rendering.Fail("This is not JSON: a text in it has half a character.");
        }
    }

    private static Value Read(JsonElement element, Rendering rendering, ref int count)
    {
        if (rendering.HasFailed || !rendering.FitsList(++count)) return Value.Null;
        return element.ValueKind switch
        {
            JsonValueKind.Array => ReadList(element, rendering, ref count),
            JsonValueKind.Object => ReadObject(element, rendering, ref count),
            JsonValueKind.String => Value.Of(element.GetString()),
            JsonValueKind.Number => element.TryGetDecimal(out var exact) ? Value.Of(exact) : Value.Of(element.GetDouble()),
            JsonValueKind.Null => Value.Null,
            _ => Value.Of(element.GetBoolean()),
        };
    }

    private static Value ReadList(JsonElement element, Rendering rendering, ref int count)
    {
        var items = new List<Value>();
        foreach (var item in element.EnumerateArray())
        {
            items.Add(Read(item, rendering, ref count));
            if (rendering.HasFailed) return Value.Null;
        }

        return Value.Of(new ScriptArray(items));
    }

    private static Value ReadObject(JsonElement element, Rendering rendering, ref int count)
    {
        var members = new ScriptObject();
        foreach (var member in element.EnumerateObject())
        {
            members.Set(member.Name, Read(member.Value, rendering, ref count));
            if (rendering.HasFailed) return Value.Null;
        }

        return Value.Of(members);
    }
}
