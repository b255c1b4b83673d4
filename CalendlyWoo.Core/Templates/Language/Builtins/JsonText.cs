using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Writes values as JSON, with everything escaped that means something in HTML (System.Text.Json's default).</summary>
internal sealed class JsonText(Rendering rendering)
{
    private const int MaxDepth = 64;

    private readonly ArrayBufferWriter<byte> _buffer = new();

    public static Value Write(Value value, Rendering rendering)
    {
        var text = new JsonText(rendering);
        using var writer = new Utf8JsonWriter(text._buffer, new JsonWriterOptions { MaxDepth = MaxDepth + 8 });
        if (!text.Append(writer, value, 0)) return Value.Null;
        writer.Flush();
        return Value.Of(Encoding.UTF8.GetString(text._buffer.WrittenSpan));
    }

    /// <summary>False, with a fault noted, where the value cannot be written.</summary>
    private bool Append(Utf8JsonWriter writer, Value value, int depth)
    {
        if (depth > MaxDepth) return Fail("This value is nested too deeply.", DiagnosticCodes.TooDeep);
        if (!rendering.FitsText(writer.BytesCommitted + writer.BytesPending + (value.IsText ? value.AsText().Length : 0))) return false;
        switch (value.Kind)
        {
            case ValueKind.List:
                return AppendList(writer, value.AsList(), depth);
            case ValueKind.Object:
                return AppendObject(writer, value.AsObject(), depth);
            case ValueKind.Function:
                return Fail("A function cannot be written as JSON.");
            case ValueKind.Double or ValueKind.Float when !double.IsFinite(value.ToDouble()):
                return Fail("JSON has no way to write a number without end.");
            default:
                AppendScalar(writer, value);
                return true;
        }
    }

    private bool AppendList(Utf8JsonWriter writer, IReadOnlyList<Value> items, int depth)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            if (!rendering.Step(rendering.Span) || !Append(writer, item, depth + 1)) return false;
        }

        writer.WriteEndArray();
        return true;
    }

    private bool AppendObject(Utf8JsonWriter writer, TemplateObject members, int depth)
    {
        writer.WriteStartObject();
        foreach (var name in members.Names)
        {
            if (!rendering.Step(rendering.Span)) return false;
            if (!members.TryGet(name, out var value)) continue;
            writer.WritePropertyName(name);
            if (!Append(writer, value, depth + 1)) return false;
        }

        writer.WriteEndObject();
        return true;
    }

    private static void AppendScalar(Utf8JsonWriter writer, Value value)
    {
        if (value.IsNull) writer.WriteNullValue();
        else if (value.Kind == ValueKind.Boolean) writer.WriteBooleanValue(value.AsBoolean());
        else if (value.Kind == ValueKind.Date) writer.WriteStringValue(value.AsDate().Time);
        else if (value.IsNumber) writer.WriteRawValue(ValueText.Of(value, CultureInfo.InvariantCulture));
        else writer.WriteStringValue(ValueText.Of(value, CultureInfo.InvariantCulture));
    }

    private bool Fail(string message, string code = DiagnosticCodes.Type)
    {
        rendering.Fail(message, code);
        return false;
    }
}
