using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>Posts as WooCommerce does: redirects are not followed, a minute is waited.</summary>
internal sealed class ShopWebhookPost(ShopStore store) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };

    /// <summary>A form without signature and without any of the shop's own headers.</summary>
    public Task<int> PingAsync(ShopWebhook webhook, CancellationToken cancellationToken)
    {
        var form = new FormUrlEncodedContent([KeyValuePair.Create("webhook_id", webhook.Id.ToString(CultureInfo.InvariantCulture))]);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, webhook.DeliveryUrl) { Content = form }, cancellationToken);
    }

    /// <summary>The order, signed with base64 of HMAC-SHA256 over the raw body.</summary>
    public Task<int> DeliverAsync(ShopWebhook webhook, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.DeliveryUrl) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var parts = webhook.Topic.Split('.');
        var id = webhook.Id.ToString(CultureInfo.InvariantCulture);
        var second = store.Now().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        (string Name, string Value)[] headers =
        [
            ("Source", store.Site + "/"), ("Topic", webhook.Topic), ("Resource", parts[0]), ("Event", parts[^1]), ("ID", id),
            ("Signature", Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(webhook.Secret), body.Span))),
            // Of webhook and second only, so two orders in one second share it, as in WooCommerce.
            ("Delivery-ID", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id + second)))[..32]),
        ];
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation("X-WC-Webhook-" + name, value);
        return SendAsync(request, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private async Task<int> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            request.Headers.UserAgent.ParseAdd("WooCommerce/9.9.5 Hookshot (WordPress/6.9)");
            try
            {
                using var response = await _http.SendAsync(request, cancellationToken);
                return (int)response.StatusCode;
            }
            catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException)
            {
                return 0;
            }
        }
    }
}
