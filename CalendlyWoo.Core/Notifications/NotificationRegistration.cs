using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Certificates;
using CalendlyWoo.Core.Bookings.Intake;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Notifications.Composition;
using CalendlyWoo.Core.Notifications.Listing;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Notifications.Resending;
using CalendlyWoo.Core.Notifications.Showing;
using CalendlyWoo.Core.Notifications.Steps;
using CalendlyWoo.Core.Orders.Index;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Templates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.Notifications;

/// <summary>Registers the way from a stored delivery to a mailed customer and a marked order.</summary>
public static class NotificationRegistration
{
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.Configure<MatchingOptions>(configuration.GetSection(MatchingOptions.Section));
        services.AddTemplates();
        services.AddOptions<ShopProfileOptions>().BindConfiguration(ShopProfileOptions.Section);
        services.AddSingleton<ShopProfileSource>();
        services.AddSingleton<ServiceCatalog>().AddSingleton<ServiceSetup>().AddSingleton<ConnectionGate>();
        services.AddSingleton<IntakeSources>().AddSingleton<DeliveryIntake>().AddSingleton<BookingTimelineQuery>().AddSingleton<OverviewQuery>().AddSingleton<StandingQuery>()
            .AddSingleton<BookingSearch>().AddSingleton<NotificationListQuery>().AddSingleton<NotificationExport>();
        services.AddBookings();
        services.AddSingleton<OrderDesk>().AddSingleton<StepReadiness>();
        services.AddOrderIndex().AddSingleton<MatchMemory>().AddSingleton<OrderSources>().AddSingleton<OrderMatching>();
        services.AddSingleton<MatchStep>().AddSingleton<FollowUpStep>().AddSingleton<OrderSteps>().AddSingleton<MailContent>();
        services.AddSingleton(_ => new SystemFonts()).AddSingleton<TemplateFileStore>().AddSingleton<MailAssembler>();
        services.AddSingleton<MailWriter>().AddSingleton<CopyReceiver>().AddSingleton<ComposeStep>().AddSingleton<MailStep>().AddSingleton<MarkSteps>();
        services.AddSingleton<RunWriter>().AddSingleton<RunLoader>().AddSingleton<RunSettlement>().AddSingleton<StepSequence>();
        services.AddSingleton<NotificationRunner>();
        services.AddSingleton<ResendReader>().AddSingleton<ResendDesk>().AddSingleton<NotificationDesk>();
        services.AddSingleton<MailRecordQuery>().AddSingleton<SentMailReader>().AddSingleton<TodaysMailWriter>().AddSingleton<PayerQuery>();
        return services;
    }
}
