using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Bookings.Listing;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Notifications.Listing;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Benchmarks.Lists;

/// <summary>What the pages of notifications, bookings and cases, and the overview ask.</summary>
internal static class DailyQuestions
{
    public static IEnumerable<ListQuestion> Of(ListProduct product, ListSample sample) =>
        [.. Notifications(product.Services.GetRequiredService<NotificationListQuery>(), sample), .. Bookings(product.Services.GetRequiredService<BookingListQuery>(), sample), .. Others(product, sample)];

    private static IEnumerable<ListQuestion> Notifications(NotificationListQuery query, ListSample sample)
    {
        const string list = "notifications";
        yield return new(list, "first page", token => query.ListAsync(new(), null, token));
        yield return new(list, "deep page", token => query.ListAsync(new(), sample.Cursor(), token));
        yield return new(list, "needs you, deep page", token => query.ListAsync(new(NotificationGroup.NeedsYou), sample.Cursor(), token));
        yield return new(list, "search: customer's name", token => query.ListAsync(new(Text: sample.Booking().Name), null, token));
        yield return new(list, "search: e-mail address", token => query.ListAsync(new(Text: sample.Booking().Email), null, token));
        yield return new(list, "count", token => query.CountAsync(new(), token));
    }

    private static IEnumerable<ListQuestion> Bookings(BookingListQuery query, ListSample sample)
    {
        const string list = "bookings";
        yield return new(list, "first page: upcoming", token => query.ListAsync(new(), null, sample.Now, token));
        yield return new(list, "deep page: upcoming", token => query.ListAsync(new(), sample.Ahead(), sample.Now, token));
        yield return new(list, "first page: all", token => query.ListAsync(new(BookingView.All), null, sample.Now, token));
        yield return new(list, "deep page: all", token => query.ListAsync(new(BookingView.All), sample.Cursor(), sample.Now, token));
        yield return new(list, "cancelled, deep page", token => query.ListAsync(new(BookingView.Cancelled), sample.Cursor(), sample.Now, token));
        yield return new(list, "search: customer's name", token => query.ListAsync(new(BookingView.All, Text: sample.Booking().Name), null, sample.Now, token));
        yield return new(list, "search: order number", token => query.ListAsync(new(BookingView.All, Text: $"#{sample.Booking().OrderNumber}"), null, sample.Now, token));
    }

    private static IEnumerable<ListQuestion> Others(ListProduct product, ListSample sample)
    {
        var (queue, detail, overview) =
            (product.Services.GetRequiredService<CaseQueue>(), product.Services.GetRequiredService<CaseQuery>(), product.Services.GetRequiredService<OverviewQuery>());
        yield return new("needs you", "the queue", token => queue.ListAsync(new(), token));
        yield return new("needs you", "one case", token => detail.GetAsync(sample.Case(), token));
        yield return new("overview", "all of it", token => overview.ReadAsync(TimeZoneInfo.Utc, token));
    }
}
