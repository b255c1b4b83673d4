using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Tests.WooCommerce.Support;

/// <summary>A web server on a loopback port that answers every request by one delegate and remembers what it was asked.</summary>
internal sealed class StubShop : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<StubRequest> _requests = new();

    private StubShop(WebApplication app) => _app = app;

    /// <summary>Such as <c>http://127.0.0.1:40123</c>.</summary>
    public string Url => _app.Urls.Single();

    /// <summary>In the order they came.</summary>
    public IReadOnlyList<StubRequest> Requests => [.. _requests];

    public static async Task<StubShop> StartAsync(Func<StubRequest, HttpResponse, Task> answer, X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
        if (certificate is not null)
            builder.WebHost.UseKestrelHttpsConfiguration();
        var shop = new StubShop(builder.Build());
        shop._app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            var request = new StubRequest(
                context.Request.Method,
                raw,
                await reader.ReadToEndAsync(context.RequestAborted),
                // Kestrel takes its own dictionary back after the request.
                new HeaderDictionary(context.Request.Headers.ToDictionary()));
            shop._requests.Enqueue(request);
            await answer(request, context.Response);
        });
        await shop._app.StartAsync();
        return shop;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>What the stub was asked: the request target exactly as it stood in the request line.</summary>
internal sealed record StubRequest(string Method, string Target, string Body, IHeaderDictionary Headers)
{
    public string Path => Target.Split('?')[0];

    public string Query => Target.Contains('?', StringComparison.Ordinal) ? Target[(Target.IndexOf('?', StringComparison.Ordinal) + 1)..] : "";

    public bool HasHeader => Headers.Authorization.Count > 0;

    public bool HasKeyInQuery => Query.Contains("consumer_key=", StringComparison.Ordinal);

    public bool IsWriteProbe => Path.EndsWith("/orders/0/notes", StringComparison.Ordinal);

    /// <summary>The decoded value of a query parameter, or null.</summary>
    public string? this[string name] =>
        Query.Split('&').Where(pair => pair.StartsWith(name + "=", StringComparison.Ordinal)).Select(pair => Uri.UnescapeDataString(pair[(name.Length + 1)..])).FirstOrDefault();
}
