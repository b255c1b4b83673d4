using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CalendlyWoo.Benchmarks.Mutations;

/// <summary>What is done to one member of a document.</summary>
internal enum Edit
{
    Remove,
    Duplicate,
    Retype,
    HugeText,
    HugeNumber,
    Nest,
    Hostile,
}

/// <summary>Copies a JSON document and spoils one member on the way, anywhere in the tree.</summary>
internal sealed class JsonEdit(Random random, Edit edit, int target)
{
    private const int LargestText = 150_000;
    private const int DeepestNesting = 20_000;

    private static readonly string[] WrongTypes = ["null", "true", "[]", "{}", "0", "-1", "\"\"", "\"text\"", "[1,\"a\",{}]", "{\"uri\":[]}", "\"9999-99-99T99:99:99Z\"", "\"0001-01-01T00:00:00Z\""];

    private static readonly string[] HostileTexts =
    [
        "x@bench.example\r\nBcc: all@bench.example", "a\u0000b", "\u202Eevil", "{{ customer.password }}", "<script>alert(1)</script>", "ann@bench.example, xann@bench.example",
        "\"<all@bench.example>\" <ann0@bench.example>", "' or 1=1 --", "../../etc/passwd", "%00%0d%0a", "https://api.calendly.com/scheduled_events/../../..", "\uD83D\uDE00 王 é",
    ];

    private int _seen;

    /// <summary>The document with the member numbered <c>target</c>, in the order of the text, spoilt.</summary>
    public byte[] Apply(JsonElement root)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        // Validation would refuse the very things that are wanted here.
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Copy(root, writer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>How many members the document has, those of inner objects included.</summary>
    public static int Members(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Sum(member => 1 + Members(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Sum(Members),
        _ => 0,
    };

    private void Copy(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject()) Copy(member, writer);
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray()) Copy(item, writer);
                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private void Copy(JsonProperty member, Utf8JsonWriter writer)
    {
        if (_seen++ == target)
        {
            Spoil(member, writer);
            return;
        }

        writer.WritePropertyName(member.Name);
        Copy(member.Value, writer);
    }

    private void Spoil(JsonProperty member, Utf8JsonWriter writer)
    {
        if (edit is Edit.Remove) return;
        writer.WritePropertyName(member.Name);
        if (edit is Edit.Duplicate)
        {
            member.Value.WriteTo(writer);
            writer.WritePropertyName(member.Name);
        }

        switch (edit)
        {
            case Edit.HugeText:
                writer.WriteStringValue(new string('x', random.Next(500, LargestText)));
                break;
            case Edit.HugeNumber:
                writer.WriteRawValue(random.Next(2) == 0 ? "1e999999" : new string('9', 400), skipInputValidation: true);
                break;
            case Edit.Nest:
                var depth = random.Next(2, DeepestNesting);
                writer.WriteRawValue(new StringBuilder().Append('[', depth).Append(']', depth).ToString(), skipInputValidation: true);
                break;
            case Edit.Hostile:
                writer.WriteStringValue(HostileTexts[random.Next(HostileTexts.Length)]);
                break;
            default:
                writer.WriteRawValue(WrongTypes[random.Next(WrongTypes.Length)], skipInputValidation: true);
                break;
        }
    }
}
