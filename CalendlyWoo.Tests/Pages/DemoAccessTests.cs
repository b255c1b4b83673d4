using System.Net;

namespace CalendlyWoo.Tests.Pages;

/// <summary>Nobody signs in to the demo, and so it is for its own computer only.</summary>
public sealed class DemoAccessTests(DemoProduct demo) : IClassFixture<DemoProduct>
{
    [Theory]
    [InlineData(null, null, HttpStatusCode.OK)]
    [InlineData("Host", "localhost", HttpStatusCode.OK)]
    [InlineData("Host", "shop.example", HttpStatusCode.Forbidden)]
    [InlineData("X-Forwarded-For", "127.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData("X-Forwarded-Host", "localhost", HttpStatusCode.Forbidden)]
    [InlineData("Forwarded", "for=127.0.0.1", HttpStatusCode.Forbidden)]
    public async Task Demo_RequestFromElsewhere_IsForbidden(string? header, string? value, HttpStatusCode expected)
    {
        using var client = new HttpClient { BaseAddress = demo.Running.Address };
        foreach (var path in new[] { "", "js/shell.js", "_blazor/negotiate" })
        {
            using var request = new HttpRequestMessage(path.StartsWith('_') ? HttpMethod.Post : HttpMethod.Get, path);
            if (header is not null) request.Headers.TryAddWithoutValidation(header, value);

            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(expected, response.StatusCode);
        }
    }
}
