using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Services.Mapping;

/// <summary>Writes one service of the board. A new one only watches until the owner says go.</summary>
internal static class ServiceWriting
{
    public static async Task WriteAsync(AppDb db, ServiceDraft draft, CancellationToken cancellationToken)
    {
        var service = await db.Services.SingleOrDefaultAsync(known => known.Id == draft.Id, cancellationToken)
            ?? db.Add(new Service { Id = draft.Id, Name = draft.Name.Trim(), GoLive = Service.NotYet }).Entity;
        service.Name = draft.Name.Trim();
        service.Products = draft.Products;
        service.EventTypes = draft.EventTypes;
        service.OrderStatus = draft.OrderStatus.Trim();
        service.BookingUrl = draft.BookingUrl.Trim() is { Length: > 0 } url ? url : null;
        await ChooseAsync(db, draft, cancellationToken);
        await TemplateSeeding.AssignAsync(db, service, cancellationToken);
    }

    private static async Task ChooseAsync(AppDb db, ServiceDraft draft, CancellationToken cancellationToken)
    {
        if (draft.TemplateId is not { } wanted)
            return;
        var use = await db.ServiceTemplates.SingleOrDefaultAsync(use => use.ServiceId == draft.Id && use.Kind == TemplateKind.Booked, cancellationToken);
        if (use is null)
            db.Add(new ServiceTemplate { ServiceId = draft.Id, Kind = TemplateKind.Booked, TemplateId = wanted });
        else
            use.TemplateId = wanted;
    }
}
