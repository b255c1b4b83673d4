using System.Net.Http.Headers;
using System.Text;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>Makes the HTTP request of a call.</summary>
internal static class ShopRequest
{
    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");

    /// <param name="keyInQuery">The key travels as <c>consumer_key</c> and <c>consumer_secret</c> instead of the Authorization header.</param>
    public static HttpRequestMessage Build(ShopSettings settings, ShopCall call, bool keyInQuery)
    {
        var request = new HttpRequestMessage(call.Method, Address(settings, call, keyInQuery));
        request.Headers.Accept.Add(Json);
        if (!keyInQuery)
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", BasicCredentials(settings));
        if (call.Body is not null)
        {
            request.Content = new ByteArrayContent(call.Body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        return request;
    }

    private static Uri Address(ShopSettings settings, ShopCall call, bool keyInQuery)
    {
        var key = keyInQuery
            ? $"consumer_key={Uri.EscapeDataString(settings.ConsumerKey)}&consumer_secret={Uri.EscapeDataString(settings.ConsumerSecret)}"
            : "";
        var query = string.Join('&', new[] { call.Query, key }.Where(part => part.Length > 0));
        return new Uri(settings.Address.Api.AbsoluteUri + call.Path + (query.Length == 0 ? "" : "?" + query));
    }

    private static string BasicCredentials(ShopSettings settings) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.ConsumerKey}:{settings.ConsumerSecret}"));
}
