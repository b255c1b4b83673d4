using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Tests.Demo;

/// <summary>A shop and a plain client of it, over real HTTP.</summary>
internal sealed class ShopClient : IAsyncDisposable
{
    private ShopClient(SimulatedShop shop)
    {
        Shop = shop;
        Http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseProxy = false, SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shop.Certificate?.Equals(shown) == true },
        })
        { BaseAddress = new Uri(shop.Address.GetLeftPart(UriPartial.Authority)) };
        Use(shop.Key);
    }

    public SimulatedShop Shop { get; }

    public HttpClient Http { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<ShopClient> StartAsync(ShopOptions? options = null, TimeProvider? time = null) =>
        new(await SimulatedShop.StartAsync(options, time ?? new ManualTime(), Cancellation));

    public void Use(ShopKey? key) => Http.DefaultRequestHeaders.Authorization = key is null
        ? null
        : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key.ConsumerKey}:{key.ConsumerSecret}")));

    public Task<ShopAnswer> GetAsync(string route) => SendAsync(HttpMethod.Get, route, null);

    public Task<ShopAnswer> PutAsync(string route, string body) => SendAsync(HttpMethod.Put, route, body);

    public Task<ShopAnswer> PostAsync(string route, string body) => SendAsync(HttpMethod.Post, route, body);

    public async Task<ShopAnswer> SendAsync(HttpMethod method, string route, string? body)
    {
        var path = route.StartsWith('/') ? route[1..] : "wp-json/wc/v3/" + route;
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Http.SendAsync(request, Cancellation);
        return new ShopAnswer((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(Cancellation), Headers(response));
    }

    /// <summary>The ids of a list, in its order.</summary>
    public async Task<long[]> IdsAsync(string query)
    {
        var answer = await GetAsync("orders?" + query);
        return answer.Status == 200 ? [.. answer.Json.EnumerateArray().Select(order => order.GetProperty("id").GetInt64())] : throw new InvalidOperationException(answer.Text);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Shop.DisposeAsync();
    }

    private static Dictionary<string, string> Headers(HttpResponseMessage response) =>
        response.Headers.Concat(response.Content.Headers).ToDictionary(pair => pair.Key, pair => string.Join(", ", pair.Value), StringComparer.OrdinalIgnoreCase);
}

internal sealed record ShopAnswer(int Status, byte[] Body, Dictionary<string, string> Headers)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    public string Code => Json.GetProperty("code").GetString()!;
}
