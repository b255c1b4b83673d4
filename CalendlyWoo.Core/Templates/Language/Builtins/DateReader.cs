using System.Globalization;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Reads dates. A text that names an offset gives that instant on the zone's clock; one that names none means the zone's clock.</summary>
internal sealed class DateReader(CultureInfo culture, TimeZoneInfo zone, DateTimeOffset now)
{
    public const int MaxLength = 200;

    /// <summary>Null where the text is no date.</summary>
    public ZonedTime? Read(string text)
    {
        const DateTimeStyles Styles = DateTimeStyles.RoundtripKind | DateTimeStyles.NoCurrentDateDefault;
        if (!DateTime.TryParse(text, culture, Styles, out var local)) return null;
        if (local.Kind == DateTimeKind.Unspecified) return OnClock(local);
        return DateTimeOffset.TryParse(text, culture, DateTimeStyles.None, out var instant) ? ZonedTime.At(instant, zone) : null;
    }

    /// <summary>As <see cref="Read(string)"/>, in a pattern of .NET.</summary>
    public ZonedTime? Read(string text, string pattern, bool isInvariant)
    {
        var language = isInvariant ? CultureInfo.InvariantCulture : culture;
        if (pattern.Contains("zzz", StringComparison.Ordinal))
        {
            return DateTimeOffset.TryParseExact(text, pattern, language, DateTimeStyles.None, out var instant) ? ZonedTime.At(instant, zone) : null;
        }

        return DateTime.TryParseExact(text, pattern, language, DateTimeStyles.NoCurrentDateDefault, out var local) ? OnClock(local) : null;
    }

    /// <summary>A time without a date is one of today.</summary>
    private ZonedTime? OnClock(DateTime local)
    {
        if (local.Date == DateTime.MinValue) local = ZonedTime.At(now, zone).Time.Date + local.TimeOfDay;
        return ZonedTime.OnClock(local, zone);
    }
}
