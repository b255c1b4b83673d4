using System.Text.Json;
using System.Text.Json.Nodes;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Notifications.Steps;
using CalendlyWoo.Core.Orders;

namespace CalendlyWoo.Core.DryRun;

/// <summary>What an order's own meta data says of the booking that is replayed. Pure.</summary>
internal static class ReplayMarks
{
    /// <summary>The verdict as it would be if the order knew nothing of this very booking yet.</summary>
    public static MatchResult WithoutOwn(Notifications.Steps.Matching found, MatchRules rules) => found.Result.Verdict != MatchVerdict.MailedBefore
        ? found.Result
        : OrderMatcher.Match(found.Request, found.Result.Candidates.Select(candidate => Without(candidate.Order, found.Request.InviteeUuid)).ToList(), rules);

    /// <summary>The order as it would be after the mail: the status plan counts this booking, too.</summary>
    public static Order WithOwn(Order order, NotificationRun run, DateTimeOffset now)
    {
        var notification = run.Notification;
        var mark = new BookingMark(InviteeUuid.Of(run.Booking.InviteeUri), notification.LineItemId ?? 0, notification.Unit ?? 0, notification.Id, now);
        return Replace(order, BookingMarks.With(BookingMarks.Read(order), mark));
    }

    private static Order Without(Order order, string inviteeUuid)
    {
        var value = order.Meta.FirstOrDefault(meta => meta.Key == BookingMarks.MetaKey)?.Value;
        if (value is not { ValueKind: JsonValueKind.Array } list)
        {
            return order;
        }

        var others = list.EnumerateArray().Where(entry => !IsOf(entry, inviteeUuid)).Select(entry => JsonNode.Parse(entry.GetRawText()));
        return Replace(order, new JsonArray([.. others]));
    }

    private static bool IsOf(JsonElement entry, string inviteeUuid) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("invitee", out var invitee) && invitee.ValueKind == JsonValueKind.String && invitee.ValueEquals(inviteeUuid);

    private static Order Replace(Order order, JsonArray marks) => order with
    {
        Meta = [.. order.Meta.Where(meta => meta.Key != BookingMarks.MetaKey), new OrderMeta(BookingMarks.MetaKey, JsonSerializer.SerializeToElement(marks))],
    };
}
