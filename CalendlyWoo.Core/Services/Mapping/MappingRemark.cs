using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Services.Mapping;

/// <summary>Something about the mapping that the owner should know.</summary>
/// <param name="IsConflict">It has to be settled; else it is for her to know.</param>
/// <param name="Text">A sentence, with what to do.</param>
/// <param name="ServiceId">The service that it is about; null where it is about none.</param>
public sealed record MappingRemark(bool IsConflict, string Text, Guid? ServiceId = null);

/// <summary>Finds what contradicts itself, and what leads nowhere. Pure.</summary>
public static class MappingRemarks
{
    /// <summary>Conflicts first.</summary>
    /// <param name="board">The services.</param>
    /// <param name="products">The shop's; null where they could not be read: nothing is said about them then.</param>
    /// <param name="eventTypes">Calendly's; null likewise.</param>
    public static IReadOnlyList<MappingRemark> Of(ServiceBoard board, IReadOnlyList<Offer>? products, IReadOnlyList<Offer>? eventTypes)
    {
        ArgumentNullException.ThrowIfNull(board);
        return [.. Twice(board, [.. products ?? [], .. eventTypes ?? []]), .. Lame(board), .. Dead(board, OfferKind.Product, products), .. Dead(board, OfferKind.EventType, eventTypes),
            .. Unbooked(board, products), .. NotTheShops(board, eventTypes)];
    }

    private static IEnumerable<MappingRemark> Twice(ServiceBoard board, IEnumerable<Offer> offers) =>
        from offer in offers
        let holders = board.Holders(offer)
        where holders.Count > 1
        select new MappingRemark(true, T($"“{offer.Name}” is in {holders[0].Name} and in {holders[1].Name}. Take it out of one of them."), holders[1].Id);

    private static IEnumerable<MappingRemark> Lame(ServiceBoard board)
    {
        foreach (var service in board.Services)
        {
            if (service.Products.Count == 0)
                yield return new MappingRemark(true, T($"{service.Name} has no product: its bookings find no paid order. Add one."), service.Id);
            if (service.EventTypes.Count == 0)
                yield return new MappingRemark(true, T($"{service.Name} has no event type: nobody can book it. Add one."), service.Id);
        }
    }

    private static IEnumerable<MappingRemark> Dead(ServiceBoard board, OfferKind kind, IReadOnlyList<Offer>? offers) =>
        from service in board.Services
        where offers is not null
        from entry in service.Of(kind)
        where !(offers ?? []).Any(offer => offer.IsMeantBy(entry))
        select new MappingRemark(
            true,
            kind == OfferKind.Product
                ? T($"{service.Name} names the product “{entry}”, which the shop does not have. Take it out, or look whether it was renamed.")
                : T($"{service.Name} names the event type “{entry}”, which Calendly does not have. Take it out, or look whether it was renamed."),
            service.Id);

    private static IEnumerable<MappingRemark> Unbooked(ServiceBoard board, IReadOnlyList<Offer>? products) =>
        from product in products ?? []
        where product.IsOpen && !product.IsGiftCard && board.Holders(product).Count == 0
        select new MappingRemark(false, T($"Nobody books “{product.Name}”: it belongs to no service."));

    private static IEnumerable<MappingRemark> NotTheShops(ServiceBoard board, IReadOnlyList<Offer>? eventTypes) =>
        from type in eventTypes ?? []
        where type.IsOpen && board.Holders(type).Count == 0
        select new MappingRemark(false, T($"Bookings of “{type.Name}” are not the shop's: no mail goes out for them."));
}
