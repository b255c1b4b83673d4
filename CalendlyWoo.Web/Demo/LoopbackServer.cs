using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace CalendlyWoo.Web.Demo;

/// <summary>A Kestrel of its own on 127.0.0.1 with one handler for every request: silent, without routing and without any setting of the product.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly X509Certificate2? _certificate;

    private LoopbackServer(WebApplication app, X509Certificate2? certificate)
    {
        _app = app;
        _certificate = certificate;
    }

    /// <summary>Where the server listens, such as <c>http://127.0.0.1:41233/</c>.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Cancelled as soon as the server begins to stop; whatever hangs on purpose ends with it.</summary>
    public CancellationToken Stopping => _app.Lifetime.ApplicationStopping;

    /// <summary>Starts listening.</summary>
    /// <param name="handler">Answers every request.</param>
    /// <param name="port">0 takes any free port.</param>
    /// <param name="certificate">Makes the server speak https only; it is disposed with the server.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<LoopbackServer> StartAsync(
        RequestDelegate handler, int port = 0, X509Certificate2? certificate = null, CancellationToken cancellationToken = default)
    {
        // The empty builder reads neither appsettings nor the environment: the product's own Urls must not move its outside world.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        if (certificate is not null) builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port, listen =>
            {
                if (certificate is not null) listen.UseHttps(certificate);
            });
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        var app = builder.Build();
        app.Run(handler);
        var server = new LoopbackServer(app, certificate);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        server.Address = new Uri(app.Urls.First());
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _certificate?.Dispose();
    }
}
