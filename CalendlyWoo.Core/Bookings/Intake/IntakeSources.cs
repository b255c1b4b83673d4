using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Privacy;
using CalendlyWoo.Core.Services;

namespace CalendlyWoo.Core.Bookings.Intake;

/// <summary>What reading a delivery asks beside the bookings: which services there are, which marks are ours, and who was erased.</summary>
public sealed class IntakeSources(ServiceCatalog catalog, SigningKeys signingKeys, ErasedPeople erased)
{
    public ServiceCatalog Catalog { get; } = catalog;

    public SigningKeys SigningKeys { get; } = signingKeys;

    public ErasedPeople Erased { get; } = erased;
}
