using CalendlyWoo.Web.Components.Settings;
using CalendlyWoo.Web.Components.Shell;

namespace CalendlyWoo.Tests.Pages;

/// <summary>Where one is, in words, and what leads there.</summary>
public sealed class CrumbTests
{
    [Theory]
    [InlineData("", "Overview")]
    [InlineData("?booking=1", "Overview")]
    [InlineData("templates", "Templates")]
    [InlineData("templates/5c1f", "Templates<templates>")]
    [InlineData("templates/reference?kind=Booked", "Templates<templates> / Reference")]
    [InlineData("settings", "Settings")]
    [InlineData("settings/calendly#more", "Settings<settings> / Calendly")]
    [InlineData("log?level=error", "Log")]
    [InlineData("log/audit", "Log<log> / Audit trail")]
    [InlineData("search?q=ann", "Search")]
    [InlineData("account", "Account")]
    [InlineData("demo/mailbox/3", "Mailbox<demo/mailbox>")]
    [InlineData("nowhere", "CalendlyWoo")]
    public void Trail_OfAPath_NamesEveryStep(string path, string expected) =>
        Assert.Equal(expected, string.Join(" / ", Crumb.TrailTo(path).Select(crumb => crumb.Text + (crumb.Path is { } to ? $"<{to}>" : ""))));

    [Fact]
    public void Entries_WithAPage_CarryItsPolicy()
    {
        Assert.Equal("Viewer", PageMap.Find("settings")?.Policy);
        Assert.Null(PageMap.Find("orders"));
        Assert.Equal(NavigationEntry.Dashboard.Count, NavigationEntry.Dashboard.Select(entry => entry.Path).Distinct().Count());
        Assert.All(SettingsEntry.All, entry => Assert.Matches("^(settings/|setup$)", entry.Path));
    }
}
