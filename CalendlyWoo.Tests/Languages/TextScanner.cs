using System.Text;
using System.Text.RegularExpressions;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Languages;

/// <summary>Finds every <c>T("…")</c> and <c>T($"…")</c> of a source file, also those inside the holes of another.</summary>
internal sealed partial class TextScanner(SourceFile file)
{
    private readonly string _text = file.Text;

    public IEnumerable<TextCall> Calls() =>
        from Match match in Call().Matches(_text)
        where !IsComment(match.Index)
        select new TextCall($"{file.Path}:{_text.AsSpan(0, match.Index).Count('\n') + 1}", KeyAt(match.Index + match.Length));

    /// <summary>The argument from its first character on: literals, joined by plus signs, up to the closing parenthesis.</summary>
    private string? KeyAt(int at)
    {
        var key = new StringBuilder();
        var (holes, plain, interpolated) = (0, false, false);
        while (true)
        {
            at = Blank(at);
            var isInterpolated = _text[at] == '$';
            if (isInterpolated) at++;
            if (_text[at] != '"') return null;
            (plain, interpolated) = (plain || !isInterpolated, interpolated || isInterpolated);
            at = Literal(at + 1, isInterpolated, key, ref holes);
            at = Blank(at);
            if (_text[at] == ')') return plain && interpolated ? null : key.ToString();
            if (_text[at] != '+') return null;
            at++;
        }
    }

    private int Literal(int at, bool isInterpolated, StringBuilder key, ref int holes)
    {
        while (_text[at] != '"')
        {
            switch (_text[at])
            {
                case '\\':
                    key.Append(_text[at + 1] switch { 'n' => '\n', 't' => '\t', var other => other });
                    at += 2;
                    break;
                case '{' when isInterpolated && _text[at + 1] != '{':
                    at = Hole(at + 1, key, holes++);
                    break;
                case '{' or '}' when isInterpolated:
                    key.Append(_text[at], 2);
                    at += 2;
                    break;
                default:
                    key.Append(_text[at++]);
                    break;
            }
        }

        return at + 1;
    }

    /// <summary>Skips the expression of a hole and keeps its format, which stands behind a colon outside all brackets.</summary>
    private int Hole(int at, StringBuilder key, int number)
    {
        var depth = 0;
        key.Append('{').Append(number);
        while (true)
        {
            switch (_text[at])
            {
                case '"':
                    at = Skip(at);
                    continue;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case '}' when depth == 0:
                    key.Append('}');
                    return at + 1;
                case ')' or ']' or '}':
                    depth--;
                    break;
                case ':' when depth == 0:
                    var end = _text.IndexOf('}', at);
                    key.Append(_text, at, end - at).Append('}');
                    return end + 1;
            }

            at++;
        }
    }

    private int Skip(int at)
    {
        var holes = 0;
        return Literal(at + 1, _text[at - 1] == '$', new StringBuilder(), ref holes);
    }

    private int Blank(int at)
    {
        while (char.IsWhiteSpace(_text[at])) at++;
        return at;
    }

    private bool IsComment(int at)
    {
        var line = _text.AsSpan(_text.LastIndexOf('\n', at) + 1);
        return line.TrimStart().StartsWith("//") || _text.AsSpan(at - 20 < 0 ? 0 : at - 20, Math.Min(20, at)).Contains("static string ", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<![\w])T\(")]
    private static partial Regex Call();
}
