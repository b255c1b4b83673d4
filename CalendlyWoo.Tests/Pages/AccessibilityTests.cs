using CalendlyWoo.Tests.Support.Browser;
using CalendlyWoo.Web.Components.Shell;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

/// <summary>Every page, light and dark, wide and narrow: axe-core finds nothing, it has a title, one h1 and a main landmark, and fits the window.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class AccessibilityTests(BrowserFixture fixture, EveryPageProduct every) : IClassFixture<EveryPageProduct>
{
    public static TheoryData<string> Routes => [.. PageMap.All.Select(page => page.Route)];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Page_LightAndDarkWideAndNarrow_HasNoViolationAndIsReachedByTab(string route)
    {
        await using var visit = await every.VisitAsync(fixture.Browser, route);
        var page = visit.Page;
        Assert.Equal(1, await page.Locator("h1:visible").CountAsync());
        Assert.Equal(1, await page.Locator("main").CountAsync());

        var found = new List<string>();
        foreach (var (width, theme) in new[] { (390, "light"), (390, "dark"), (1440, "dark"), (1440, "light") })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme; }", theme);
            found.AddRange((await Axe.RunAsync(page)).Select(violation => $"{width} {theme} {violation}"));
            var overflow = await visit.OverflowAsync();
            if (overflow.Length > 0) found.Add($"{width}: wider than the window: {overflow}");
        }

        found.AddRange((await UnreachedAsync(page)).Select(element => $"not reached by Tab: {element}"));
        Assert.True(found.Count == 0, string.Join("\n", found.Distinct()));
    }

    /// <summary>What Tab does not come to from the first stop on.</summary>
    private static async Task<string[]> UnreachedAsync(IPage page)
    {
        var wanted = await page.EvaluateAsync<int>($"() => {{ {Mark}; return window.wanted.size; }}");

        // Twice as often as there are stops: some stand within a group that is one stop, or in a frame.
        for (var press = 0; press < (wanted * 2) + 5; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<int>("() => { window.wanted.delete(document.activeElement); return window.wanted.size; }") == 0) break;
        }

        return await page.EvaluateAsync<string[]>("() => [...window.wanted].filter(e => e.isConnected).map(e => e.outerHTML.slice(0, 160))");
    }

    // What can be pressed and is seen; the editor keeps Tab for itself, so what stands behind it is left out.
    private const string Mark = """
        const seen = e => e.checkVisibility({ visibilityProperty: true }) && !e.closest("[inert], .cm-editor, iframe");
        const editor = document.querySelector(".cm-content");
        window.wanted = new Set([...document.querySelectorAll("a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary")]
          .filter(e => seen(e) && e.tabIndex >= 0 && e.type !== "hidden" && e.type !== "radio")
          .filter(e => !editor || editor.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING));
        const [first] = window.wanted;
        first?.focus();
        window.wanted.delete(first);
        """;
}
