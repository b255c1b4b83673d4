using System.Globalization;
using System.Text;

namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary>Writes a text as it would stand between quotes in code (builtins/string.md, <c>string.escape</c>).</summary>
internal static class TextEscape
{
    private const string Special = "\"\\\a\b\t\r\v\f\n";
    private const string Letters = "\"\\abtrvfn";

    public static void Append(StringBuilder text, string value)
    {
        foreach (var letter in value)
        {
            var at = letter is '"' or '\\' or < ' ' ? Special.IndexOf(letter, StringComparison.Ordinal) : -1;
            if (at >= 0) text.Append('\\').Append(Letters[at]);
            else if (letter < ' ') text.Append("\\x").Append(((int)letter).ToString("x2", CultureInfo.InvariantCulture));
            else text.Append(letter);
        }
    }
}
