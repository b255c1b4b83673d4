using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Store;

public sealed class StoreStartupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("calendlywoo-start-").FullName;

    [Fact]
    public async Task Migrate_SecondServerOnTheSameFile_SaysSo()
    {
        await using var first = AStore.Services(_folder);
        await using var second = AStore.Services(_folder);
        await MigrateAsync(first);

        var refused = await Assert.ThrowsAsync<StartupException>(() => MigrateAsync(second));

        Assert.Contains("Another CalendlyWoo already works on", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_AfterAKilledMigration_DoesNotWaitForItsLock()
    {
        await using (var first = AStore.Services(_folder))
        {
            await MigrateAsync(first);
            await using var db = Open(first);
            await db.Database.ExecuteSqlRawAsync(
                "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER PRIMARY KEY, \"Timestamp\" TEXT); INSERT OR REPLACE INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')",
                TestContext.Current.CancellationToken);
        }

        await using var second = AStore.Services(_folder, ("Database:MigrationTimeout", "00:02:00"));

        await MigrateAsync(second);
    }

    [Fact]
    public async Task Migrate_FileIsWriteAhead_AndCommitsReachTheDisk()
    {
        await using var services = AStore.Services(_folder);
        await MigrateAsync(services);
        await using var db = Open(services);

        Assert.Equal("wal", await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, await db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Migrate_NoSqlServerAnswers_SaysWhatToCheck()
    {
        await using var services = AStore.Services(
            _folder,
            ("Database:Provider", "SqlServer"),
            ("ConnectionStrings:CalendlyWoo", "Server=127.0.0.1,1;Database=x;User Id=x;Password=x;Encrypt=false;Connect Timeout=2;Connect Retry Count=0"));

        var refused = await Assert.ThrowsAsync<StartupException>(() => MigrateAsync(services));

        Assert.Contains("Check that the SQL Server in ConnectionStrings:CalendlyWoo runs", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Register_SqlServerWithoutConnectionString_SaysWhichSettingIsMissing()
    {
        var refused = Assert.Throws<StartupException>(() => AStore.Services(_folder, ("Database:Provider", "SqlServer")));

        Assert.Contains("ConnectionStrings:CalendlyWoo", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("SqlServer")]
    public void Migrations_Model_HasNoPendingChange(string provider)
    {
        using var services = AStore.Services(_folder, ("Database:Provider", provider), ("ConnectionStrings:CalendlyWoo", ConnectionString(provider)));
        using var db = Open(services);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Migrations_SqlServerScript_HasWhatAPlainServerCanRun()
    {
        using var services = AStore.Services(_folder, ("Database:Provider", "SqlServer"), ("ConnectionStrings:CalendlyWoo", ConnectionString("SqlServer")));
        using var db = Open(services);

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Contains("CREATE UNIQUE INDEX [IX_Cases_OpenKey] ON [Cases] ([OpenKey]) WHERE [OpenKey] IS NOT NULL", script, StringComparison.Ordinal);
        Assert.Contains("CONSTRAINT [PK_UnitClaims] PRIMARY KEY ([OrderId], [LineItemId], [Unit])", script, StringComparison.Ordinal);
        Assert.Contains("[StartsAt] datetimeoffset NOT NULL", script, StringComparison.Ordinal);
        Assert.DoesNotContain("MERGE", script, StringComparison.Ordinal);
        Assert.DoesNotContain("IDENTITY", script, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static string ConnectionString(string provider) => provider == "Sqlite" ? "Data Source=x.db" : "Server=localhost;Database=x";

    private static AppDb Open(ServiceProvider services) => services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();

    private static Task MigrateAsync(ServiceProvider services) =>
        services.GetRequiredService<StoreStartup>().MigrateAsync(TestContext.Current.CancellationToken);
}
