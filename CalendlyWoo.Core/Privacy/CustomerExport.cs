using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Privacy;

/// <summary>
/// Hands out what is held of one customer (GDPR, Art. 15 and 20): a ZIP file with everything as JSON, the same to read as a page, and each mail as it left.
/// Links that let their holder act are left out.
/// </summary>
public sealed class CustomerExport(IDbContextFactory<AppDb> factory, GroupCommit commits, TimeProvider time)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Writes the file into a stream that need neither seek nor block; the audit trail says that it was done, and not of whom.</summary>
    public async Task WriteAsync(Stream stream, string address, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(address);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var trail = await CustomerTrailReader.ReadAsync(db, address, [], cancellationToken);
        var stray = await CustomerTrailReader.StrayDeliveriesAsync(db, address, DateTimeOffset.UnixEpoch, cancellationToken);
        trail = trail with { Deliveries = [.. trail.Deliveries.Concat(stray).Distinct()] };
        var now = time.GetUtcNow();
        await commits.CommitAsync(
            store => store.Add(ActivityLog.Audit(
                T($"Exported what is held of a customer (bookings: {trail.Bookings.Count}, mails: {trail.Mails.Count}, deliveries: {trail.Deliveries.Count})."), actor, now)),
            cancellationToken);
        var document = await ExportDocument.ReadAsync(db, address, trail, now, cancellationToken);
        // A response takes no synchronous writing, which the end of each entry is. Gone when it is closed, whatever happens.
        var path = Path.Combine(Path.GetTempPath(), $"calendlywoo-{Guid.NewGuid():N}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var file = new FileStream(path, options);
        await using (var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            await FillAsync(db, zip, trail, document, cancellationToken);
        }

        file.Position = 0;
        await file.CopyToAsync(stream, cancellationToken);
    }

    private static async Task FillAsync(AppDb db, ZipArchive zip, CustomerTrail trail, ExportDocument document, CancellationToken cancellationToken)
    {
        await AddAsync(zip, "customer.json", entry => JsonSerializer.SerializeAsync(entry, document, Options, cancellationToken), cancellationToken);
        await AddAsync(zip, "customer.html", entry => ExportPage.WriteAsync(entry, document, cancellationToken), cancellationToken);
        for (var number = 0; number < trail.Mails.Count; number++)
        {
            var id = trail.Mails[number].NotificationId;
            var message = await db.OutgoingMails.Where(mail => mail.NotificationId == id).Select(mail => mail.Message).SingleAsync(cancellationToken);
            if (message.Length > 0)
            {
                await AddAsync(
                    zip, string.Create(CultureInfo.InvariantCulture, $"mails/{number + 1:000}.eml"), entry => entry.WriteAsync(message, cancellationToken).AsTask(), cancellationToken);
            }
        }
    }

    private static async Task AddAsync(ZipArchive zip, string name, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Optimal).OpenAsync(cancellationToken);
        await write(entry);
    }
}
