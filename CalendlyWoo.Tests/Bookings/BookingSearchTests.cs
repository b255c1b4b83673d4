using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.Bookings;

/// <summary>What people type, and which bookings they find by it.</summary>
public sealed class BookingSearchTests(SearchedStore searched) : IClassFixture<SearchedStore>
{
    [Theory]
    [InlineData("#1042", "Zoë O'Hara")]
    [InlineData(" 1042 ", "Zoë O'Hara")]
    [InlineData("#104", "")]
    [InlineData("104", "")]
    [InlineData("zoe o'h", "Zoë O'Hara")]
    [InlineData("ZOË", "Zoë O'Hara")]
    [InlineData("o'hara", "Zoë O'Hara")]
    [InlineData("hara", "")]
    [InlineData("lindq", "Maya Lindqvist")]
    [InlineData("maya.l", "Maya Lindqvist")]
    [InlineData("MAYA.LINDQVIST@example.com", "Maya Lindqvist")]
    [InlineData("ann@", "Ann Example, Ann Example")]
    [InlineData("ليلى", "ليلى حداد")]
    [InlineData("حداد", "ليلى حداد")]
    [InlineData("%", "")]
    [InlineData("_a", "")]
    [InlineData("a", "")]
    [InlineData("#", "")]
    [InlineData("", "")]
    public async Task Find_WhatIsTyped_FindsByNumberNameAndAddress(string typed, string names)
    {
        var found = await new BookingSearch(searched.Store.Factory).FindAsync(typed, 20, TestContext.Current.CancellationToken);

        Assert.Equal(names, string.Join(", ", found.Select(hit => hit.Name)));
    }

    [Fact]
    public async Task Find_ManyBookings_GivesTheLatestAndNoMoreThanAskedFor()
    {
        var found = await new BookingSearch(searched.Store.Factory).FindAsync("ann", 1, TestContext.Current.CancellationToken);

        Assert.Equal("7", Assert.Single(found).OrderNumber);
    }

    [Theory]
    [InlineData("#1042")]
    [InlineData("ann example")]
    public async Task Find_AnyQuestion_IsAnsweredByAnIndex(string typed)
    {
        await using var db = searched.Store.Open();
        foreach (var condition in BookingSearch.ConditionsOf(typed))
        {
            var sql = db.Bookings.Where(condition).ToQueryString();
            var statement = string.Join('\n', sql.Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal)));
            var plan = await PlanAsync(db, statement);

            Assert.Contains("USING INDEX IX_Bookings_", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Start_BookingsOfAnOlderVersion_AreFoundToo()
    {
        await using var store = await AStore.CreateAsync();
        await SearchedStore.AddAsync(store);
        await using (var db = store.Open())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE Bookings SET NameKey = '', LastNameKey = '', EmailKey = ''", TestContext.Current.CancellationToken);
            await SearchKeyFill.FillAsync(db, TestContext.Current.CancellationToken);
        }

        Assert.Single(await new BookingSearch(store.Factory).FindAsync("lindqvist", 20, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Key_OfLongOrBrokenText_IsBoundedAndWhole()
    {
        Assert.Equal(SearchKey.Longest, SearchKey.Of(new string('Ä', 5000)).Length);
        Assert.Equal("a \ud800", SearchKey.Of("A \n\ud800"));
    }

    private static async Task<string> PlanAsync(DbContext db, string statement)
    {
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The statement is the product's own.
        command.CommandText = "EXPLAIN QUERY PLAN " + statement;
#pragma warning restore CA2100
        foreach (var name in new[] { "@exact", "@key", "@end", "@typed" })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, "a");
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var plan = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) plan.Add(reader.GetString(3));
        return string.Join('\n', plan);
    }
}
