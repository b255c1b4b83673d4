using System.Collections.Concurrent;
using CalendlyWoo.Web.Demo;
using CalendlyWoo.Web.Demo.Calendly;
using Microsoft.AspNetCore.Http;

namespace CalendlyWoo.Tests.Demo;

/// <summary>A server that keeps every post it gets, and answers with a status of the test's choice.</summary>
internal sealed class WebhookSink : IAsyncDisposable
{
    private LoopbackServer? _server;

    public int Status { get; set; } = 200;

    /// <summary>Takes posts, and never answers.</summary>
    public bool IsSilent { get; set; }

    public ConcurrentQueue<SinkPost> Posts { get; } = new();

    public Uri Url => new(_server!.Address, "hook");

    public static async Task<WebhookSink> StartAsync()
    {
        var sink = new WebhookSink();
        sink._server = await LoopbackServer.StartAsync(sink.HandleAsync, cancellationToken: TestContext.Current.CancellationToken);
        return sink;
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Posts.Enqueue(new SinkPost(body.ToArray(), context.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        if (IsSilent) await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Response.StatusCode = Status;
    }
}

internal sealed record SinkPost(byte[] Body, Dictionary<string, string> Headers)
{
    public System.Text.Json.JsonElement Json => System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(Body);

    public string Event => Json.GetProperty("event").GetString()!;

    public System.Text.Json.JsonElement Payload => Json.GetProperty("payload");

    public string? Signature => Headers.GetValueOrDefault(CalendlySignature.HeaderName);
}
