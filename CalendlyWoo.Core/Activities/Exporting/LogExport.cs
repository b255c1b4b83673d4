using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CalendlyWoo.Core.Activities.Reading;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;

namespace CalendlyWoo.Core.Activities.Exporting;

/// <summary>How an export is written.</summary>
public enum LogFormat
{
    /// <summary>RFC 4180, with a header line, in UTF-8 with its mark, which spreadsheets ask for.</summary>
    Csv,

    /// <summary>One array of objects.</summary>
    Json,
}

/// <summary>Writes the lines of a filter, newest first, page by page: no export has to fit into memory, and none holds the database for long.</summary>
public sealed class LogExport(LogQuery query, GroupCommit commits, TimeProvider time)
{
    /// <summary>More lines than anybody reads.</summary>
    public const int Most = 100_000;

    private const int PageSize = 500;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes while it reads. That somebody took the lines stands in the audit trail before the first of them leaves.</summary>
    public async Task WriteAsync(Stream output, LogFilter filter, LogFormat format, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        var now = time.GetUtcNow();
        var name = format == LogFormat.Csv ? "CSV" : "JSON";
        await commits.CommitAsync(db => db.Add(ActivityLog.Audit(T($"Exported the log as {name}."), actor, now)), cancellationToken);
        await using var writer = new StreamWriter(output, new System.Text.UTF8Encoding(format == LogFormat.Csv), leaveOpen: true) { NewLine = format == LogFormat.Csv ? "\r\n" : "\n" };
        await writer.WriteAsync(format == LogFormat.Csv ? "time,level,kind,part,text,actor,customer,order,booking,notification,delivery\r\n" : "[");
        var separator = "\n";
        await foreach (var line in LinesAsync(filter, cancellationToken))
        {
            if (format == LogFormat.Csv)
            {
                await writer.WriteLineAsync(ToCsv(line).AsMemory(), cancellationToken);
                continue;
            }

            await writer.WriteAsync((separator + ToJson(line)).AsMemory(), cancellationToken);
            separator = ",\n";
        }

        if (format == LogFormat.Json) await writer.WriteLineAsync("\n]");
        await writer.FlushAsync(cancellationToken);
    }

    private async IAsyncEnumerable<LogLine> LinesAsync(LogFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Cursor? before = null;
        for (var count = 0; count < Most;)
        {
            var page = await query.PageAsync(filter, before, PageSize, cancellationToken);
            foreach (var line in page.Lines.Take(Most - count)) yield return line;
            count += page.Lines.Count;
            if (page.Next is not { } next) yield break;
            before = next;
        }
    }

    private static string ToCsv(LogLine line)
    {
        var activity = line.Activity;
        return string.Join(',', new[]
        {
            TimeOf(activity), activity.Level.ToString(), activity.Kind.ToString(), CsvField.Of(activity.Category), CsvField.Of(activity.Text), CsvField.Of(activity.Actor),
            CsvField.Of(line.Customer), CsvField.Of(line.OrderNumber), activity.BookingId?.ToString(), activity.NotificationId?.ToString(), activity.DeliveryId?.ToString(),
        });
    }

    private static string ToJson(LogLine line)
    {
        var activity = line.Activity;
        return new JsonObject
        {
            ["time"] = TimeOf(activity),
            ["level"] = activity.Level.ToString(),
            ["kind"] = activity.Kind.ToString(),
            ["part"] = activity.Category,
            ["text"] = activity.Text,
            ["actor"] = activity.Actor,
            ["customer"] = line.Customer,
            ["order"] = line.OrderNumber,
            ["booking"] = activity.BookingId?.ToString(),
            ["notification"] = activity.NotificationId?.ToString(),
            ["delivery"] = activity.DeliveryId?.ToString(),
        }.ToJsonString(Compact);
    }

    private static string TimeOf(Activity activity) => activity.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
