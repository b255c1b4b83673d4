using System.Globalization;
using System.Text.Json;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>A webhook subscription as Calendly lists it. Times are UTC.</summary>
/// <remarks>developer.calendly.com/api-docs, webhook subscriptions.</remarks>
public sealed record RemoteSubscription
{
    private const int LongestUri = 500;
    private const int LongestUrl = 1000;

    /// <summary>Its identity.</summary>
    public required string Uri { get; init; }

    public required string CallbackUrl { get; init; }

    /// <summary><c>organization</c>, <c>user</c> or <c>group</c>.</summary>
    public required string Scope { get; init; }

    public string Organization { get; init; } = "";

    public string? User { get; init; }

    public string? Group { get; init; }

    public IReadOnlySet<string> Events { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>False once Calendly has given up.</summary>
    public bool IsActive { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Since when deliveries fail and are tried again; null while all arrive.</summary>
    public DateTimeOffset? RetryingSince { get; init; }

    /// <summary>Reads one; null where it names no URI or no address.</summary>
    public static RemoteSubscription? Read(JsonElement json)
    {
        if (Text(json, "uri", LongestUri) is not { } uri || Text(json, "callback_url", LongestUrl) is not { } callback)
        {
            return null;
        }

        return new RemoteSubscription
        {
            Uri = uri,
            CallbackUrl = callback,
            Scope = Text(json, "scope", 50) ?? "",
            Organization = Text(json, "organization", LongestUri) ?? "",
            User = Text(json, "user", LongestUri),
            Group = Text(json, "group", LongestUri),
            Events = json.TryGetProperty("events", out var events) && events.ValueKind == JsonValueKind.Array
                ? events.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!).ToHashSet(StringComparer.Ordinal)
                : [],
            IsActive = Text(json, "state", 50) == "active",
            CreatedAt = Time(json, "created_at") ?? DateTimeOffset.MinValue,
            UpdatedAt = Time(json, "updated_at"),
            RetryingSince = Time(json, "retry_started_at"),
        };
    }

    private static string? Text(JsonElement json, string name, int longest) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { Length: > 0 } text && text.Length <= longest ? text : null;

    // To the millisecond, as the database keeps it: what was seen before must compare equal.
    private static DateTimeOffset? Time(JsonElement json, string name) => DateTimeOffset.TryParse(
        Text(json, name, 50), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
        ? DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds())
        : null;
}
