using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Web.Endpoints;

namespace CalendlyWoo.Web.Setup;

/// <summary>Puts the product together: settings, services, database, routes.</summary>
public static class Product
{
    /// <summary>Builds the product and brings its database up to date; it listens once it is run.</summary>
    /// <param name="args">The command line; <c>--demo</c> puts the demo shop in the box.</param>
    /// <param name="configure">Lets a test replace parts before the product is built.</param>
    /// <exception cref="StartupException">The product cannot start; the message says what to do.</exception>
    public static async Task<WebApplication> CreateAsync(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Configuration.AddDefaults();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        builder.Services.AddProduct(builder.Configuration, builder.Environment.ContentRootPath);
        configure?.Invoke(builder);
        var app = builder.Build();
        await PrepareAsync(app);
        app.UseLocalPagesOnly();
        app.UseTrustedProxies();
        app.MapHealth();
        app.MapCalendlyWebhook();
        return app;
    }

    private static async Task PrepareAsync(WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        await app.Services.GetRequiredService<StoreStartup>().MigrateAsync(stopping);
        var configured = app.Configuration.GetSection(ServiceOptions.Section).Get<List<ServiceOptions>>() ?? [];
        await app.Services.GetRequiredService<ServiceSetup>().ApplyAsync(configured, stopping);
    }
}
