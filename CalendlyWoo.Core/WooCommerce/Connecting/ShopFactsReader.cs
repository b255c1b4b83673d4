using System.Collections.Frozen;
using System.Net;
using System.Text.Json;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>Reads the facts out of the shop's answers. Pure.</summary>
internal static class ShopFactsReader
{
    private static readonly FrozenSet<string> Core = new[]
    {
        "pending", "processing", "on-hold", "completed", "cancelled", "refunded", "failed", "checkout-draft", "auto-draft", "trash",
    }.ToFrozenSet(StringComparer.Ordinal);

    // WC_Emails::init: the mails to customers that are switched on in a fresh shop. The one for failed orders came with 9.5; the one for cancelled orders,
    // which came with 10.0, is off.
    private static readonly FrozenSet<string> Mailing =
        new[] { "processing", "completed", "on-hold", "refunded", "failed" }.ToFrozenSet(StringComparer.Ordinal);

    public static ShopFacts Read(FoundShop shop, JsonElement? status, JsonElement? statuses, DateTimeOffset at)
    {
        var environment = JsonRead.Member(status ?? default, "environment");
        var settings = JsonRead.Member(status ?? default, "settings");
        return new ShopFacts
        {
            Name = shop.Name,
            Url = shop.Url,
            Version = JsonRead.Text(environment, "version") ?? "",
            WordPress = JsonRead.Text(environment, "wp_version") ?? "",
            Storage = StorageOf(settings),
            Zone = ShopZone.Of(shop.ZoneId, shop.UtcOffset) ?? "",
            Currency = JsonRead.Text(settings, "currency") ?? "",
            Locale = JsonRead.Text(environment, "language") ?? "",
            Statuses = [.. JsonRead.Items(statuses ?? default).Select(StatusOf).OfType<ShopStatus>()],
            At = at,
        };
    }

    public static bool MailsCustomer(string slug) => Mailing.Contains(slug);

    private static OrderStorage StorageOf(JsonElement settings) => JsonRead.Member(settings, "HPOS_enabled").ValueKind switch
    {
        JsonValueKind.True => OrderStorage.Tables,
        JsonValueKind.False => OrderStorage.Posts,

        // Before 7.1 there was nothing to choose.
        _ => settings.ValueKind == JsonValueKind.Object ? OrderStorage.Posts : OrderStorage.Unknown,
    };

    private static ShopStatus? StatusOf(JsonElement json) => JsonRead.Text(json, "slug") is { Length: > 0 } slug
        ? new ShopStatus(slug, WebUtility.HtmlDecode(JsonRead.Text(json, "name") ?? slug), !Core.Contains(slug), MailsCustomer(slug))
        : null;
}
