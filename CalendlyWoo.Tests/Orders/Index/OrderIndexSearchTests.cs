using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Orders.Index;
using CalendlyWoo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.Orders.Index;

/// <summary>What people type, and which orders they find by it.</summary>
public sealed class OrderIndexSearchTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_WhatIsTyped_FindsByNumberIdNameAndAddress()
    {
        await using var store = await FilledAsync();
        var search = new OrderIndexSearch(store.Factory);
        (string Typed, long[] Ids)[] cases =
        [
            ("#1042", [1042]), (" 1042 ", [1042]), ("77", [7]), ("7", [7]), ("104", []), ("zoë o'h", [1042]), ("O'HARA", [1042]), ("hara", []),
            ("zoe@", [1042]), ("ann", [8, 7]), ("%", []), ("a", []), ("", []), ("#", []),
        ];

        foreach (var (typed, ids) in cases) Assert.Equal(ids, (await search.FindAsync(typed, 20, Token)).Select(row => row.OrderId));
        Assert.Equal([8], (await search.FindAsync("ann", 1, Token)).Select(row => row.OrderId));
    }

    [Fact]
    public async Task ByName_StatusesAndLastNames_AreKept()
    {
        await using var store = await FilledAsync();

        var found = await new OrderIndexSearch(store.Factory).ByNameAsync(new InviteeName("ben example", "example"), ["processing"], 5, Token);

        Assert.Equal([7], found.Select(row => row.OrderId));
    }

    [Theory]
    [InlineData("#1042")]
    [InlineData("ann example")]
    public async Task Find_AnyQuestion_IsAnsweredByAnIndex(string typed)
    {
        await using var store = await AStore.CreateAsync();
        await using var db = store.Open();
        await db.Database.OpenConnectionAsync(Token);
        foreach (var condition in OrderIndexSearch.ConditionsOf(typed))
        {
            var sql = db.IndexedOrders.Where(condition).ToQueryString();
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The statement is the product's own.
            command.CommandText = "EXPLAIN QUERY PLAN " + string.Join('\n', sql.Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal)));
#pragma warning restore CA2100
            foreach (var name in new[] { "@number", "@key", "@end", "@id" })
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, 1);
                command.Parameters.Add(parameter);
            }

            await using var reader = await command.ExecuteReaderAsync(Token);
            Assert.True(await reader.ReadAsync(Token));
            Assert.Contains("SEARCH", reader.GetString(3), StringComparison.Ordinal);
        }
    }

    private static async Task<AStore> FilledAsync()
    {
        var store = await AStore.CreateAsync();
        await using var db = store.Open();
        db.AddRange(
            Of(1042, "1042", "Zoë O'Hara", "zoe@example.com", "processing"), Of(7, "77", "Ann Example", "ann@example.com", "processing"),
            Of(8, "78", "Ann Example", "Ann@Example.com", "refunded"));
        await db.SaveChangesAsync(Token);
        return store;
    }

    private static IndexedOrder Of(long id, string number, string name, string email, string status) => new()
    {
        OrderId = id, Number = number, Name = name, Email = email, Status = status, Currency = "USD", Total = "125.00", CreatedAt = AnOrder.Noon.AddDays(id),
    };
}
