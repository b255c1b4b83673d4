namespace CalendlyWoo.Core.Services.Mapping;

/// <summary>A service as it stands on the page, saved or not.</summary>
public sealed record ServiceDraft
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <inheritdoc cref="Service.Products"/>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <inheritdoc cref="Service.EventTypes"/>
    public IReadOnlyList<string> EventTypes { get; init; } = [];

    /// <inheritdoc cref="Service.OrderStatus"/>
    public string OrderStatus { get; init; } = "completed";

    /// <summary>Calendly's page where it is booked; may be empty.</summary>
    public string BookingUrl { get; init; } = "";

    /// <summary>The template of its <c>booked</c> mails; null where it has none.</summary>
    public Guid? TemplateId { get; init; }

    /// <summary>Set by configuration: shown, and never changed here.</summary>
    public bool IsFromConfiguration { get; init; }

    /// <summary>UTC; null while it only watches.</summary>
    public DateTimeOffset? LiveSince { get; init; }

    /// <summary>The entries of one side.</summary>
    public IReadOnlyList<string> Of(OfferKind kind) => kind == OfferKind.Product ? Products : EventTypes;

    /// <summary>Whether an entry of it means the offer.</summary>
    public bool Has(Offer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return Of(offer.Kind).Any(offer.IsMeantBy);
    }

    internal ServiceDraft With(Offer offer) => Has(offer) ? this : Replaced(offer.Kind, [.. Of(offer.Kind), offer.Key]);

    internal ServiceDraft Without(Offer offer) => Replaced(offer.Kind, [.. Of(offer.Kind).Where(entry => !offer.IsMeantBy(entry))]);

    internal ServiceDraft Replaced(OfferKind kind, IReadOnlyList<string> entries) =>
        kind == OfferKind.Product ? this with { Products = entries } : this with { EventTypes = entries };

    /// <summary>The same for the database, whatever else is shown.</summary>
    public bool SavesAs(ServiceDraft other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Id, Name, OrderStatus, BookingUrl, TemplateId) == (other.Id, other.Name, other.OrderStatus, other.BookingUrl, other.TemplateId)
            && Products.SequenceEqual(other.Products) && EventTypes.SequenceEqual(other.EventTypes);
    }
}
