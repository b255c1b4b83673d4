using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Services.Mapping;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.Components.Searching;
using CalendlyWoo.Web.Components.Settings;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Deliveries;
using CalendlyWoo.Web.Components.DryRuns;
using CalendlyWoo.Web.Components.Settings.Data;
using CalendlyWoo.Web.Components.Notifications.Listing;
using CalendlyWoo.Web.Components.Log;
using CalendlyWoo.Web.Components.Notifications.One;
using CalendlyWoo.Web.Components.Setup;
using CalendlyWoo.Web.Components.Templates;
using CalendlyWoo.Web.Components.Templates.Desk;
using CalendlyWoo.Web.Components.Templates.Palette;
using CalendlyWoo.Web.Demo;
using CalendlyWoo.Web.Endpoints;
using CalendlyWoo.Web.Live;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Diagnostics;
using Radzen;

namespace CalendlyWoo.Web.Components;

/// <summary>Registers and maps the pages.</summary>
internal static class PageSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddSingleton<InsightServices>().AddSingleton<FunctionExamples>().AddSingleton<TestAddress>().AddSingleton<OwnAddress>().AddSingleton<TemplateSwitch>().AddSingleton<ServiceDesk>();
        services.AddScoped<PageVisibility>().AddScoped<SettingsList>().AddScoped<GlobalSearch>();
        services.AddSingleton<TemplateNames>();
        services.Configure<RequestLocalizationOptions>(Languages.Configure);
        return services.AddScoped<Toasts>().AddSingleton<ChangeSignal>();
    }

    public static void MapPages(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute("/not-found", "?status={0}", createScopeForStatusCodePages: true);
        app.Use(KeepPagesFromMachines);
        app.UseSignIn();
        app.MapStaticAssets().AllowAnonymous();
        app.MapSignIn();
        app.MapAccount();
        app.MapTemplateFiles();
        app.MapCalendlyOAuth();
        app.MapDeliveryExport();
        app.MapCustomerExport();
        app.MapDryRunExport();
        app.MapNotificationExport();
        app.MapLogExport();
        app.MapMailFiles();

        // Our own headers say who may frame a page; the framework's would stand beside them.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .Finally(endpoint => HideFromShops(endpoint, app.Services.GetRequiredService<DemoMode>()));
    }

    private static Task KeepPagesFromMachines(HttpContext context, RequestDelegate next)
    {
        var isPerson = HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        if (!isPerson && context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        return next(context);
    }

    private static void HideFromShops(EndpointBuilder endpoint, DemoMode demo)
    {
        if (!demo.IsOn && endpoint.Metadata.OfType<DemoOnlyAttribute>().Any())
            endpoint.RequestDelegate = context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
    }
}
