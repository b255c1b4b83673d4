using System.Globalization;
using System.Net.Http.Headers;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Tests.Pages;
using CalendlyWoo.Tests.Support.Browser;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Languages;

/// <summary>A second language is one file: the page speaks it, and keeps speaking it once it is alive.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class LanguageTests(BrowserFixture fixture)
{
    [Fact]
    public void Text_InAnotherLanguage_KeepsItsValuesAndItsHoles()
    {
        MadeUpLanguage.Install();
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(MadeUpLanguage.Name);

            Assert.Equal("⟦Settings⟧", Texts.T("Settings"));
            Assert.Equal("⟦3 bookings wait.⟧", Texts.T($"{3} bookings wait."));
            Assert.Equal("Nobody translated this", Texts.T("Nobody translated this"));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public async Task Page_BrowserWantsTheSecondLanguage_SpeaksItThroughout()
    {
        MadeUpLanguage.Install();
        await using var product = await PageHost.StartDemoAsync(
            builder => builder.Services.PostConfigure<RequestLocalizationOptions>(options => options.AddSupportedUICultures(MadeUpLanguage.Name)));
        await using var context = await fixture.Browser.NewContextAsync(new() { BaseURL = product.Address.AbsoluteUri, Locale = MadeUpLanguage.Name });
        var page = await context.NewPageAsync();

        await page.GotoAsync("settings");
        await page.Locator("html[data-interactive]").WaitForAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "⟦Settings⟧" })).ToBeVisibleAsync();
        Assert.Equal(MadeUpLanguage.Name, await page.Locator("html").GetAttributeAsync("lang"));
        var plain = await page.EvaluateAsync<string[]>("""
            () => {
              const walk = document.createTreeWalker(document.querySelector(".shell"), NodeFilter.SHOW_TEXT);
              const found = [];
              while (walk.nextNode()) if (/\p{L}{2}/u.test(walk.currentNode.data) && !walk.currentNode.data.includes("⟦")) found.push(walk.currentNode.data.trim());
              return found;
            }
            """);
        Assert.Equal(["CalendlyWoo"], plain.Except(["Demo owner"]));
    }

    [Theory]
    [InlineData("de-DE,de;q=0.9", "en")]
    [InlineData("vo", "en")]
    [InlineData("%%%", "en")]
    public async Task Page_BrowserWantsALanguageThatIsNotThere_IsEnglish(string wanted, string language)
    {
        await using var product = await PageHost.StartDemoAsync();
        using var client = new HttpClient { BaseAddress = product.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "settings");
        request.Headers.TryAddWithoutValidation("Accept-Language", wanted);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains($"<html lang=\"{language}\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
