namespace CalendlyWoo.Core.Services.Mapping;

/// <summary>All services as they stand on the page. Every change makes a new board, so that undoing is going back to the former one.</summary>
/// <param name="Services">By name.</param>
public sealed record ServiceBoard(IReadOnlyList<ServiceDraft> Services)
{
    public static ServiceBoard Empty { get; } = new([]);

    /// <summary>The service, or null.</summary>
    public ServiceDraft? Find(Guid id) => Services.FirstOrDefault(service => service.Id == id);

    /// <summary>The services that have it: one as a rule.</summary>
    public IReadOnlyList<ServiceDraft> Holders(Offer offer) => [.. Services.Where(service => service.Has(offer))];

    /// <summary>Moves it to this service, out of every other that can be changed here.</summary>
    public ServiceBoard Assign(Offer offer, Guid serviceId) => Find(serviceId) is not { IsFromConfiguration: false }
        ? this
        : Each(service => service.Id == serviceId ? service.With(offer) : service.Without(offer));

    /// <summary>Takes it out of one service.</summary>
    public ServiceBoard TakeOut(Offer offer, Guid serviceId) => Change(serviceId, service => service.Without(offer));

    /// <summary>Takes an entry out that means nothing any more.</summary>
    public ServiceBoard TakeOut(OfferKind kind, string entry, Guid serviceId) =>
        Change(serviceId, service => service.Replaced(kind, [.. service.Of(kind).Where(known => known != entry)]));

    /// <summary>Changes what stands in one service.</summary>
    public ServiceBoard Change(Guid serviceId, Func<ServiceDraft, ServiceDraft> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Each(service => service.Id == serviceId ? change(service) : service);
    }

    public ServiceBoard Add(ServiceDraft service) => this with { Services = [.. Services, service] };

    public ServiceBoard Remove(Guid serviceId) => this with { Services = [.. Services.Where(service => service.Id != serviceId || service.IsFromConfiguration)] };

    /// <summary>Whether saving both would leave the same.</summary>
    public bool SavesAs(ServiceBoard other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Services.Count == other.Services.Count && Services.All(service => other.Find(service.Id) is { } twin && service.SavesAs(twin));
    }

    private ServiceBoard Each(Func<ServiceDraft, ServiceDraft> change) =>
        this with { Services = [.. Services.Select(service => service.IsFromConfiguration ? service : change(service))] };
}
