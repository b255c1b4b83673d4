using System.Text.Json;
using System.Text.Json.Serialization;

namespace CalendlyWoo.Core.DryRun;

/// <summary>What would become of a booking today.</summary>
public enum DryRunVerdict
{
    /// <summary>The mail that was sent then would be sent today, word for word, for the same order.</summary>
    Same,

    /// <summary>A mail would be sent, and something about it is not as it was then.</summary>
    Differs,

    /// <summary>A mail would be sent, and none was sent then.</summary>
    New,

    /// <summary>Somebody would have to decide.</summary>
    Case,

    /// <summary>Nothing would be sent.</summary>
    Nothing,
}

/// <summary>The finding about one booking; kept as an item's detail. Nobody's name or address stands in it.</summary>
public sealed record DryRunFinding([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DryRunVerdict Verdict)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>Why, in the owner's words; of a case its title and its reason.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The order that it would be matched with, or null.</summary>
    public string? Order { get; init; }

    /// <summary>The order that it is matched with, or null.</summary>
    public string? FormerOrder { get; init; }

    /// <summary>The template and version that the mail would be written with, such as <c>Booked, version 4</c>.</summary>
    public string? Template { get; init; }

    /// <summary>Whether the subject is another one than then.</summary>
    public bool SubjectDiffers { get; init; }

    /// <summary>Whether the text is another one than then.</summary>
    public bool TextDiffers { get; init; }

    /// <summary>The status that the order would get now, or null.</summary>
    public string? Status { get; init; }

    /// <summary>Why the order's status would be left as it is.</summary>
    public string? StatusReason { get; init; }

    [JsonIgnore]
    public bool OrderDiffers => FormerOrder is not null && Order != FormerOrder;

    /// <summary>As it is kept.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>Null where it is none.</summary>
    public static DryRunFinding? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<DryRunFinding>(json, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What only the findings of this verdict have in their JSON.</summary>
    internal static string MarkOf(DryRunVerdict verdict) => $"\"verdict\":\"{verdict}\"";
}
