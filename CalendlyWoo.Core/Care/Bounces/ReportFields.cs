namespace CalendlyWoo.Core.Care.Bounces;

/// <summary>Reads fields of the form <c>Name: value</c> with folded lines (RFC 5322 section 2.2.3), as headers and delivery reports have them. Bounded.</summary>
internal static class ReportFields
{
    private const int Most = 200;
    private const int LongestValue = 4000;

    /// <summary>The fields from a line on, up to the first blank one.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="at">Where to begin; afterwards the line behind the blank one.</param>
    public static List<KeyValuePair<string, string>> Read(IReadOnlyList<string> lines, ref int at)
    {
        var fields = new List<KeyValuePair<string, string>>();
        for (; at < lines.Count; at++)
        {
            var line = lines[at];
            if (string.IsNullOrWhiteSpace(line))
            {
                at++;
                break;
            }

            if (line[0] is ' ' or '\t')
            {
                if (fields.Count > 0) fields[^1] = new(fields[^1].Key, Clip($"{fields[^1].Value} {line.Trim()}"));
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && fields.Count < Most && IsName(line.AsSpan(0, colon)))
            {
                fields.Add(new(line[..colon], Clip(line[(colon + 1)..].Trim())));
            }
        }

        return fields;
    }

    /// <summary>The groups of fields, one for each run of lines without a blank one.</summary>
    public static IEnumerable<List<KeyValuePair<string, string>>> Groups(string text)
    {
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length;)
        {
            if (Read(lines, ref at) is { Count: > 0 } group) yield return group;
        }
    }

    private static bool IsName(ReadOnlySpan<char> name) => !name.ContainsAnyExceptInRange('!', '~');

    private static string Clip(string value) => value.Length <= LongestValue ? value : value[..LongestValue];
}
