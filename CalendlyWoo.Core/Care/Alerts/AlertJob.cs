using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Templates.Model;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>Looks what troubles there are, and tells the owner of those that last.</summary>
internal sealed class AlertJob(
    AlertSettings settings, AlertObservation observation, AlertBook book, AlertTeller teller, AlertCourier courier, ShopProfileSource shop)
{
    public static RecurringJob Recurring { get; } =
        new("alerts", TimeSpan.FromSeconds(30), (provider, token) => provider.GetRequiredService<AlertJob>().RunAsync(token));

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (plan, zone) = (settings.Current, TimeZoneNames.Find(shop.Current.Zone) ?? TimeZoneInfo.Utc);
        await book.SettleAsync(AlertRules.Of(await observation.ObserveAsync(plan, zone, cancellationToken)), cancellationToken);
        await teller.TellAsync(plan, zone, cancellationToken);
        await courier.DeliverDueAsync(plan, cancellationToken);
    }
}
