using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Notifications.Resending;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.Notifications.InBulk;

/// <summary>Registers what is done with many mails at once.</summary>
public static class BulkMailRegistration
{
    public static IServiceCollection AddBulkMails(this IServiceCollection services) => services
        .AddSingleton<ResendPlans>().AddSingleton<ResendPace>().AddSingleton<ResendReports>()
        .AddSingleton<IBulkHandler, ResendBulk>().AddSingleton<IBulkHandler, DismissBulk>()
        .AddSingleton(provider => new BulkPreviews(
            provider.GetRequiredService<ResendPlans>(), provider.GetRequiredService<NotificationDesk>(), provider.GetRequiredService<TimeProvider>()));
}
