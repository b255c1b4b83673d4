using System.Text;

namespace CalendlyWoo.Core.Deliveries;

/// <summary>Keeps a request's headers for the owner to look at, without what must not be kept.</summary>
public static class DeliveryHeaders
{
    private const int Longest = 8000;
    private const int LongestValue = 500;
    private const int SignatureShown = 8;

    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Cookie", "Proxy-Authorization", "X-Api-Key", "X-Csrf-Token",
    };

    /// <summary>One <c>Name: value</c> a line, at most 8,000 characters; credentials left out, signatures cut.</summary>
    public static string ToText(IEnumerable<KeyValuePair<string, string>> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var text = new StringBuilder();
        foreach (var (name, value) in headers)
        {
            var line = $"{name}: {(Dropped.Contains(name) ? "(left out)" : Shown(name, value))}\n";
            if (text.Length + line.Length > Longest)
            {
                break;
            }

            text.Append(line);
        }

        return text.ToString().TrimEnd('\n');
    }

    private static string Shown(string name, string value)
    {
        var printable = string.Concat(value.Select(character => char.IsControl(character) ? ' ' : character));
        if (name.EndsWith("-Signature", StringComparison.OrdinalIgnoreCase))
        {
            printable = string.Join(',', printable.Split(',').Select(CutSignature));
        }

        return printable.Length <= LongestValue ? printable : printable[..LongestValue] + "…";
    }

    private static string CutSignature(string part)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        var isTime = equals >= 0 && part[..equals].Trim() == "t";
        var begin = Math.Max(equals + 1, 0);
        return isTime || part.Length - begin <= SignatureShown ? part : part[..(begin + SignatureShown)] + "…";
    }
}
