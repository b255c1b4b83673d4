using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Seeds;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Services;

/// <summary>Makes the seeded templates and the services at start: those of the settings, else the seeded three where none exist.</summary>
public sealed class ServiceSetup(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <summary>Brings templates and services to what the settings say. Throws <see cref="StartupException"/> for settings that contradict themselves.</summary>
    /// <param name="configured">The section <c>Services</c>.</param>
    /// <param name="worksAlone">
    /// True where the configuration alone is enough for the main job: new services are live from the first start on. Else they watch until the owner says go.
    /// </param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task ApplyAsync(IReadOnlyList<ServiceOptions> configured, bool worksAlone, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(configured);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var firstStart = await FirstStartAsync(db, cancellationToken);
        var goLive = worksAlone ? firstStart : Service.NotYet;
        await TemplateSeeding.AddTemplatesAsync(db, time.GetUtcNow(), cancellationToken);
        var existing = await db.Services.ToListAsync(cancellationToken);
        if (configured.Count > 0)
        {
            await ConfigureAsync(db, existing, configured, goLive, cancellationToken);
        }
        else if (existing.Count == 0)
        {
            foreach (var name in SeededTemplates.Services)
            {
                existing.Add(await NewServiceAsync(db, name, new ServiceOptions(), goLive, cancellationToken));
            }
        }

        foreach (var service in existing)
        {
            await TemplateSeeding.AssignAsync(db, service, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<DateTimeOffset> FirstStartAsync(AppDb db, CancellationToken cancellationToken)
    {
        const string Key = "FirstStart";
        var saved = await db.Settings.SingleOrDefaultAsync(setting => setting.Key == Key, cancellationToken);
        if (saved is not null)
        {
            return DateTimeOffset.Parse(saved.Value, System.Globalization.CultureInfo.InvariantCulture);
        }

        var now = time.GetUtcNow();
        db.Add(new SavedSetting { Key = Key, Value = now.ToString("O", System.Globalization.CultureInfo.InvariantCulture) });
        return now;
    }

    private static async Task ConfigureAsync(
        AppDb db, List<Service> existing, IReadOnlyList<ServiceOptions> configured, DateTimeOffset goLive, CancellationToken cancellationToken)
    {
        for (var index = 0; index < configured.Count; index++)
        {
            var options = configured[index];
            var name = options.Name.Trim();
            if (name.Length == 0)
            {
                throw new StartupException($"Services:{index}:Name is empty. Give each configured service a name.");
            }

            var service = existing.Find(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase));
            if (service is null)
            {
                service = await NewServiceAsync(db, name, options, goLive, cancellationToken);
                existing.Add(service);
            }
            else
            {
                Apply(service, options);
            }
        }
    }

    private static async Task<Service> NewServiceAsync(
        AppDb db, string name, ServiceOptions options, DateTimeOffset goLive, CancellationToken cancellationToken)
    {
        var service = new Service { Id = Guid.CreateVersion7(), Name = name, Products = [name], EventTypes = [name], GoLive = goLive };
        db.Add(service);
        if (options.Template is { } wanted)
        {
            var template = await db.Templates.SingleOrDefaultAsync(t => t.Name == wanted && t.Kind == TemplateKind.Booked, cancellationToken)
                ?? throw new StartupException(
                    $"The service “{name}” asks for the template “{wanted}”, which does not exist. Known are: {await NamesAsync(db, cancellationToken)}.");
            db.Add(new ServiceTemplate { ServiceId = service.Id, Kind = TemplateKind.Booked, TemplateId = template.Id });
        }

        Apply(service, options);
        return service;
    }

    private static void Apply(Service service, ServiceOptions options)
    {
        service.Products = options.Products.Count > 0 ? [.. options.Products] : service.Products;
        service.EventTypes = options.EventTypes.Count > 0 ? [.. options.EventTypes] : service.EventTypes;
        service.OrderStatus = options.OrderStatus ?? service.OrderStatus;
        service.BookingUrl = options.BookingUrl ?? service.BookingUrl;
        service.GoLive = options.GoLive?.ToUniversalTime() ?? service.GoLive;
    }

    private static async Task<string> NamesAsync(AppDb db, CancellationToken cancellationToken) =>
        string.Join(", ", await db.Templates.Where(template => template.Kind == TemplateKind.Booked).Select(template => template.Name).ToListAsync(cancellationToken));
}
