using System.Globalization;
using System.Security.Claims;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Web.Components.Settings;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Words;

namespace CalendlyWoo.Web.Components.Searching;

/// <summary>Finds bookings, templates and pages; only what the person may open.</summary>
public sealed class GlobalSearch(BookingSearch bookings, TemplateNames templates, PageVisibility visibility)
{
    /// <summary>How many rows at most, of all kinds together.</summary>
    public const int Most = 20;

    private const int MostOfTheRest = 6;

    /// <summary>What was found, in groups; none where the text says too little.</summary>
    public async Task<IReadOnlyList<SearchGroup>> FindAsync(string text, ClaimsPrincipal? person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = SearchKey.Of(text);
        if (key.Length == 0) return [];
        var pages = await PagesAsync(key, person);
        var written = await TemplatesAsync(key, person, cancellationToken);
        var booked = await BookingsAsync(text, Most - pages.Count - written.Count, person, cancellationToken);
        SearchGroup[] groups = [new(T("Bookings"), booked), new(T("Templates"), written), new(T("Pages"), pages)];
        return [.. groups.Where(group => group.Hits.Count > 0)];
    }

    private async Task<IReadOnlyList<SearchHit>> BookingsAsync(string text, int most, ClaimsPrincipal? person, CancellationToken cancellationToken)
    {
        if (!await visibility.IsShownAsync(person, "bookings")) return [];
        var hits = await bookings.FindAsync(text, most, cancellationToken);
        return [.. hits.Select(hit => new SearchHit(hit.Name, DetailOf(hit), $"bookings/{hit.Id}", Icon.Calendar))];
    }

    private async Task<IReadOnlyList<SearchHit>> TemplatesAsync(string key, ClaimsPrincipal? person, CancellationToken cancellationToken)
    {
        if (!await visibility.IsShownAsync(person, "templates")) return [];
        var names = await templates.ReadAsync(cancellationToken);
        return [.. names.Where(name => Has(name.Name, key)).Take(MostOfTheRest)
            .Select(name => new SearchHit(name.Name, KindWords.WhenSent(name.Kind), $"templates/{name.Id}", Icon.Template))];
    }

    private async Task<IReadOnlyList<SearchHit>> PagesAsync(string key, ClaimsPrincipal? person)
    {
        var all = NavigationEntry.Dashboard.Select(entry => new SearchHit(entry.Text, "", entry.Path, entry.Icon))
            .Concat(SettingsEntry.All.Select(entry => new SearchHit(entry.Text, entry.Purpose, entry.Path, entry.Icon)));
        var shown = new List<SearchHit>();
        foreach (var page in all.Where(page => Has(page.Title, key)))
        {
            if (await visibility.IsShownAsync(person, page.Path)) shown.Add(page);
        }

        return [.. shown.Take(MostOfTheRest)];
    }

    private static bool Has(string title, string key)
    {
        var own = SearchKey.Of(title);
        return own.StartsWith(key, StringComparison.Ordinal) || own.Contains(" " + key, StringComparison.Ordinal);
    }

    private static string DetailOf(BookingHit hit)
    {
        var zone = Times.ZoneOf(hit.TimeZone) ?? TimeZoneInfo.Utc;
        var when = string.Create(CultureInfo.InvariantCulture, $"{TimeZoneInfo.ConvertTime(hit.StartsAt, zone):d MMM yyyy, HH:mm}");
        return hit.OrderNumber is { } number ? $"{hit.EventName} · {when} · #{number}" : $"{hit.EventName} · {when}";
    }
}
