using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;

namespace CalendlyWoo.Core.Notifications.Listing;

/// <summary>Writes the list of notifications as a table or as JSON, page by page, so that no export has to fit into memory.</summary>
public sealed class NotificationExport(NotificationListQuery query, GroupCommit commits, TimeProvider time)
{
    /// <summary>More rows than anybody reads; the newest come first.</summary>
    public const int Most = 20_000;

    private static readonly string[] Columns =
    [
        "id", "created_at", "state", "kind", "service", "customer", "address", "order", "finished_at", "sent_by", "problem", "booking_id",
    ];

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes into the audit trail who took the list out. To be called, and waited for, before the first byte.</summary>
    /// <returns>False where it could not be written down: then nothing is to be given out.</returns>
    public async Task<bool> AuditAsync(string actor, string format, CancellationToken cancellationToken)
    {
        var line = ActivityLog.Audit(T($"Exported the list of mails as {format}."), actor, time.GetUtcNow());
        return await commits.CommitAsync(db => db.Add(line), cancellationToken) == CommitResult.Committed;
    }

    /// <summary>Comma-separated values in UTF-8, with the mark by which spreadsheets know it.</summary>
    public async Task WriteCsvAsync(Stream output, NotificationFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvLine.Of(Columns).AsMemory(), cancellationToken);
        await foreach (var line in LinesAsync(filter, cancellationToken))
        {
            await writer.WriteAsync(CsvLine.Of([.. ValuesOf(line)]).AsMemory(), cancellationToken);
        }

        await writer.FlushAsync(cancellationToken);
    }

    /// <summary>One JSON array of objects.</summary>
    public async Task WriteJsonAsync(Stream output, NotificationFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        await using var writer = new Utf8JsonWriter(output, Readable);
        writer.WriteStartArray();
        await foreach (var line in LinesAsync(filter, cancellationToken))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in Columns.Zip(ValuesOf(line))) writer.WriteString(name, value);
            writer.WriteEndObject();
            if (writer.BytesPending > 16_384) await writer.FlushAsync(cancellationToken);
        }

        writer.WriteEndArray();
    }

    private static string?[] ValuesOf(NotificationLine line) =>
    [
        line.Notification.Id.ToString(),
        Machine(line.Notification.CreatedAt),
        line.Notification.State.ToString(),
        line.Notification.Kind.ToString(),
        line.Service,
        line.Customer,
        line.Address,
        line.OrderNumber,
        line.Notification.FinishedAt is { } at ? Machine(at) : null,
        line.Notification.RequestedBy,
        line.Notification.Problem,
        line.Notification.BookingId.ToString(),
    ];

    private static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private async IAsyncEnumerable<NotificationLine> LinesAsync(
        NotificationFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (before, written) = ((Cursor?)null, 0);
        do
        {
            var page = await query.ListAsync(filter, before, Math.Min(NotificationListQuery.MostLines, Most - written), cancellationToken);
            foreach (var line in page.Lines) yield return line;
            (before, written) = (page.Next, written + page.Lines.Count);
        }
        while (before is not null && written < Most);
    }
}
