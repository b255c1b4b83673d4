using System.Net;
using System.Net.Http.Headers;

namespace CalendlyWoo.Tests.Pages;

/// <summary>Who gets a page, and under which rules.</summary>
public sealed class PageAccessTests(BareProduct bare) : IClassFixture<BareProduct>
{
    [Theory]
    [InlineData("")]
    [InlineData("templates?tab=html")]
    public async Task Page_NotSignedIn_LeadsToTheDoorAndBack(string path)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = bare.Running.Address };

        using var response = await GetPageAsync(client, path);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"/sign-in?returnUrl={Uri.EscapeDataString("/" + path)}", response.Headers.Location?.PathAndQuery);
    }

    [Fact]
    public async Task Page_Answer_CarriesThePolicy()
    {
        using var client = (await bare.Running.SignInAsync()).CreateClient(bare.Running.Address);

        using var response = await client.GetAsync(new Uri("", UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("No bookings yet.", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo/book")]
    [InlineData("demo/mailbox")]
    [InlineData("demo/mailbox/1")]
    public async Task DemoPage_WithoutTheDemo_IsNotThere(string path)
    {
        using var client = (await bare.Running.SignInAsync()).CreateClient(bare.Running.Address);

        using var response = await GetPageAsync(client, path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("There is no such page", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Webhook_RefusedOne_GetsNoPage()
    {
        using var client = new HttpClient { BaseAddress = bare.Running.Address };

        using var response = await client.PostAsync(new Uri("webhooks/calendly", UriKind.Relative), new StringContent("{}"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<HttpResponseMessage> GetPageAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
