using System.Data.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>Who has a template open now. A page beats every 20 seconds or so; who was not heard of for 60 is gone.</summary>
public sealed class TemplatePresence(GroupCommit commits, IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <summary>After this long without a beat a page counts as closed.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromSeconds(60);

    /// <summary>Writes down that the page is there, and answers who else is.</summary>
    public Task<IReadOnlyList<PresentEditor>> EnterAsync(Guid templateId, Editor who, CancellationToken cancellationToken) =>
        BeatAsync(templateId, who, cancellationToken);

    /// <summary>The page is still there; answers who else is. After a pause it enters again.</summary>
    public async Task<IReadOnlyList<PresentEditor>> BeatAsync(Guid templateId, Editor who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        try
        {
            await commits.RunAloneAsync((db, token) => WriteAsync(db, templateId, who, time.GetUtcNow(), token), cancellationToken);
            return await OthersAsync(templateId, who, cancellationToken);
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException)
        {
            // Who else is there is no reason to interrupt somebody who writes; saving says that the database is away.
            return [];
        }
    }

    /// <summary>The page closes.</summary>
    public Task LeaveAsync(Guid templateId, Editor who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        return commits.RunAloneAsync(
            (db, token) => db.Set<EditorPresence>().Where(p => p.TemplateId == templateId && p.SessionId == who.SessionId).ExecuteDeleteAsync(token),
            cancellationToken);
    }

    /// <summary>Who else has the template open, the longest first.</summary>
    public async Task<IReadOnlyList<PresentEditor>> OthersAsync(Guid templateId, Editor who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        var limit = time.GetUtcNow() - Stale;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Set<EditorPresence>().AsNoTracking()
            .Where(p => p.TemplateId == templateId && p.SessionId != who.SessionId && p.SeenAt > limit)
            .OrderBy(p => p.Since).Select(p => new PresentEditor(p.Name, p.Since)).ToListAsync(cancellationToken);
    }

    private static async Task<bool> WriteAsync(AppDb db, Guid templateId, Editor who, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = db.Set<EditorPresence>();
        var limit = now - Stale;
        await rows.Where(p => p.SeenAt <= limit).ExecuteDeleteAsync(cancellationToken);
        var known = await rows.Where(p => p.TemplateId == templateId && p.SessionId == who.SessionId)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.SeenAt, now), cancellationToken);
        if (known == 0 && await db.Templates.AnyAsync(t => t.Id == templateId, cancellationToken))
        {
            db.Add(new EditorPresence { TemplateId = templateId, SessionId = who.SessionId, Name = who.ShortName, Since = now, SeenAt = now });
            await db.SaveChangesAsync(cancellationToken);
        }

        return true;
    }
}
