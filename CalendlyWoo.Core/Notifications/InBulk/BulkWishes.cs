using System.Text.Json;
using System.Text.Json.Serialization;

namespace CalendlyWoo.Core.Notifications.InBulk;

/// <summary>Which text mails are written with when they are sent again.</summary>
public enum BulkTemplate
{
    /// <summary>The one that is in use.</summary>
    Current,

    /// <summary>The one that each of them was written with the last time.</summary>
    AsBefore,
}

/// <summary>The wish of a run of <see cref="Bulk.BulkKind.Resend"/>.</summary>
public sealed record ResendManyWish(BulkTemplate Template = BulkTemplate.Current)
{
    /// <summary>As it is kept with the run.</summary>
    public string ToJson() => BulkJson.Write(this);
}

/// <summary>The wish of a run of <see cref="Bulk.BulkKind.Dismiss"/>.</summary>
/// <param name="Reason">In the person's words; empty for none.</param>
public sealed record DismissManyWish(string Reason = "")
{
    /// <summary>As it is kept with the run.</summary>
    public string ToJson() => BulkJson.Write(this);
}

/// <summary>Of an item that was sent again: the mail that it led to.</summary>
internal sealed record SentAgain(Guid NotificationId);

/// <summary>Reads and writes what the runs keep.</summary>
internal static class BulkJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T? Read<T>(string? text)
        where T : class =>
        text is null ? null : JsonSerializer.Deserialize<T>(text, Options);
}
