using System.Globalization;
using System.Text;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Writes dates in the patterns of builtins/date.md, on their own zone's clock.</summary>
internal static class DateFormat
{
    /// <summary>How a date prints that is not formatted: <c>date.default_format</c>.</summary>
    public const string Default = "%d %b %Y";

    /// <summary><paramref name="standard"/> is what <c>%g</c> alone stands for, after a blank as in Scriban.</summary>
    public static string Format(ZonedTime date, string pattern, CultureInfo culture, string standard = Default)
    {
        var text = new StringBuilder(pattern.Length + 16);
        for (var index = 0; index < pattern.Length; index++)
        {
            if (pattern[index] != '%' || index + 1 == pattern.Length)
            {
                text.Append(pattern[index]);
                continue;
            }

            var letter = pattern[++index];
            if (letter == 'g') culture = CultureInfo.InvariantCulture;
            text.Append(letter == 'g' && pattern.Length == 2 && standard != "%g" ? " " + Format(date, standard, culture) : Part(date.Time, letter, culture));
        }

        return text.ToString();
    }

    /// <summary>As <see cref="Format"/>, but in the invariant culture where the culture's calendar does not reach the date.</summary>
    public static string FormatOrInvariant(ZonedTime date, string pattern, CultureInfo culture)
    {
        try
        {
            return Format(date, pattern, culture);
        }
        catch (ArgumentOutOfRangeException)
        {
            return Format(date, pattern, CultureInfo.InvariantCulture);
        }
    }

    private static string Part(DateTimeOffset time, char letter, CultureInfo culture) => letter switch
    {
        'a' => time.ToString("ddd", culture),
        'A' => time.ToString("dddd", culture),
        'b' or 'h' => time.ToString("MMM", culture),
        'B' => time.ToString("MMMM", culture),
        'c' => $"{time.ToString("ddd MMM dd", culture)} {time.ToString("HH:mm:ss yyyy", CultureInfo.InvariantCulture)}",
        'v' => time.ToString("d-MMM-yyyy", CultureInfo.InvariantCulture).ToUpperInvariant().PadLeft(11),
        'x' => time.ToString("d", culture),
        'X' => time.ToString("T", culture),
        'p' => time.ToString("tt", culture).ToUpperInvariant(),
        'P' => time.ToString("tt", culture).ToLowerInvariant(),
        'r' => time.ToString("hh:mm:ss tt", culture).ToUpperInvariant(),
        'g' => "",
        '%' => "%",
        'n' => "\n",
        't' => "\t",
        'U' => Digits(WeekOfYear(time, culture, DayOfWeek.Sunday), 2),
        'W' => Digits(WeekOfYear(time, culture, DayOfWeek.Monday), 2),
        _ => Number(time, letter),
    };

    private static string Number(DateTimeOffset time, char letter) => letter switch
    {
        'C' => Digits(time.Year / 100, 2),
        'd' => Digits(time.Day, 2),
        'D' => time.ToString("MM'/'dd'/'yy", CultureInfo.InvariantCulture),
        'e' => Padded(time.Day),
        'F' => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        'H' => Digits(time.Hour, 2),
        'I' => Digits(Hour12(time), 2),
        'j' => Digits(time.DayOfYear, 3),
        'k' => Padded(time.Hour),
        'l' => Padded(Hour12(time)),
        'L' => Digits(time.Millisecond, 3),
        'm' => Digits(time.Month, 2),
        'M' => Digits(time.Minute, 2),
        'N' => Digits((int)(time.Ticks % TimeSpan.TicksPerSecond * 100), 9),
        'R' => time.ToString("HH':'mm", CultureInfo.InvariantCulture),
        's' => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        'S' => Digits(time.Second, 2),
        'T' => time.ToString("HH':'mm':'ss", CultureInfo.InvariantCulture),
        'y' => Digits(time.Year % 100, 2),
        'Y' => Digits(time.Year, 4),
        'Z' => time.ToString("zzz", CultureInfo.InvariantCulture),
        _ => Week(time, letter),
    };

    private static string Week(DateTimeOffset time, char letter) => letter switch
    {
        'u' => Digits(time.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)time.DayOfWeek, 1),
        'w' => Digits((int)time.DayOfWeek, 1),
        'V' => Digits(ISOWeek.GetWeekOfYear(time.DateTime), 2),
        _ => $"%{letter}",
    };

    private static int WeekOfYear(DateTimeOffset time, CultureInfo culture, DayOfWeek first) =>
        culture.Calendar.GetWeekOfYear(time.DateTime, culture.DateTimeFormat.CalendarWeekRule, first);

    private static int Hour12(DateTimeOffset time) => time.Hour % 12 == 0 ? 12 : time.Hour % 12;

    private static string Digits(int value, int width) => value.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');

    private static string Padded(int value) => value.ToString(CultureInfo.InvariantCulture).PadLeft(2);
}
