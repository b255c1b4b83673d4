using System.Text.Json;
using CalendlyWoo.Tests.Support.Browser;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Editor;

[Collection(BrowserTestCollection.Name)]
public sealed class PreviewFrameTests(BrowserFixture fixture)
{
    private const string Pixel = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private const string Mail = """
        <!doctype html><html><head><meta name="color-scheme" content="light dark"><meta http-equiv="refresh" content="0;url=https://elsewhere.example/">
        <style>p { color: rgb(1, 2, 3) } @media (prefers-color-scheme: dark) { p { color: rgb(4, 5, 6) } } body { margin: 0 }</style>
        <style media="(max-width: 500px)">p { font-size: 30px }</style></head>
        <body onload="parent.broken = 1"><script>parent.broken = 2</script><p style="height: 900px">Hello</p>
        <img id="logo" src="cid:logo@shop" width="10" height="10"><img id="far" src="https://tracker.example/pixel.png" alt="A far picture">
        <div style="background-image: url(https://tracker.example/background.png)">x</div>
        <a id="link" href="https://elsewhere.example/go">Go</a><form action="https://elsewhere.example/"><button id="send">Send</button></form></body></html>
        """;

    [Fact]
    public async Task Mail_Hostile_NeitherRunsNorFetchesNorNavigates()
    {
        await using var session = await BeginAsync();
        var frame = session.Page.FrameLocator("iframe");

        await frame.Locator("#link").ClickAsync();
        await frame.Locator("#send").ClickAsync();
        await session.UntilAsync("calls.some(one => one.name === 'OnPreviewLink')");

        Assert.Equal("Hello", await frame.Locator("p").TextContentAsync());
        Assert.Equal("https://elsewhere.example/go", await session.Page.EvaluateAsync<string>("calls.find(one => one.name === 'OnPreviewLink').message"));
        Assert.Equal("https://tracker.example/pixel.png", await session.Page.EvaluateAsync<string>("calls.find(one => one.name === 'OnPreviewShown').message.blockedImages.join()"));
        Assert.True(await session.Page.EvaluateAsync<bool>("window.broken === undefined"));
        Assert.Empty(session.StrayRequests);
    }

    [Fact]
    public async Task Mail_AsTallAsItIs_ShowsItsOwnImages()
    {
        await using var session = await BeginAsync();

        await session.UntilAsync("document.querySelector('iframe').contentDocument.querySelector('#logo').naturalWidth === 1");
        await session.UntilAsync("document.querySelector('iframe').clientHeight >= 900 && document.querySelector('iframe').clientHeight <= 1100");
        Assert.Equal(640, await session.Page.EvaluateAsync<int>("document.querySelector('iframe').clientWidth"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Dark_WhateverTheSystemIs_ShowsTheMailsOwnRules(bool isSystemDark)
    {
        await using var session = await BeginAsync(isSystemDark);
        var paragraph = session.Page.FrameLocator("iframe").Locator("p");
        Assert.Equal("rgb(1, 2, 3)", await paragraph.EvaluateAsync<string>("p => getComputedStyle(p).color"));

        await ShowAsync(session, "setDark('rules')");
        await session.PictureAsync($"preview-dark-{isSystemDark}");

        Assert.Equal("dark", await session.Page.FrameLocator("iframe").Locator("html").EvaluateAsync<string>("html => getComputedStyle(html).colorScheme"));
        Assert.Equal("rgb(4, 5, 6)", await paragraph.EvaluateAsync<string>("p => getComputedStyle(p).color"));
        await ShowAsync(session, "setDark('inverted')");
        Assert.Equal("rgb(1, 2, 3)", await paragraph.EvaluateAsync<string>("p => getComputedStyle(p).color"));
        Assert.Contains("invert(1)", await session.Page.FrameLocator("iframe").Locator("html").EvaluateAsync<string>("html => getComputedStyle(html).filter"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Phone_Width_MeetsTheMailsNarrowRules()
    {
        await using var session = await BeginAsync();
        var paragraph = session.Page.FrameLocator("iframe").Locator("p");
        Assert.Equal("16px", await paragraph.EvaluateAsync<string>("p => getComputedStyle(p).fontSize"));

        await session.Page.EvaluateAsync("preview.setWidth('phone')");

        await Assertions.Expect(paragraph).ToHaveCSSAsync("font-size", "30px");
    }

    private async Task<EditorSession> BeginAsync(bool isDark = false)
    {
        var session = await EditorSession.BeginAsync(fixture.Browser, dark: isDark);
        await session.Page.EvaluateAsync("""
            async () => {
              const { create } = await import("/js/preview.js");
              window.calls = [];
              const dotnet = { invokeMethodAsync: async (name, message) => { calls.push({ name, message }); } };
              window.preview = create(document.getElementById("preview"), { width: "desktop" }, dotnet);
            }
            """);
        await ShowAsync(session, $"show({JsonSerializer.Serialize(Mail)}, {{ 'logo@shop': '{Pixel}' }})");
        return session;
    }

    private static async Task ShowAsync(EditorSession session, string call)
    {
        await session.Page.EvaluateAsync($"() => {{ calls = []; preview.{call}; }}");
        await session.UntilAsync("calls.some(one => one.name === 'OnPreviewShown' && document.querySelector('iframe').contentDocument.querySelector('p'))");
    }
}
