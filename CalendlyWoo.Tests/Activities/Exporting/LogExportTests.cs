using System.Text;
using System.Text.Json;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Activities.Exporting;
using CalendlyWoo.Core.Activities.Reading;
using CalendlyWoo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.Activities.Exporting;

public sealed class LogExportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_Csv_HoldsWhatIsFilteredAndCalculatesNothing()
    {
        var booking = ABooking.Of(Guid.Empty, name: "=cmd|' /C calc'!A0");
        await using var log = await ALog.CreateAsync(
            [ALog.Line(1, "He said: \"no\"", ActivityKind.Mail, booking: booking.Id), ALog.Line(2, "-2+3", ActivityKind.Mail), ALog.Line(3, "another kind")]);
        await log.AddAsync([booking]);

        var text = await WriteAsync(log, new() { Kind = ActivityKind.Mail }, LogFormat.Csv);

        Assert.Equal(
            [
                "\ufefftime,level,kind,part,text,actor,customer,order,booking,notification,delivery",
                "2026-05-01T08:00:02.000Z,Info,Mail,,\"'-2+3\",\"product\",,,,,",
                $"2026-05-01T08:00:01.000Z,Info,Mail,,\"He said: \"\"no\"\"\",\"product\",\"'=cmd|' /C calc'!A0\",,{booking.Id},,",
                "",
            ],
            text.Split("\r\n"));
        await using var db = log.Store.Open();
        Assert.Equal("Ann: Exported the log as CSV.", await db.Activities.Where(line => line.Kind == ActivityKind.Audit).Select(line => line.Actor + ": " + line.Text).SingleAsync(Token));
    }

    [Fact]
    public async Task Write_JsonOfSeveralPages_IsOneArrayNewestFirst()
    {
        await using var log = await ALog.CreateAsync(Enumerable.Range(0, 1203).Select(i => ALog.Line(i, $"line {i}", ActivityKind.Case)));

        using var json = JsonDocument.Parse(await WriteAsync(log, new() { Kind = ActivityKind.Case }, LogFormat.Json));
        using var none = JsonDocument.Parse(await WriteAsync(log, new() { Kind = ActivityKind.Token }, LogFormat.Json));

        Assert.Equal(Enumerable.Range(0, 1203).Reverse().Select(i => $"line {i}"), json.RootElement.EnumerateArray().Select(line => line.GetProperty("text").GetString()));
        Assert.Equal(0, none.RootElement.GetArrayLength());
    }

    private static async Task<string> WriteAsync(ALog log, LogFilter filter, LogFormat format)
    {
        using var output = new MemoryStream();
        await new LogExport(log.Query, log.Store.Commits, log.Clock).WriteAsync(output, filter, format, "Ann", Token);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
