using System.Net;
using CalendlyWoo.Core.People;
using CalendlyWoo.Tests.Pages;

namespace CalendlyWoo.Tests.SignIn;

/// <summary>What browsers are told, over TLS (which a proxy in front takes off) and without.</summary>
public sealed class HeaderTests(PublicProduct behindProxy) : IClassFixture<PublicProduct>
{
    private const string PublicHost = PublicProduct.Host;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sign-in")]
    [InlineData("")]
    [InlineData("nowhere")]
    [InlineData("healthz")]
    [InlineData("js/shell.js")]
    [InlineData("webhooks/calendly")]
    [InlineData("settings/people")]
    public async Task Answer_Any_CarriesTheHeaders(string path)
    {
        var product = behindProxy.Running;
        foreach (var person in new[] { null, await product.SignInAsync(PersonRole.Viewer) })
        {
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = product.Address };
            foreach (var isPublic in new[] { true, false })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                request.Headers.Accept.ParseAdd("text/html");
                if (isPublic) request.Headers.Host = PublicHost;
                if (person is not null) request.Headers.Add("Cookie", $"{(isPublic ? "__Host-" : "")}cws-session={person.CookieValue}");

                using var response = await client.SendAsync(request, Token);

                var headers = response.Headers;
                Assert.Contains("default-src 'none'; script-src 'self';", Assert.Single(headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
                Assert.Contains("frame-ancestors 'none'", Assert.Single(headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
                Assert.Equal("DENY", Assert.Single(headers.GetValues("X-Frame-Options")));
                Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
                Assert.Equal(isPublic, headers.Contains("Strict-Transport-Security"));
                Assert.False(headers.Contains("Server"));
                if (response.Content.Headers.ContentType?.MediaType == "text/html") Assert.True(headers.CacheControl?.NoStore);
            }
        }
    }

    [Fact]
    public async Task Cookies_OverTls_AreOfThisHostAlone()
    {
        await using var bench = await SignInBench.StartAsync($"--PublicUrl=https://{PublicHost}");
        await bench.AddAsync("ann@styling.example");

        var cookies = await EnterAsync(bench, isPublic: true);

        var session = Assert.Single(cookies, cookie => cookie.StartsWith("__Host-cws-session=", StringComparison.Ordinal));
        Assert.Equal(["expires", "httponly", "path=/", "samesite=lax", "secure"], Attributes(session));
        var form = Assert.Single(cookies, cookie => cookie.StartsWith("__Host-cws-form=", StringComparison.Ordinal));
        Assert.Equal(["httponly", "path=/", "samesite=strict", "secure"], Attributes(form));
        Assert.All(cookies, cookie => Assert.StartsWith("__Host-cws-", cookie, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cookies_WithoutTls_AreUnreadableToScripts()
    {
        await using var bench = await SignInBench.StartAsync();
        await bench.AddAsync("ann@styling.example");

        var cookies = await EnterAsync(bench, isPublic: false);

        Assert.Equal(["expires", "httponly", "path=/", "samesite=lax"], Attributes(Assert.Single(cookies, cookie => cookie.StartsWith("cws-session=", StringComparison.Ordinal))));
        Assert.Equal(["httponly", "path=/", "samesite=strict"], Attributes(Assert.Single(cookies, cookie => cookie.StartsWith("cws-form=", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Cookie_WithoutItsPrefixOverTls_OpensNothing()
    {
        var product = behindProxy.Running;
        var person = await product.SignInAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = product.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "account") { Headers = { Host = PublicHost } };
        request.Headers.Add("Cookie", $"cws-session={person.CookieValue}");

        using var response = await client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    /// <summary>Signs in by hand, because no cookie jar takes a secure cookie from an address without TLS.</summary>
    private static async Task<List<string>> EnterAsync(SignInBench bench, bool isPublic)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = bench.Product.Address };
        if (isPublic) client.DefaultRequestHeaders.Host = PublicHost;
        using var page = await client.GetAsync(new Uri("sign-in", UriKind.Relative), Token);
        var cookies = page.Headers.GetValues("Set-Cookie").ToList();
        var html = await page.Content.ReadAsStringAsync(Token);
        var token = html.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var request = new HttpRequestMessage(HttpMethod.Post, "sign-in")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["_handler"] = "sign-in", ["__RequestVerificationToken"] = token, ["Input.Email"] = "ann@styling.example", ["Input.Password"] = SignInBench.Password,
            }),
        };
        request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0])));
        using var entered = await client.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return [.. cookies, .. entered.Headers.GetValues("Set-Cookie")];
    }

    private static IEnumerable<string> Attributes(string cookie) =>
        cookie.Split(';').Skip(1).Select(part => part.Trim().ToLowerInvariant()).Select(part => part.StartsWith("expires=", StringComparison.Ordinal) ? "expires" : part).Order(StringComparer.Ordinal);
}

/// <summary>One product behind a proxy that takes TLS off, for all tests of a class.</summary>
public sealed class PublicProduct : IAsyncLifetime
{
    public const string Host = "styling.example";

    internal PageHost Running { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Running = await PageHost.StartBareAsync($"--PublicUrl=https://{Host}");

    public ValueTask DisposeAsync() => Running.DisposeAsync();
}
