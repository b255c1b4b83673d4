using CalendlyWoo.Core.Mail.Reading;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Showing;

/// <summary>Reads the bytes of a mail as they left, or as they would leave.</summary>
public sealed class SentMailReader(IDbContextFactory<AppDb> factory)
{
    /// <summary>The bytes; null where nothing was written, or it is not kept any more.</summary>
    public async Task<byte[]?> BytesAsync(Guid notificationId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.OutgoingMails.Where(m => m.NotificationId == notificationId).Select(m => m.Message).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The message as a person reads it, or null as <see cref="BytesAsync"/>.</summary>
    public async Task<MailContent?> ReadAsync(Guid notificationId, CancellationToken cancellationToken) =>
        await BytesAsync(notificationId, cancellationToken) is { Length: > 0 } bytes ? MailReader.Read(bytes) : null;
}
