using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CalendlyWoo.Core.Orders;

/// <summary>One entry of the order's meta datum <c>_calendlywoo_bookings</c>.</summary>
/// <param name="Invitee">The invitee's uuid at Calendly.</param>
/// <param name="LineItem">The line item's id.</param>
/// <param name="Unit">Counted from 1; 0 where an older entry names none.</param>
/// <param name="Notification">The notification's id.</param>
/// <param name="MailedAt">UTC.</param>
public sealed record BookingMark(string Invitee, long LineItem, int Unit, Guid Notification, DateTimeOffset MailedAt);

/// <summary>Reads and writes what the shop's order carries afterwards (docs/architecture.md).</summary>
public static class BookingMarks
{
    public const string MetaKey = "_calendlywoo_bookings";

    /// <summary>The entries; what is damaged is passed over.</summary>
    public static IReadOnlyList<BookingMark> Read(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var value = order.Meta.FirstOrDefault(meta => meta.Key == MetaKey)?.Value;
        return value is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(ReadOne).OfType<BookingMark>()] : [];
    }

    /// <summary>
    /// The whole value with one entry added, in place of the same invitee's and of the same unit's: writing it twice changes nothing, and a
    /// unit that was cancelled and booked again counts once.
    /// </summary>
    public static JsonArray With(IEnumerable<BookingMark> marks, BookingMark added)
    {
        ArgumentNullException.ThrowIfNull(added);
        return new JsonArray([.. marks.Where(mark => mark.Invitee != added.Invitee && !mark.IsOfUnit(added.LineItem, added.Unit)).Append(added).Select(Write)]);
    }

    /// <summary>True where the entry names this very unit; one without a unit names none.</summary>
    public static bool IsOfUnit(this BookingMark mark, long lineItem, int unit)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return mark.Unit > 0 && mark.LineItem == lineItem && mark.Unit == unit;
    }

    private static JsonNode Write(BookingMark mark) => new JsonObject
    {
        ["invitee"] = mark.Invitee,
        ["line_item"] = mark.LineItem,
        ["unit"] = mark.Unit,
        ["notification"] = mark.Notification.ToString("D"),
        ["mailed_at"] = mark.MailedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    };

    private static BookingMark? ReadOne(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("invitee", out var invitee) || invitee.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        return new BookingMark(
            invitee.GetString()!,
            Number(entry, "line_item"),
            (int)Math.Clamp(Number(entry, "unit"), 0, int.MaxValue),
            Text(entry, "notification") is { } id && Guid.TryParse(id, out var notification) ? notification : Guid.Empty,
            DateTimeOffset.TryParse(Text(entry, "mailed_at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var mailedAt) ? mailedAt : default);
    }

    private static long Number(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : 0;

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
