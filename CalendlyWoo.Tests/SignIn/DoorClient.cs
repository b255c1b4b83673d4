using System.Net;
using System.Text.RegularExpressions;

namespace CalendlyWoo.Tests.SignIn;

/// <summary>A browser without scripts: keeps cookies, follows no redirect, fills in the forms of a page with their tokens.</summary>
internal sealed partial class DoorClient : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };

    public DoorClient(Uri address, string? sessionCookie = null)
    {
        Http = new HttpClient(_handler) { BaseAddress = address };
        Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        if (sessionCookie is not null) _handler.CookieContainer.Add(address, new Cookie(Support.Product.SignedIn.CookieName, sessionCookie, "/"));
    }

    public HttpClient Http { get; }

    public IEnumerable<Cookie> Cookies => _handler.CookieContainer.GetAllCookies();

    public bool IsSignedIn => Cookies.Any(cookie => cookie.Name == Support.Product.SignedIn.CookieName && cookie.Value.Length > 0 && !cookie.Expired);

    public async Task<(HttpStatusCode Status, string Html)> GetAsync(string path)
    {
        using var response = await Http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>Opens the page, fills its first form in and sends it. The caller disposes the answer.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, params (string Name, string Value)[] fields) => await SubmitToAsync(page, page, fields);

    /// <summary>The same, to another address than the page's own.</summary>
    public async Task<HttpResponseMessage> SubmitToAsync(string page, string target, params (string Name, string Value)[] fields)
    {
        var html = await Http.GetStringAsync(new Uri(page, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
        var hidden = Hidden().Matches(html).Select(match => KeyValuePair.Create(match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value)))
            .Where(pair => pair.Key is "__RequestVerificationToken" or "_handler").DistinctBy(pair => pair.Key);
        using var content = new FormUrlEncodedContent([.. hidden, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await Http.PostAsync(new Uri(target, UriKind.RelativeOrAbsolute), content, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" ?/?>""")]
    private static partial Regex Hidden();
}
