using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Store;

/// <summary>A database of an earlier version of the product keeps what its shop had.</summary>
public sealed class UpgradeTests
{
    [Fact]
    public async Task Migrate_FromOneTemplateAService_KeepsTextAndAssignment()
    {
        var token = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("calendlywoo-upgrade-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        await using var services = AStore.Services(folder);
        var (template, version, service) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await using (var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(token))
        {
            await db.GetService<IMigrator>().MigrateAsync("Initial", token);
            await db.Database.ExecuteSqlAsync($"INSERT INTO Templates (Id, Name, ActiveVersionId) VALUES ({template}, 'Ours', {version})", token);
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO TemplateVersions (Id, TemplateId, Number, Subject, Html, CreatedAt) VALUES ({version}, {template}, 1, 'Hi', '<p>Our own words</p>', 0)", token);
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO Services (Id, Name, Products, EventTypes, OrderStatus, GoLive, TemplateId) VALUES ({service}, 'Portrait', '[]', '[]', 'completed', 0, {template})", token);
        }

        await services.GetRequiredService<StoreStartup>().MigrateAsync(token);
        await new ServiceSetup(services.GetRequiredService<IDbContextFactory<AppDb>>(), TimeProvider.System).ApplyAsync([], true, token);

        await using (var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(token))
        {
            var assigned = await db.ServiceTemplates.Where(row => row.ServiceId == service).ToListAsync(token);
            Assert.Equal(template, assigned.Single(row => row.Kind == TemplateKind.Booked).TemplateId);
            Assert.Equal(5, assigned.Count);
            var kept = await db.TemplateVersions.SingleAsync(row => row.Id == version, token);
            Assert.Equal(("Hi", "<p>Our own words</p>", "product"), (kept.Source.Subject, kept.Source.Html, kept.CreatedBy));
            Assert.Equal(TemplateKind.Booked, (await db.Templates.SingleAsync(row => row.Id == template, token)).Kind);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Migrate_FromBeforeTheDashboard_DeliveriesAreCalendlysAndBookingsAreReal()
    {
        var token = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("calendlywoo-upgrade-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        await using var services = AStore.Services(folder);
        var factory = services.GetRequiredService<IDbContextFactory<AppDb>>();
        var (delivery, booking) = (Guid.NewGuid(), Guid.NewGuid());
        await using (var db = await factory.CreateDbContextAsync(token))
        {
            await db.GetService<IMigrator>().MigrateAsync("TemplateEditor", token);
            await db.Database.ExecuteSqlAsync($"INSERT INTO Deliveries (Id, ReceivedAt, Slug, Body, Verdict) VALUES ({delivery}, 0, '', x'7B7D', 'Received')", token);
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO Bookings (Id, InviteeUri, EventUri, EventTypeUri, EventName, ServiceId, Name, Email, StartsAt, EndsAt, Location, Answers, Status,
                    IsCancelledByHost, BookedAt, InviteeCreatedAt, StoredAt, Revision, Stamp)
                VALUES ({booking}, 'i', 'e', '', '', {Guid.NewGuid()}, 'Ann', 'ann@example.com', 0, 0, '', '[]', 'Active', 0, 0, 0, 0, 0, {Guid.NewGuid()})
                """, token);
        }

        await services.GetRequiredService<StoreStartup>().MigrateAsync(token);

        await using (var db = await factory.CreateDbContextAsync(token))
        {
            Assert.Equal(DeliverySource.Calendly, (await db.Deliveries.SingleAsync(row => row.Id == delivery, token)).Source);
            Assert.False((await db.Bookings.SingleAsync(row => row.Id == booking, token)).IsTest);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
