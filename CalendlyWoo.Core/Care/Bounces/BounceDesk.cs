using System.Text;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Care.Bounces;

/// <summary>Takes reports that a mail could not be delivered, as they reach the shop's mailbox, finds the mail by its Message-ID and marks it. The same report twice changes nothing.</summary>
public sealed class BounceDesk(IDbContextFactory<AppDb> factory, GroupCommit commits, TimeProvider time)
{
    /// <summary>What stands behind this many octets is not read: the report comes first, the returned mail last.</summary>
    public const int MostOctets = 1024 * 1024;

    private const int LongestText = 1000;

    /// <summary>Reads the report and marks its mail.</summary>
    /// <param name="content">The mail as a file, or what was pasted; not trusted.</param>
    /// <param name="actor">Who hands it in.</param>
    /// <param name="cancellationToken">Ends the wait, not the commit.</param>
    public async Task<BounceResult> HandInAsync(ReadOnlyMemory<byte> content, string actor, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetString(content.Length <= MostOctets ? content.Span : content.Span[..MostOctets]);
        var report = DeliveryReportReader.Read(text);
        if (report.Recipients.Count == 0)
        {
            return new(BounceVerdict.NotAReport, T("This does not say of any mail that it could not be delivered. Hand in the report that the mail server sent you, whole if you can."));
        }

        if (await FindAsync(report.MessageIds, cancellationToken) is not { } mail)
        {
            return new(BounceVerdict.NotFound, T("This report names no mail that left from here. Look for the customer's address in it, and open her mail under Notifications."));
        }

        var about = report.Recipients.FirstOrDefault(who => Same(who.Address, mail.To))
            ?? report.Recipients.FirstOrDefault(who => who.Action == ReportedAction.Failed) ?? report.Recipients[0];
        if (Same(about.Address, mail.CopyTo))
        {
            return new(BounceVerdict.OfCopy, T("This is about the copy of the mail, not about the customer's own. Look at the address of the copy under Settings, Mail."), mail.Id);
        }

        return about.Action switch
        {
            ReportedAction.Delayed => new(BounceVerdict.NoFailure, T("The mail is only late: the mail server still tries. You need not do anything; if it gives up, another report comes."), mail.Id),
            ReportedAction.Delivered => new(BounceVerdict.NoFailure, T("This report says that the mail was delivered."), mail.Id),
            _ => await MarkAsync(mail, about, actor, cancellationToken),
        };
    }

    private async Task<Found?> FindAsync(IReadOnlyList<string> messageIds, CancellationToken cancellationToken)
    {
        if (messageIds.Count == 0) return null;
        string[] ids = [.. messageIds.Concat(messageIds.Select(id => id.ToLowerInvariant())).Distinct(StringComparer.Ordinal)];
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var found = await db.OutgoingMails.AsNoTracking().Where(mail => ids.Contains(mail.MessageId))
            .Select(mail => new Found(mail.NotificationId, mail.MessageId, mail.EnvelopeTo, mail.CopyTo)).Take(messageIds.Count).ToListAsync(cancellationToken);
        return found.MinBy(mail => Array.IndexOf(ids, mail.MessageId));
    }

    private async Task<BounceResult> MarkAsync(Found mail, ReportedRecipient about, string actor, CancellationToken cancellationToken)
    {
        var words = BounceWords.Of(about.Status);
        var text = about.Diagnostic is { } said ? T($"{words} The other server said: {said}") : words;
        var clipped = text.Length <= LongestText ? text : text[..LongestText];
        var isNew = await commits.RunAloneAsync((db, token) => WriteAsync(db, mail, words, clipped, actor, token), cancellationToken);
        return isNew
            ? new(BounceVerdict.Marked, T($"{words} The mail is marked, and waits under Needs you: correct the address and send it again."), mail.Id)
            : new(BounceVerdict.AlreadyMarked, T("This mail is marked already. Nothing was changed."), mail.Id);
    }

    private async Task<bool> WriteAsync(AppDb db, Found mail, string words, string text, string actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var marked = await db.OutgoingMails.Where(m => m.NotificationId == mail.Id && m.BouncedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.BouncedAt, now).SetProperty(m => m.BounceText, text), cancellationToken);
        var notification = await db.Notifications.AsNoTracking().SingleOrDefaultAsync(n => n.Id == mail.Id, cancellationToken);
        if (marked == 0 || notification is null) return false;
        db.Add(ActivityLog.ForStep(notification, ActivityKind.Mail, ActivityLevel.Warning, T($"A report says that this mail was not delivered. {words}"), now));
        db.Add(ActivityLog.Audit(T($"Handed in a report about a mail that was not delivered. {words}"), actor, now));
        if (await BounceCase.MakeAsync(db, notification, words, now, cancellationToken) is { } matter) db.Add(matter);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static bool Same(string? reported, string? ours) => reported is not null && ours is not null && reported.Equals(ours, StringComparison.OrdinalIgnoreCase);

    private sealed record Found(Guid Id, string MessageId, string To, string? CopyTo);
}
