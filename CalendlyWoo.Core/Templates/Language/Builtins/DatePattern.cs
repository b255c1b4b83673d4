using System.Globalization;
using System.Text;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Makes of a pattern of <c>date.to_string</c> one with which .NET reads a date.</summary>
internal static class DatePattern
{
    /// <summary>Null where the pattern has a letter that cannot be read back; <paramref name="unknown"/> then is that letter.</summary>
    public static string? ToExact(string pattern, CultureInfo culture, out char unknown)
    {
        unknown = default;
        var exact = new StringBuilder();
        for (var index = 0; index < pattern.Length; index++)
        {
            var letter = pattern[index];
            if (letter != '%' || index + 1 == pattern.Length)
            {
                AppendLiteral(exact, letter);
                continue;
            }

            letter = pattern[++index];
            if (Part(letter, culture) is not { } part)
            {
                unknown = letter;
                return null;
            }

            exact.Append(part);
        }

        // A single letter would name one of .NET's own formats.
        return exact.Length == 1 ? $"%{exact}" : exact.ToString();
    }

    private static void AppendLiteral(StringBuilder exact, char letter)
    {
        if (!char.IsWhiteSpace(letter)) exact.Append('\\');
        exact.Append(letter);
    }

    private static string? Part(char letter, CultureInfo culture) => letter switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH':'mm':'ss yyyy",
        'd' => "dd",
        'D' => "MM'/'dd'/'yy",
        'e' => "%d",
        'F' => "yyyy'-'MM'-'dd",
        'x' => culture.DateTimeFormat.ShortDatePattern,
        'y' => "yy",
        'Y' => "yyyy",
        'm' => "MM",
        'g' => "",
        '%' => "\\%",
        'n' => "\n",
        't' => "\t",
        _ => Clock(letter, culture),
    };

    private static string? Clock(char letter, CultureInfo culture) => letter switch
    {
        'H' => "HH",
        'I' => "hh",
        'k' => "%H",
        'l' => "%h",
        'L' => "fff",
        'M' => "mm",
        'N' => "fffffff'00'",
        'p' or 'P' => "tt",
        'r' => "hh':'mm':'ss tt",
        'R' => "HH':'mm",
        'S' => "ss",
        'T' => "HH':'mm':'ss",
        'X' => culture.DateTimeFormat.LongTimePattern,
        'Z' => "zzz",
        _ => null,
    };
}
