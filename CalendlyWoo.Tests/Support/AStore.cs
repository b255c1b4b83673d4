using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Support;

/// <summary>A migrated SQLite file with its one writer, for tests of a part.</summary>
internal sealed class AStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder;

    private AStore(ServiceProvider services, string folder) => (_services, _folder) = (services, folder);

    public GroupCommit Commits => _services.GetRequiredService<GroupCommit>();

    public static async Task<AStore> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("calendlywoo-store-").FullName;
        var services = Services(folder);
        await services.GetRequiredService<StoreStartup>().MigrateAsync(TestContext.Current.CancellationToken);
        var store = new AStore(services, folder);
        await store.Commits.StartAsync(TestContext.Current.CancellationToken);
        return store;
    }

    /// <summary>The store's services as the product registers them.</summary>
    public static ServiceProvider Services(string folder, params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddLogging()
        .AddStore(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build(), folder)
        .BuildServiceProvider();

    public IDbContextFactory<AppDb> Factory => _services.GetRequiredService<IDbContextFactory<AppDb>>();

    public AppDb Open() => Factory.CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await Commits.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
