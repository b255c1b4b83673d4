using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Services;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Health.Checks;

/// <summary>Whether Calendly has what the services are booked by.</summary>
public sealed class ServiceCheck(CalendlyClient calendly, ServiceCatalog catalog)
{
    /// <summary>The first service that nobody can book, or null; null, too, where Calendly cannot be asked: that is said elsewhere.</summary>
    public async Task<Failure?> FindFaultAsync(CancellationToken cancellationToken)
    {
        if (!(await calendly.ListEventTypesAsync(null, cancellationToken)).TryGet(out var types, out _))
        {
            return null;
        }

        var unbookable = (await catalog.GetAsync(cancellationToken)).Select(offered => offered.Service)
            .FirstOrDefault(service => !types.Any(type => type.IsActive && Books(service, type)));
        return unbookable is null ? null : new Failure(
            FailureCategory.NeedsOwner, "services.no-event-type", T($"Nothing in your Calendly is booked for {unbookable.Name}. Choose its event type."));
    }

    private static bool Books(Service service, CalendlyEventType type) =>
        service.BooksEventType(type.Uri, type.Name) || (type.Slug.Length > 0 && service.BooksEventType(null, type.Slug));
}
