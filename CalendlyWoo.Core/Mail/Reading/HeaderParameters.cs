using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CalendlyWoo.Core.Mail.Reading;

/// <summary>A header's value with its parameters: RFC 2045 section 5.1, with the continuations and character sets of RFC 2231.</summary>
internal sealed partial class HeaderParameters
{
    private readonly Dictionary<string, string> _parameters = new(StringComparer.OrdinalIgnoreCase);

    private HeaderParameters(string value) => Value = value;

    public string Value { get; }

    public string? this[string name] => _parameters.GetValueOrDefault(name);

    public static HeaderParameters Parse(string header)
    {
        var found = new HeaderParameters(header.Split(';')[0].Trim());
        var sections = new SortedDictionary<(string Name, int Section), (bool Extended, string Text)>();
        foreach (Match match in Parameter().Matches(header))
        {
            var section = match.Groups["section"].Success ? int.Parse(match.Groups["section"].ValueSpan, CultureInfo.InvariantCulture) : 0;
            var quoted = match.Groups["quoted"];
            var text = quoted.Success ? Escaped().Replace(quoted.Value, "$1") : match.Groups["token"].Value;
            sections[(match.Groups["name"].Value.ToUpperInvariant(), section)] = (match.Groups["star"].Length > 0, text);
        }

        foreach (var parameter in sections.GroupBy(section => section.Key.Name))
            found._parameters[parameter.Key] = Join([.. parameter.Select(section => section.Value)]);
        return found;
    }

    private static string Join((bool Extended, string Text)[] sections)
    {
        if (!sections[0].Extended)
            return HeaderDecoder.Decode(string.Concat(sections.Select(section => section.Text)));
        var first = sections[0].Text.Split('\'', 3);
        if (first.Length < 3)
            return "";
        sections[0].Text = first[2];
        var bytes = sections.SelectMany(section => section.Extended ? Percent(section.Text) : Encoding.Latin1.GetBytes(section.Text));
        return HeaderDecoder.Encoding(first[0]).GetString([.. bytes]);
    }

    private static IEnumerable<byte> Percent(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                i += 2;
                yield return octet;
            }
            else
                yield return (byte)text[i];
        }
    }

    [GeneratedRegex(@";\s*(?<name>[^\s=*;]+)(\*(?<section>\d{1,3}))?(?<star>\*)?=(""(?<quoted>([^""\\]|\\.)*)""|(?<token>[^\s;]*))", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\\(.)", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
