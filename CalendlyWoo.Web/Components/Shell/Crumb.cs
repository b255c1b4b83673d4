using CalendlyWoo.Web.Components.Settings;

namespace CalendlyWoo.Web.Components.Shell;

/// <summary>One step of the way to a page.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Path">Where it leads; null for the page itself.</param>
public sealed record Crumb(string Text, string? Path)
{
    /// <summary>The way to a path below the base address, the page itself last. A page that goes by its own name ends with its section.</summary>
    public static IReadOnlyList<Crumb> TrailTo(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var bare = NavigationEntry.Bare(path);
        var section = NavigationEntry.Dashboard.Concat(NavigationEntry.Demo).FirstOrDefault(entry => entry.Holds(bare));
        var own = PageNames.Of(bare);
        return (section, own) switch
        {
            (null, null) => [new Crumb("CalendlyWoo", null)],
            (null, { } name) => [new Crumb(name, null)],
            ({ } entry, _) when bare == entry.Path || (own is null && bare == entry.Section) => [new Crumb(entry.Text, null)],
            ({ } entry, null) => [new Crumb(entry.Text, entry.Path)],
            ({ } entry, { } name) => [new Crumb(entry.Text, entry.Path), new Crumb(name, null)],
        };
    }
}

/// <summary>What the pages below a section are called.</summary>
public static class PageNames
{
    /// <summary>The page's name, or null where the page has none but its own title.</summary>
    public static string? Of(string path) => path switch
    {
        "account" => T("Account"),
        "search" => T("Search"),
        "bookings/week" => T("Week"),
        "log/audit" => T("Audit trail"),
        "log/dry-run" => T("Dry run"),
        "notifications/bounce" => T("A mail came back"),
        "templates/reference" => T("Reference"),
        _ => SettingsEntry.All.FirstOrDefault(entry => entry.Path == path)?.Text,
    };
}
