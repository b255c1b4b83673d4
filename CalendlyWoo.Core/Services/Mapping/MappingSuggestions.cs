using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Services.Mapping;

/// <summary>A place that something seems to belong to, and why.</summary>
/// <param name="Offer">A product or an event type of no service.</param>
/// <param name="ServiceId">Where it seems to belong.</param>
/// <param name="Reason">As a sentence.</param>
public sealed record MappingSuggestion(Offer Offer, Guid ServiceId, string Reason);

/// <summary>Suggests by names alone. Pure: the same names give the same suggestions.</summary>
public static class MappingSuggestions
{
    private const double LeastLikeness = 0.5;

    /// <summary>For everything that belongs to no service and resembles exactly one. Gift cards are never suggested: nobody books them.</summary>
    public static IReadOnlyList<MappingSuggestion> Of(ServiceBoard board, IEnumerable<Offer> offers)
    {
        ArgumentNullException.ThrowIfNull(board);
        var open = board.Services.Where(service => !service.IsFromConfiguration).ToList();
        return [.. offers.Where(offer => !offer.IsGiftCard && board.Holders(offer).Count == 0).Select(offer => Best(offer, open)).OfType<MappingSuggestion>()];
    }

    /// <summary>The board with all of them taken.</summary>
    public static ServiceBoard Take(ServiceBoard board, IEnumerable<MappingSuggestion> suggestions) =>
        suggestions.Aggregate(board, (taken, suggestion) => taken.Assign(suggestion.Offer, suggestion.ServiceId));

    private static MappingSuggestion? Best(Offer offer, List<ServiceDraft> services)
    {
        var ranked = services.Select(service => (Service: service, Likeness: NameTokens.Likeness(offer.Name, service.Name)))
            .Where(candidate => candidate.Likeness >= LeastLikeness).OrderByDescending(candidate => candidate.Likeness).ToList();
        // Two that fit equally well: a guess would be wrong half of the time.
        if (ranked.Count == 0 || (ranked.Count > 1 && ranked[0].Likeness - ranked[1].Likeness < 0.01))
            return null;
        var (best, likeness) = ranked[0];
        return new MappingSuggestion(offer, best.Id, likeness > 0.99 ? T($"It has the same name as {best.Name}.") : T($"Its name shares “{Shared(offer.Name, best.Name)}” with {best.Name}."));
    }

    private static string Shared(string one, string other)
    {
        var words = NameTokens.Of(other);
        return string.Join(' ', NameTokens.Of(one).Where(words.Contains));
    }
}
