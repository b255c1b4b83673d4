using System.Net;
using CalendlyWoo.Tests.Support.Browser;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

[Collection(BrowserTestCollection.Name)]
public sealed class TemplateFileTests(BrowserFixture fixture, DemoProduct demo) : IClassFixture<DemoProduct>
{
    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    [Fact]
    public async Task Picture_UploadedAndInserted_IsShownInThePreview()
    {
        await using var visit = await Visit.BeginAsync(fixture.Browser, demo.Running);
        var editor = await TemplateVisit.OpenAsync(visit.Page);
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Attachments" }).ClickAsync();

        await TemplateVisit.UploadStandsAsync(visit.Page);
        await visit.Page.Locator("#upload").SetInputFilesAsync(new FilePayload { Name = "logo.png", MimeType = "image/png", Buffer = Pixel });

        var row = visit.Page.Locator("[data-file='logo.png']");
        await Assertions.Expect(row).ToContainTextAsync("cid:logo.png");
        await row.GetByRole(AriaRole.Button, new() { Name = "Insert" }).ClickAsync();
        await Assertions.Expect(visit.Page.FrameLocator("iframe").Locator("img[src^='data:image/png']")).ToHaveCountAsync(1);
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task File_OfAKindThatNoMailCarries_IsRefusedInWordsAndRemovingCanBeUndone()
    {
        await using var visit = await Visit.BeginAsync(fixture.Browser, demo.Running);
        await TemplateVisit.OpenAsync(visit.Page, "Virtual Styling Session: cancelled");
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Attachments" }).ClickAsync();
        await TemplateVisit.UploadStandsAsync(visit.Page);
        await visit.Page.Locator("#upload").SetInputFilesAsync(
        [
            new FilePayload { Name = "run.exe", MimeType = "application/octet-stream", Buffer = "MZ"u8.ToArray() },
            new FilePayload { Name = "terms.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4 terms"u8.ToArray() },
        ]);
        await Assertions.Expect(visit.Page.GetByText("run.exe: This is a program.")).ToBeVisibleAsync();
        var row = visit.Page.Locator("[data-file='terms.pdf']");

        await row.GetByRole(AriaRole.Button, new() { Name = "Take terms.pdf out" }).ClickAsync();
        await Assertions.Expect(row).ToHaveCountAsync(0);
        await visit.Page.Locator("[data-toast]").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await Assertions.Expect(row).ToHaveCountAsync(1);
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Files_OverHttp_AreDownloadsForThisComputerAlone()
    {
        using var client = new HttpClient { BaseAddress = demo.Running.Address };

        using var export = await client.GetAsync(new Uri("templates/export", UriKind.Relative), TestContext.Current.CancellationToken);
        using var missing = await client.GetAsync(new Uri($"templates/files/{Guid.NewGuid()}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "templates/export") { Headers = { { "X-Forwarded-For", "127.0.0.1" } } };
        using var forwarded = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, export.StatusCode);
        Assert.Equal("attachment", export.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, forwarded.StatusCode);
    }
}
