using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Privacy.Retention;

/// <summary>Says what would go if the tidying ran now.</summary>
public sealed class RetentionPreview(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <param name="days">How long things are kept.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    public async Task<RetentionCounts> ReadAsync(int days, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var scope = new RetentionScope(db, time.GetUtcNow() - TimeSpan.FromDays(days));
        Task<int> UpToAsync<T>(IQueryable<T> rows) => rows.Take(RetentionCounts.Most + 1).CountAsync(cancellationToken);
        return new RetentionCounts(
            await UpToAsync(scope.Deliveries), await UpToAsync(scope.Mails.Select(mail => mail.NotificationId)), await UpToAsync(scope.Lines), await UpToAsync(scope.Cases),
            await UpToAsync(scope.Sheets), await UpToAsync(scope.BulkRuns), await UpToAsync(scope.Alerts));
    }
}
