using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>Our own rows about our subscriptions: what we intend is written before Calendly is asked, so that a crash anywhere is picked up again.</summary>
internal sealed class SubscriptionBook(IDbContextFactory<AppDb> factory, GroupCommit commits, SigningKeyProtector protector, SigningKeys keys, TimeProvider time)
{
    /// <summary>All rows, those long gone included: their slugs are accepted for ever.</summary>
    public async Task<IReadOnlyList<CalendlySubscription>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.CalendlySubscriptions.AsNoTracking().ToListAsync(cancellationToken);
    }

    /// <summary>Writes that a subscription of a new slug and key is to be made, or takes up one that was intended before and never came about.</summary>
    /// <returns>The row and its key; null where it could not be written.</returns>
    public async Task<(CalendlySubscription Row, string Key)?> IntendAsync(
        WantedSubscription wanted, IReadOnlyList<CalendlySubscription> rows, CancellationToken cancellationToken)
    {
        var pending = rows.Where(row => row.Stage == SubscriptionStage.Intended && CallbackAddress.Read(row.CallbackUrl) is { } parts
            && parts.Base == wanted.Base && parts.Environment == wanted.Environment).OrderByDescending(row => row.CreatedAt).FirstOrDefault();
        if (pending is not null && protector.Read(pending.SigningKey) is { } known)
        {
            return (pending, known);
        }

        var (now, slug, key) = (time.GetUtcNow(), CallbackAddress.NewSlug(wanted.Environment), SigningKeyProtector.NewKey());
        var row = new CalendlySubscription
        {
            Id = Guid.CreateVersion7(now),
            Slug = slug,
            CallbackUrl = CallbackAddress.Of(wanted.PublicAddress, slug),
            SigningKey = protector.Protect(key),
            CreatedAt = now,
        };
        if (await commits.CommitAsync(db => db.Add(row), cancellationToken) != CommitResult.Committed)
        {
            return null;
        }

        // Calendly may deliver before it has answered us.
        await keys.RefreshAsync(cancellationToken);
        return (row, key);
    }

    /// <summary>Brings the rows to what Calendly lists: what came about, and what is gone.</summary>
    public async Task SettleAsync(SubscriptionPicture picture, CancellationToken cancellationToken)
    {
        var listed = picture.All.Where(one => one.Row is not null).ToDictionary(one => one.Row!.Id);
        foreach (var row in await ReadAsync(cancellationToken))
        {
            if (listed.TryGetValue(row.Id, out var seen) && row.Stage == SubscriptionStage.Intended)
            {
                await SetAsync(row.Id, SubscriptionStage.Active, seen.Remote.Uri, cancellationToken);
            }
            else if (seen is null && row.Stage is SubscriptionStage.Active or SubscriptionStage.Retiring)
            {
                await SetAsync(row.Id, SubscriptionStage.Gone, null, cancellationToken);
            }
        }
    }

    /// <summary>Moves a row on.</summary>
    public Task SetAsync(Guid id, SubscriptionStage stage, string? uri, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return commits.RunAloneAsync(
            async (db, token) =>
            {
                var row = await db.CalendlySubscriptions.SingleAsync(s => s.Id == id, token);
                row.Stage = stage;
                row.Uri = uri ?? row.Uri;
                row.RetiredAt = stage is SubscriptionStage.Retiring or SubscriptionStage.Gone ? row.RetiredAt ?? now : null;
                return await db.SaveChangesAsync(token);
            },
            cancellationToken);
    }
}
