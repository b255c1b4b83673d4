using System.Globalization;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>WordPress' two ways to say a time, both without a zone, and how it reads the date filters.</summary>
internal static class ShopTime
{
    private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss";

    public static string Gmt(DateTimeOffset time) => time.UtcDateTime.ToString(Pattern, CultureInfo.InvariantCulture);

    public static string Local(DateTimeOffset time, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(time, zone).ToString(Pattern, CultureInfo.InvariantCulture);

    /// <summary>
    /// The moment that a date filter means. A naive value is the site's time, or UTC with <c>dates_are_gmt</c>; a value with Z or an offset is
    /// converted, but together with <c>dates_are_gmt</c> it ends up shifted by the site's offset (seen on 9.9.5). Null: not a full date and time.
    /// </summary>
    public static DateTimeOffset? Filter(string text, bool areGmt, TimeZoneInfo zone)
    {
        if (DateTime.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var naive))
            return new DateTimeOffset(naive, areGmt ? TimeSpan.Zero : zone.GetUtcOffset(naive)).ToUniversalTime();
        if (!DateTimeOffset.TryParseExact(text, [Pattern + "K", Pattern + ".FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact))
            return null;
        return areGmt ? exact.ToUniversalTime() + zone.GetUtcOffset(exact) : exact.ToUniversalTime();
    }
}
