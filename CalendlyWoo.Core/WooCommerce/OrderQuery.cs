using System.Globalization;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>Query strings of <c>GET /orders</c>, every value encoded: a raw <c>+</c> would be read as a blank.</summary>
internal static class OrderQuery
{
    /// <summary>The most that WooCommerce gives per page.</summary>
    public const int PageSize = 100;

    // Without dates_are_gmt, which old shops ignore, the shop reads a date in its own zone, up to 12 hours behind UTC.
    private static readonly TimeSpan FurthestZone = TimeSpan.FromHours(12);

    public static string Search(string term, IReadOnlyCollection<string> statuses) =>
        $"search={Uri.EscapeDataString(term)}&{Statuses(statuses)}";

    public static string CreatedSince(DateTimeOffset since, IReadOnlyCollection<string> statuses) =>
        $"after={Date(since - FurthestZone)}&dates_are_gmt=true&{Statuses(statuses)}";

    // By id, because an order that changes meanwhile must not push another one off the page that is still to come.
    public static string ModifiedSince(DateTimeOffset since) =>
        $"modified_after={Date(since - TimeSpan.FromSeconds(1))}&dates_are_gmt=true&orderby=id&order=asc";

    public static string Page(string query, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"{query}&per_page={PageSize}&page={page}&_fields={Uri.EscapeDataString(OrderJson.Fields)}");

    private static string Statuses(IReadOnlyCollection<string> statuses) => "status=" + Uri.EscapeDataString(string.Join(',', statuses));

    // With dates_are_gmt a trailing Z would be shifted once more by the shop's offset.
    private static string Date(DateTimeOffset date) =>
        Uri.EscapeDataString(date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
}
