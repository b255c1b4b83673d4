using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Settings;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Web.Components;
using CalendlyWoo.Web.Demo;
using CalendlyWoo.Web.Endpoints;
using CalendlyWoo.Web.SignIn;

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
        var world = args.Contains(DemoSettings.Switch) ? await DemoWorld.StartAsync() : null;
        var app = Build(args, world, configure);
        await PrepareAsync(app);
        app.UseSecurityHeaders();
        if (world is not null) app.UseLocalPagesOnly();
        app.UseTrustedProxies();
        app.UsePublicScheme();
        app.UseHostCookies();
        app.MapHealth();
        app.MapCalendlyWebhook();
        app.MapShopKeys();
        app.MapPages();
        return app;
    }

    /// <summary>Puts the parts together, and starts none of them.</summary>
    internal static WebApplication Build(string[] args, DemoWorld? world, Action<WebApplicationBuilder>? configure)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Without the demo's switch, which the command line's reader would take for the key of the next argument; and without a
            // watch on the settings' folder, where every commit to the database file would wake it.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. args.Where(argument => argument != DemoSettings.Switch)],
            ApplicationName = typeof(Product).Assembly.GetName().Name,
        });
        var saved = new SavedSettingsSource();
        builder.Configuration.AddDefaults(saved);
        if (world is not null)
        {
            builder.Configuration.AddDemo(world, builder.Environment.ContentRootPath);
        }

        // Not in development only: dotnet run serves the component library's files from where the packages are.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        builder.Services.AddProduct(builder.Configuration, builder.Environment.ContentRootPath).AddSavedSettings(saved).AddSignIn(world is not null).AddPages().AddDemo(world);
        configure?.Invoke(builder);
        return builder.Build();
    }

    private static async Task PrepareAsync(WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        await app.Services.GetRequiredService<StoreStartup>().MigrateAsync(stopping);
        var settings = app.Services.GetRequiredService<SavedSettings>();
        await settings.LoadAsync(stopping);
        var configured = app.Configuration.GetSection(ServiceOptions.Section).Get<List<ServiceOptions>>() ?? [];
        await app.Services.GetRequiredService<ServiceSetup>().ApplyAsync(configured, settings.WorkAlone(), stopping);
        await ConfiguredOwner.MakeAsync(app);
    }
}
