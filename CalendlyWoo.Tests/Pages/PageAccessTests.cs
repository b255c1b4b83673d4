using System.Net;
using System.Net.Http.Headers;

namespace CalendlyWoo.Tests.Pages;

/// <summary>Who gets a page, and under which rules.</summary>
public sealed class PageAccessTests(BareProduct bare) : IClassFixture<BareProduct>
{
    [Theory]
    [InlineData(null, null, HttpStatusCode.OK)]
    [InlineData("Host", "localhost", HttpStatusCode.OK)]
    [InlineData("Host", "shop.example", HttpStatusCode.Forbidden)]
    [InlineData("X-Forwarded-For", "127.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData("X-Forwarded-Host", "localhost", HttpStatusCode.Forbidden)]
    [InlineData("Forwarded", "for=127.0.0.1", HttpStatusCode.Forbidden)]
    public async Task Page_RequestFromElsewhere_IsForbidden(string? header, string? value, HttpStatusCode expected)
    {
        using var client = new HttpClient { BaseAddress = bare.Running.Address };
        foreach (var path in new[] { "", "js/shell.js", "_blazor/negotiate" })
        {
            using var request = new HttpRequestMessage(path.StartsWith('_') ? HttpMethod.Post : HttpMethod.Get, path);
            if (header is not null) request.Headers.TryAddWithoutValidation(header, value);

            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(expected, response.StatusCode);
        }
    }

    [Fact]
    public async Task Page_Answer_CarriesThePolicy()
    {
        using var client = new HttpClient { BaseAddress = bare.Running.Address };

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
        using var client = new HttpClient { BaseAddress = bare.Running.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

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
}
