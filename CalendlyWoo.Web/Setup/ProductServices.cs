using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Calendly;
using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Care;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.DryRun;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Health;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Privacy;
using CalendlyWoo.Core.Notifications.InBulk;
using CalendlyWoo.Core.Secrets;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.WooCommerce;
using CalendlyWoo.Core.WooCommerce.Connecting;
using CalendlyWoo.Web.Endpoints;

namespace CalendlyWoo.Web.Setup;

/// <summary>Registers every feature.</summary>
internal static class ProductServices
{
    public static IServiceCollection AddProduct(this IServiceCollection services, IConfiguration configuration, string contentRoot) => services
        .AddSingleton(TimeProvider.System)
        .AddStore(configuration, contentRoot)
        .AddSecrets(configuration, contentRoot)
        .AddMail()
        .AddWooCommerce()
        .AddShopConnecting()
        .AddCalendly(configuration)
        .AddDeliveries()
        .AddNotifications(configuration)
        .AddTemplateEditing()
        .AddBulk().AddBulkMails()
        .AddHealth()
        .AddPrivacy()
        .AddDryRun()
        .AddCases()
        .AddLog()
        .AddCare()
        .AddJobs(
            configuration,
            new RecurringJob("refusals", TimeSpan.FromSeconds(5), (provider, token) => provider.GetRequiredService<RefusalCounter>().FlushAsync(token)),
            OAuthRegistration.RefreshJob,
            ShopFactsJob.Recurring)
        .AddSingleton<WebhookServices>()
        .AddHostedService<ListeningAddress>();
}
