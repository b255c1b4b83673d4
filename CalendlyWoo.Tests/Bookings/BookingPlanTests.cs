using System.Text.RegularExpressions;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Bookings.Listing;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.Bookings;

/// <summary>However many bookings there are, a page of them is a range of one index, in that index's order.</summary>
public sealed partial class BookingPlanTests(SearchedStore searched) : IClassFixture<SearchedStore>
{
    private static readonly DateTimeOffset Now = AnOrder.Noon;

    [Theory]
    [InlineData(BookingView.All, false)]
    [InlineData(BookingView.All, true)]
    [InlineData(BookingView.Upcoming, false)]
    [InlineData(BookingView.Upcoming, true)]
    [InlineData(BookingView.Past, false)]
    [InlineData(BookingView.Past, true)]
    [InlineData(BookingView.Cancelled, false)]
    [InlineData(BookingView.Cancelled, true)]
    public async Task Page_OfAView_IsARangeOfAnIndexWithoutSorting(BookingView view, bool ofService)
    {
        await using var db = searched.Store.Open();
        var filter = new BookingFilter(view, ofService ? Guid.NewGuid() : null);

        var plan = await PlanAsync(db, db.Bookings.Where(filter, Now).After(filter, new Cursor(Now, Guid.NewGuid())).Take(50));

        Assert.Contains("SEARCH b USING INDEX IX_Bookings_", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CountOfADay_ByWhenItCameIn_ReadsTheIndexAlone()
    {
        await using var db = searched.Store.Open();
        var until = Now.AddDays(1);

        Assert.Contains("COVERING INDEX", await PlanAsync(db, db.Bookings.Where(b => b.StoredAt >= Now && b.StoredAt < until).Select(b => b.StoredAt)), StringComparison.Ordinal);
        Assert.Contains("COVERING INDEX", await PlanAsync(db, db.OutgoingMails.Where(m => m.TakenAt >= Now && m.TakenAt < until).Select(m => m.TakenAt)), StringComparison.Ordinal);
    }

    private static async Task<string> PlanAsync<T>(DbContext db, IQueryable<T> query)
    {
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var sql = query.ToQueryString();
#pragma warning disable CA2100 // The statement is the product's own.
        command.CommandText = "EXPLAIN QUERY PLAN " + string.Join('\n', sql.Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal)));
#pragma warning restore CA2100
        foreach (var name in Parameter().Matches(command.CommandText).Select(match => match.Value).Distinct())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, 1);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var plan = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) plan.Add(reader.GetString(3));
        return string.Join('\n', plan);
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
