using System.Globalization;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>The zone of a shop's clock. WordPress names an IANA zone, or only a fixed difference from UTC. Pure.</summary>
internal static class ShopZone
{
    // Zones without daylight saving whose difference is no whole hour.
    private static readonly Dictionary<decimal, string> Uneven = new()
    {
        [-9.5m] = "Pacific/Marquesas", [3.5m] = "Asia/Tehran", [4.5m] = "Asia/Kabul", [5.5m] = "Asia/Kolkata", [5.75m] = "Asia/Kathmandu",
        [6.5m] = "Asia/Yangon", [8.75m] = "Australia/Eucla", [9.5m] = "Australia/Darwin",
    };

    /// <param name="named">WordPress's <c>timezone_string</c>, or empty.</param>
    /// <param name="offset">WordPress's <c>gmt_offset</c> in hours.</param>
    /// <returns>An IANA id, or null where none says it.</returns>
    public static string? Of(string named, decimal offset)
    {
        if (named.Length > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(named, out _))
            return named;
        if (named.Length > 0 && offset == 0)
            return null;
        if (offset == 0)
            return "UTC";
        return offset == decimal.Truncate(offset) && offset is >= -12 and <= 14
            ? string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{-offset:+0;-0}")
            : Uneven.GetValueOrDefault(offset);
    }
}
