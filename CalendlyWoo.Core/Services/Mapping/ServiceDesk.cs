using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.WooCommerce.Connecting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Services.Mapping;

/// <summary>Reads the services for their page, and saves what was made of them in one commit.</summary>
public sealed class ServiceDesk(IDbContextFactory<AppDb> factory, GroupCommit commits, ServiceCatalog catalog, IConfiguration configuration, TimeProvider time)
{
    /// <summary>Code of a save that came too late: somebody else saved meanwhile.</summary>
    public const string ChangedCode = "services.changed";

    /// <summary>Code of a save that would take a service away which is still needed.</summary>
    public const string NeededCode = "services.needed";

    /// <summary>Code of a save with a name or address that cannot be.</summary>
    public const string InvalidCode = "services.invalid";

    /// <summary>The services as they are saved now.</summary>
    public async Task<ServiceView> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var board = await BoardAsync(db, cancellationToken);
        var templates = await db.Templates.AsNoTracking().Where(template => template.Kind == TemplateKind.Booked).OrderBy(template => template.Name)
            .Select(template => new TemplateChoice(template.Id, template.Name)).ToListAsync(cancellationToken);
        var bookings = new Dictionary<Guid, BookingsOfService>();
        foreach (var service in board.Services)
            bookings[service.Id] = await BookingsAsync(db, service.Id, cancellationToken);
        return new ServiceView(board, templates, StatusChoice.OfShop(ShopFacts.FromJson(configuration[ShopSetup.FactsKey])), bookings);
    }

    /// <summary>Saves the board, with its line in the audit trail. The next booking already goes by it.</summary>
    /// <param name="board">As it is to be.</param>
    /// <param name="seen">As it was when the page was opened: where it is not so any more, nothing is saved.</param>
    /// <param name="actor">Who saves it.</param>
    /// <param name="cancellationToken">Ends the wait, not the commit.</param>
    /// <returns>The board as it is saved now.</returns>
    public async Task<Outcome<ServiceBoard>> SaveAsync(ServiceBoard board, ServiceBoard seen, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(seen);
        if (BoardProblems.First(board) is { } problem)
            return new Failure(FailureCategory.NeedsOwner, InvalidCode, problem);
        var outcome = await commits.RunAloneAsync((db, token) => WriteAsync(db, board, seen, actor, token), cancellationToken);
        catalog.Invalidate();
        return outcome;
    }

    private async Task<Outcome<ServiceBoard>> WriteAsync(AppDb db, ServiceBoard board, ServiceBoard seen, string actor, CancellationToken cancellationToken)
    {
        var now = await BoardAsync(db, cancellationToken);
        if (!now.SavesAs(seen))
            return new Failure(
                FailureCategory.NeedsOwner, ChangedCode, T("Somebody else changed the services meanwhile, so nothing was saved. Load the page again and make your changes anew."));
        foreach (var gone in now.Services.Where(service => board.Find(service.Id) is null))
        {
            if ((await BookingsAsync(db, gone.Id, cancellationToken)).Open is > 0 and var open)
                return new Failure(
                    FailureCategory.NeedsOwner, NeededCode, T($"{gone.Name} cannot be removed yet: {open} of its bookings are still to come or have a mail that is not finished."));
            db.Remove(await db.Services.SingleAsync(service => service.Id == gone.Id, cancellationToken));
        }

        foreach (var draft in board.Services.Where(draft => !draft.IsFromConfiguration && now.Find(draft.Id)?.SavesAs(draft) != true))
            await ServiceWriting.WriteAsync(db, draft, cancellationToken);
        db.Add(ActivityLog.Audit(BoardWords.Of(now, board), actor, time.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return await BoardAsync(db, cancellationToken);
    }

    private async Task<ServiceBoard> BoardAsync(AppDb db, CancellationToken cancellationToken)
    {
        var configured = (configuration.GetSection(ServiceOptions.Section).Get<List<ServiceOptions>>() ?? [])
            .Select(service => service.Name.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var templates = await db.ServiceTemplates.AsNoTracking().Where(use => use.Kind == TemplateKind.Booked)
            .ToDictionaryAsync(use => use.ServiceId, use => use.TemplateId, cancellationToken);
        var services = await db.Services.AsNoTracking().OrderBy(service => service.Name).ToListAsync(cancellationToken);
        return new ServiceBoard(services.ConvertAll(service => new ServiceDraft
        {
            Id = service.Id,
            Name = service.Name,
            Products = service.Products,
            EventTypes = service.EventTypes,
            OrderStatus = service.OrderStatus,
            BookingUrl = service.BookingUrl ?? "",
            TemplateId = templates.TryGetValue(service.Id, out var template) ? template : null,
            IsFromConfiguration = configured.Contains(service.Name),
            LiveSince = service.IsLive ? service.GoLive : null,
        }));
    }

    private async Task<BookingsOfService> BookingsAsync(AppDb db, Guid serviceId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var all = db.Bookings.Where(booking => booking.ServiceId == serviceId);
        var open = all.Where(booking => (booking.Status != BookingStatus.Cancelled && booking.EndsAt > now)
            || db.Notifications.Any(notification => notification.BookingId == booking.Id
                && (notification.State == NotificationState.Pending || notification.State == NotificationState.NeedsOwner)));
        return new BookingsOfService(await all.CountAsync(cancellationToken), await open.CountAsync(cancellationToken));
    }
}
