using CalendlyWoo.Core.Notifications.Listing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CalendlyWoo.Tests.Notifications.Listing;

/// <summary>No question of the list reads all notifications or sorts them: each is a range of an index.</summary>
public sealed class NotificationPlanTests
{
    [Fact]
    public async Task Questions_OfEachFilter_AreRangesOfAnIndex()
    {
        await using var listed = await ListedStore.CreateAsync();
        await listed.AddAsync(0, 60);
        var service = listed.First.Id;
        NotificationFilter[] filters =
        [
            new(), new(NotificationGroup.Mailed), new(NotificationGroup.NotSent), new(Kind: Core.Notifications.NotificationKind.Booked),
            new(NotificationGroup.Mailed, Core.Notifications.NotificationKind.Booked), new(ServiceId: service), new(OnlyResends: true),
            new(NotificationGroup.Mailed, From: DateTimeOffset.UnixEpoch, To: DateTimeOffset.UnixEpoch.AddYears(100)),
        ];
        foreach (var filter in filters)
        {
            var page = await listed.Query.ListAsync(filter, null, 10, TestContext.Current.CancellationToken);
            await AssertPlansAsync(listed, filter, page.Next);
        }
    }

    private static async Task AssertPlansAsync(ListedStore listed, NotificationFilter filter, Core.Common.Cursor? before)
    {
        await using var db = listed.Store.Open();
        var recorder = new Recorder();
        await using var recorded = new Core.Store.SqliteDb(new DbContextOptionsBuilder<Core.Store.SqliteDb>()
            .UseSqlite(db.Database.GetDbConnection().ConnectionString).AddInterceptors(recorder)
            .UseApplicationServiceProvider(db.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()!.ApplicationServiceProvider!).Options);
        var scan = new NotificationScan(recorded, filter);
        await scan.ReadAsync(before, 10, TestContext.Current.CancellationToken);
        await scan.CountAsync(before, 10, TestContext.Current.CancellationToken);
        Assert.NotEmpty(recorder.Plans);
        Assert.All(recorder.Plans, plan =>
        {
            Assert.Matches("(SEARCH|SCAN) n USING (COVERING )?INDEX IX_Notifications_", plan);
            Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        });
    }

    /// <summary>Asks the database how it would answer each question.</summary>
    private sealed class Recorder : DbCommandInterceptor
    {
        public List<string> Plans { get; } = [];

        public override async ValueTask<InterceptionResult<System.Data.Common.DbDataReader>> ReaderExecutingAsync(
            System.Data.Common.DbCommand command, CommandEventData eventData, InterceptionResult<System.Data.Common.DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            await using var explain = ((SqliteConnection)command.Connection!).CreateCommand();
#pragma warning disable CA2100 // The statement is the product's own.
            explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
#pragma warning restore CA2100
            foreach (SqliteParameter parameter in command.Parameters) explain.Parameters.AddWithValue(parameter.ParameterName, parameter.Value);
            await using var reader = await explain.ExecuteReaderAsync(cancellationToken);
            var plan = new List<string>();
            while (await reader.ReadAsync(cancellationToken)) plan.Add(reader.GetString(3));
            Plans.Add(string.Join('\n', plan));
            return result;
        }
    }
}
