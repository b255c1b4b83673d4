using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>Finds zones by their IANA id and names them for people.</summary>
public static partial class TimeZoneNames
{
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>
    /// .NET names all zones of a process in the culture of whoever asks first: English, whatever the server's own language is, so that a mail is not in two.
    /// </summary>
    static TimeZoneNames()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
        _ = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels").DisplayName;
        CultureInfo.CurrentUICulture = before;
    }

    /// <summary>Null where the id is missing or unknown.</summary>
    public static TimeZoneInfo? Find(string? id) =>
        !string.IsNullOrWhiteSpace(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id.Trim(), out var zone) ? zone : null;

    /// <summary>
    /// The zone's English name for the whole year and its id, such as <c>Central European Time (Europe/Brussels)</c>; the id alone where it has no name.
    /// </summary>
    public static string Of(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return Known.GetOrAdd(zone.Id, static (_, named) => Name(named), zone);
    }

    private static string Name(TimeZoneInfo zone)
    {
        // UTC is named when the process starts, before anybody could ask.
        if (ReferenceEquals(zone, TimeZoneInfo.Utc)) return "Coordinated Universal Time (UTC)";
        var match = Display().Match(zone.DisplayName);
        var name = match.Success ? match.Groups["name"].Value : "";
        return name.Length == 0 || string.Equals(name, zone.Id, StringComparison.Ordinal) ? zone.Id : $"{name} ({zone.Id})";
    }

    /// <summary>.NET with ICU gives <c>(UTC+01:00) Central European Time (Brussels)</c>; the city is missing where the zone's name says it.</summary>
    [GeneratedRegex(@"^\(UTC[^)]*\) (?<name>[^()]+?)( \([^()]*\))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Display();
}
