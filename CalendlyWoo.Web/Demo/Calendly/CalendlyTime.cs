using System.Globalization;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>Calendly's times: UTC, six decimals, Z.</summary>
internal static class CalendlyTime
{
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>An envelope's time has whole seconds only.</summary>
    public static DateTimeOffset WholeSecond(DateTimeOffset time) => new(time.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
}
