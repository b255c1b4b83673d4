using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.WooCommerce;
using CalendlyWoo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Editing;

/// <summary>The editing part over a SQLite file with the seeded templates, and no pump beside it.</summary>
internal sealed class EditingRig : IAsyncDisposable
{
    public static readonly Core.Editing.Editor Ann = new(Guid.NewGuid(), "Ann");
    public static readonly Core.Editing.Editor Ben = new(Guid.NewGuid(), "Ben");
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private readonly ServiceProvider _services;
    private readonly string _folder;

    private EditingRig(ServiceProvider services, string folder) => (_services, _folder) = (services, folder);

    public FakeClock Clock { get; private init; } = null!;

    /// <summary>The booked template of the in-person session.</summary>
    public Guid TemplateId { get; private set; }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<EditingRig> StartAsync(int smtpPort = 2525)
    {
        var folder = Directory.CreateTempSubdirectory("calendlywoo-editing-").FullName;
        var clock = new FakeClock(Noon);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Smtp:Host"] = "127.0.0.1",
            ["Smtp:Port"] = smtpPort.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Smtp:Security"] = "None",
            ["Smtp:FromAddress"] = "hello@styling.example",
            ["Smtp:FromName"] = "Styling Studio",
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(settings).AddSingleton<TimeProvider>(clock)
            .AddStore(settings, folder).AddMail().AddWooCommerce().AddNotifications(settings).AddTemplateEditing().BuildServiceProvider();
        await services.GetRequiredService<StoreStartup>().MigrateAsync(Token);
        await services.GetRequiredService<ServiceSetup>().ApplyAsync([], true, Token);
        await services.GetRequiredService<GroupCommit>().StartAsync(Token);
        var rig = new EditingRig(services, folder) { Clock = clock };
        await using var db = rig.Open();
        rig.TemplateId = (await db.Templates.SingleAsync(t => t.Seed == "In Person Styling Session: booked", Token)).Id;
        return rig;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public AppDb Open() => Get<IDbContextFactory<AppDb>>().CreateDbContext();

    public async Task<OpenTemplate> OpenAsync(Guid? templateId = null) =>
        await Get<TemplateDesk>().OpenAsync(templateId ?? TemplateId, Ann, Token) ?? throw new InvalidOperationException("No such template.");

    public static TemplateSource Text(string subject, string html = "<p>Hi {{ customer.first_name }}</p>") => new(subject, html);

    /// <summary>Saves a draft over whatever is there, and answers its revision.</summary>
    public async Task<int> DraftAsync(TemplateSource source, Core.Editing.Editor? who = null)
    {
        var open = await OpenAsync();
        var saved = await Get<TemplateDesk>().SaveDraftAsync(TemplateId, source, open.Base, who ?? Ann, Token);
        return Assert.IsType<DraftSave.Saved>(saved).Base.Revision;
    }

    public async Task<TemplateVersion> PublishAsync(TemplateSource source, Core.Editing.Editor? who = null, string? reason = null)
    {
        var revision = await DraftAsync(source, who);
        var published = await Get<TemplatePublisher>().PublishAsync(TemplateId, revision, reason, false, who ?? Ann, Token);
        Assert.True(published.TryGet(out var version, out var failure), failure?.Message);
        return version;
    }

    /// <summary>Adds a booking of the template's service.</summary>
    public async Task<Guid> BookAsync(string name, DateTimeOffset? storedAt = null)
    {
        await using var db = Open();
        var service = await db.ServiceTemplates.Where(row => row.TemplateId == TemplateId).Select(row => row.ServiceId).FirstAsync(Token);
        var booking = new Booking
        {
            Id = Guid.CreateVersion7(),
            InviteeUri = $"https://api.calendly.com/scheduled_events/A/invitees/{Guid.NewGuid():N}",
            EventUri = "https://api.calendly.com/scheduled_events/A",
            ServiceId = service,
            Name = name,
            Email = "someone@example.com",
            TimeZone = "Europe/Paris",
            StartsAt = Noon.AddDays(7),
            EndsAt = Noon.AddDays(7).AddHours(1),
            Location = "1 Rue de Rivoli, Paris",
            CancelUrl = "https://calendly.com/cancellations/1",
            RescheduleUrl = "https://calendly.com/reschedulings/1",
            BookedAt = Noon,
            StoredAt = storedAt ?? Noon,
        };
        db.Add(booking);
        await db.SaveChangesAsync(Token);
        return booking.Id;
    }

    public async ValueTask DisposeAsync()
    {
        await Get<GroupCommit>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
