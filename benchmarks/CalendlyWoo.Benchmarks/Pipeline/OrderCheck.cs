using System.Text.Json;
using CalendlyWoo.Benchmarks.Outside;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Benchmarks.Pipeline;

/// <summary>Looks at what an order carries afterwards.</summary>
/// <param name="Notes">Our notes.</param>
/// <param name="Entries">Entries in our meta datum.</param>
/// <param name="Fits">The one entry names the booking's invitee, and the note the same notification.</param>
/// <param name="Completed">The status is what the service names, and the shop wrote its own mail about it once.</param>
internal sealed record OrderCheck(int Notes, int Entries, bool Fits, bool Completed)
{
    private const string Reference = "[CalendlyWoo ";

    /// <summary>Nothing of ours is in it, and its status is the one that it was made with.</summary>
    public bool IsUntouched => this is { Notes: 0, Entries: 0, Completed: false };

    public static OrderCheck Of(OrderView order, Customer? customer = null)
    {
        var notes = order.Notes.Where(note => note.Text.Contains(Reference, StringComparison.Ordinal)).ToList();
        var entries = order.Meta.TryGetValue(BookingMarks.MetaKey, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [];
        return new OrderCheck(
            notes.Count,
            entries.Count,
            entries is [var entry] && notes is [var note]
                && entry.GetProperty("invitee").GetString() == customer?.Invitee.Uuid
                && note.Text.Contains(entry.GetProperty("notification").GetGuid().ToString("N"), StringComparison.Ordinal),
            order.Status == "completed" && order.Mails.Count(mail => mail.Kind == "customer_completed_order") == 1);
    }
}
