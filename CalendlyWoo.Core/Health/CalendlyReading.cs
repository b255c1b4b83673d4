using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Health.Checks;
using CalendlyWoo.Core.Settings;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Health;

/// <summary>Reads how Calendly and we stand, without asking it.</summary>
internal static class CalendlyReading
{
    private const string Token = "Calendly:PersonalAccessToken";
    private const string SigningKey = "Calendly:WebhookSigningKey";

    public static async Task<CalendlyFacts> CalendlyAsync(AppDb db, SavedSettings settings, CheckResult? check, CancellationToken cancellationToken)
    {
        var grant = await db.CalendlyGrants.AsNoTracking().SingleOrDefaultAsync(g => g.Id == CalendlyGrant.TheOne && g.RefreshToken != null, cancellationToken);
        var hasToken = settings.Current(Token) is not null;
        return new CalendlyFacts
        {
            IsConnected = hasToken || grant is not null,
            HasToken = hasToken,
            HasApp = settings.Current("Calendly:ClientId") is not null && settings.Current("Calendly:ClientSecret") is not null,
            HasSigningKey = settings.Current(SigningKey) is not null,
            IsFromConfiguration = settings.IsFromConfiguration(hasToken ? Token : SigningKey),
            AccountName = grant?.AccountName ?? "",
            BrokenSince = hasToken ? null : grant?.BrokenSince,
            Problem = grant?.Problem,
            Check = check,
        };
    }

    public static async Task<SubscriptionFacts?> SubscriptionAsync(AppDb db, CancellationToken cancellationToken) =>
        await db.SubscriptionWatches.AsNoTracking().SingleOrDefaultAsync(w => w.Id == SubscriptionWatch.TheOne, cancellationToken) is { } watch
            ? new SubscriptionFacts(watch.Condition, watch.Since, watch.RetryingSince, watch.Problem, watch.CheckedAt) { GoodBefore = watch.GoodAt is not null }
            : null;
}
