using System.Globalization;
using System.Text;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Notifications.Listing;
using CalendlyWoo.Core.Store;

namespace CalendlyWoo.Core.DryRun;

/// <summary>Hands a dry run's findings out as a table (RFC 4180).</summary>
public sealed class DryRunExport(DryRunQuery query, GroupCommit commits, TimeProvider time)
{
    /// <summary>Writes the findings, page by page.</summary>
    public async Task WriteCsvAsync(Stream stream, Guid runId, string actor, CancellationToken cancellationToken)
    {
        await commits.CommitAsync(db => db.Add(ActivityLog.Audit(T("Exported the findings of a dry run."), actor, time.GetUtcNow())), cancellationToken);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvLine.Of(
            T("Customer"), T("Session"), T("Begins (UTC)"), T("Finding"), T("In words"), T("Order"), T("Order then"), T("Template"), T("Subject differs"), T("Text differs"),
            T("Status to set"), T("Why the status stays")));
        var after = -1;
        while (await query.ListAsync(runId, null, after, cancellationToken) is { Count: > 0 } lines)
        {
            foreach (var line in lines)
            {
                await writer.WriteAsync(Of(line));
            }

            await writer.FlushAsync(cancellationToken);
            after = lines[^1].Number;
        }
    }

    private static string Of(DryRunLine line) => CsvLine.Of(
        line.Name, line.EventName, line.StartsAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), line.Finding?.Verdict.ToString() ?? line.Outcome.ToString(),
        line.Words, line.Finding?.Order, line.Finding?.FormerOrder, line.Finding?.Template, Yes(line.Finding?.SubjectDiffers), Yes(line.Finding?.TextDiffers), line.Finding?.Status,
        line.Finding?.StatusReason);

    private static string Yes(bool? value) => value == true ? T("yes") : "";
}
