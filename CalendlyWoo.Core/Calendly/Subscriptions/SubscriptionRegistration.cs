using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Calendly.Backfill;
using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>Registers the care for our subscription, the search for missed bookings, and the test event.</summary>
public static class SubscriptionRegistration
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan VeryOften = TimeSpan.FromSeconds(5);

    /// <summary>The recurring work: it looks at the database often, and at Calendly every few minutes.</summary>
    private static readonly IReadOnlyList<RecurringJob> Jobs =
    [
        new("subscription", Often, (services, token) => services.GetRequiredService<SubscriptionCare>().LookIfDueAsync(token)),
        new("refusal-watch", Often, (services, token) => services.GetRequiredService<RefusalWatch>().LookAsync(token)),
        new("backfill", VeryOften, (services, token) => services.GetRequiredService<BackfillRunner>().RunDueAsync(token)),
    ];

    internal static IServiceCollection AddSubscriptions(this IServiceCollection services)
    {
        foreach (var job in Jobs)
        {
            services.AddSingleton(job);
        }

        services.AddSingleton<SigningKeyProtector>().AddSingleton<SignatureCheck>().AddSingleton<WatchDesk>().AddSingleton<RefusalWatch>().AddSingleton<TestEvent>();
        services.AddSingleton(provider => new SigningKeys(
            provider.GetRequiredService<IDbContextFactory<AppDb>>(),
            provider.GetRequiredService<IOptionsMonitor<CalendlyOptions>>(),
            provider.GetRequiredService<SigningKeyProtector>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new SubscriptionAddress(
            provider.GetRequiredService<IDbContextFactory<AppDb>>(), provider.GetRequiredService<SigningKeyProtector>()));
        services.AddSingleton<SubscriptionLister>().AddSingleton<SubscriptionDesk>().AddSingleton<SubscriptionBook>().AddSingleton<SubscriptionRepair>();
        services.AddSingleton<SubscriptionLook>();
        services.AddSingleton(provider => new SubscriptionCare(
            provider.GetRequiredService<CalendlyClient>(),
            provider.GetRequiredService<SubscriptionLook>(),
            provider.GetRequiredService<WatchDesk>(),
            provider.GetRequiredService<IOptionsMonitor<CalendlyOptions>>(),
            provider.GetRequiredService<PublicAddress>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new SubscriptionActs(
            provider.GetRequiredService<CalendlyClient>(),
            provider.GetRequiredService<SubscriptionLook>(),
            provider.GetRequiredService<SubscriptionDesk>(),
            provider.GetRequiredService<SubscriptionCare>(),
            provider.GetRequiredService<GroupCommit>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new CalendlyConnectedHandler(
            "subscription", (provider, token) => provider.GetRequiredService<SubscriptionCare>().LookNowAsync(SubscriptionWish.Routine.Actor, token)));
        return services.AddSingleton<BackfillDesk>().AddSingleton<BackfillBook>().AddSingleton<BackfillPageStep>().AddSingleton<BackfillRunner>();
    }
}
