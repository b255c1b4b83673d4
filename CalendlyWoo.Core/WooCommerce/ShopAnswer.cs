using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>What came back, read whole, with the headers that mean something to us.</summary>
internal sealed class ShopAnswer(HttpResponseMessage response, byte[] body, ShopSettings? settings)
{
    private static readonly string[] CacheHeaders = ["X-Cache", "CF-Cache-Status", "X-Proxy-Cache", "X-Cache-Status", "X-LiteSpeed-Cache"];
    private readonly HttpResponseHeaders _headers = response.Headers;
    private JsonElement? _json;

    public HttpStatusCode Status { get; } = response.StatusCode;

    public byte[] Body { get; } = body;

    public Uri? RequestUri { get; } = response.RequestMessage?.RequestUri;

    public Uri? Location => _headers.Location;

    public RetryConditionHeaderValue? RetryAfter => _headers.RetryAfter;

    /// <summary>The other side's clock, or null.</summary>
    public DateTimeOffset? Date => _headers.Date;

    /// <summary>The values of the header <c>Link</c>.</summary>
    public IEnumerable<string> Links => _headers.TryGetValues("Link", out var values) ? values : [];

    /// <summary>True where a cache on the way says that it answered instead of the shop.</summary>
    public bool IsFromCache =>
        _headers.Age > TimeSpan.Zero || CacheHeaders.Any(name => _headers.TryGetValues(name, out var values) && values.Any(one => one.StartsWith("HIT", StringComparison.OrdinalIgnoreCase)));

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>True where the web server, or WooCommerce for a wrong secret, asks for Basic credentials.</summary>
    public bool AsksForBasic => _headers.WwwAuthenticate.Any(one => one.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase));

    /// <summary>Header <c>X-WP-TotalPages</c>, or null.</summary>
    public int? TotalPages =>
        _headers.TryGetValues("X-WP-TotalPages", out var values) && int.TryParse(values.First(), out var pages) ? pages : null;

    /// <summary>WordPress names its REST root as <c>?rest_route=</c> where plain permalinks are on.</summary>
    public bool NamesPlainRestRoute => Links.Any(one => one.Contains("rest_route=", StringComparison.Ordinal));

    /// <summary>True for a whole web page, as opposed to data with noise before it.</summary>
    public bool LooksLikePage
    {
        get
        {
            var start = Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, 512))).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
            return start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>The body as JSON, or null where it is none. Owns its memory.</summary>
    public JsonElement? Json => _json ??= Parse();

    /// <summary>Status and beginning of the body for the technical part, free of markup, keys and addresses.</summary>
    public string Detail => AnswerExcerpt.WithStatus((int)Status, AnswerExcerpt.Of(Body, settings?.ConsumerKey ?? "", settings?.ConsumerSecret ?? ""));

    private JsonElement? Parse()
    {
        if (FirstByte() is not ((byte)'{' or (byte)'['))
            return null;
        try
        {
            return JsonElement.Parse(Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private byte? FirstByte()
    {
        var start = Body.AsSpan().IndexOfAnyExcept(" \r\n\t"u8);
        return start < 0 ? null : Body[start];
    }
}
