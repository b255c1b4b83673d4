using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.Store;

/// <summary>Lets <c>dotnet ef</c> make SQLite migrations without starting the product.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=design-time.db").UseApplicationServiceProvider(DesignTimeServices.Create()).Options);
}

/// <summary>Lets <c>dotnet ef</c> make SQL Server migrations without a server.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerDb>
{
    public SqlServerDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=localhost;Database=calendlywoo").UseApplicationServiceProvider(DesignTimeServices.Create()).Options);
}

/// <summary>What the model asks the application for.</summary>
file static class DesignTimeServices
{
    public static IServiceProvider Create() => new ServiceCollection()
        .Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = StoreRegistration.IdentitySchema)
        .BuildServiceProvider();
}
