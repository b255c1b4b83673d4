using System.Text;
using CalendlyWoo.Core.Activities.Indexing;
using CalendlyWoo.Core.Bookings;

namespace CalendlyWoo.Core.Activities.Reading;

/// <summary>What was typed: words of the line, and the bookings that it names by customer, address or order.</summary>
/// <param name="Words">Whole words that all have to stand in a line.</param>
/// <param name="Begun">A word of which only the beginning has to, or null.</param>
/// <param name="Bookings">Lines of these are found whatever they say.</param>
internal sealed record LogText(IReadOnlyList<string> Words, string? Begun, IReadOnlySet<Guid> Bookings)
{
    private const int MostBookings = 20;
    private const int ShortestBeginning = 3;

    /// <summary>Whether there is a word to look for.</summary>
    public bool HasWords => Words.Count > 0 || Begun is not null;

    /// <summary>Reads what was typed. Addresses stand in no line: they only lead to bookings.</summary>
    public static async Task<LogText> ReadAsync(string typed, BookingSearch bookings, CancellationToken cancellationToken)
    {
        var hits = await bookings.FindAsync(typed, MostBookings, cancellationToken);
        return typed.Contains('@', StringComparison.Ordinal) ? new([], null, hits.Select(hit => hit.Id).ToHashSet()) : Of(typed) with { Bookings = hits.Select(hit => hit.Id).ToHashSet() };
    }

    /// <summary>The words alone.</summary>
    public static LogText Of(string typed)
    {
        var words = LogWords.Of(typed).ToList();
        var isOpen = words is [.., { Length: >= ShortestBeginning }] && !typed.TrimStart().StartsWith('#');
        return isOpen
            ? new([.. words[..^1].Distinct(StringComparer.Ordinal)], words[^1], new HashSet<Guid>())
            : new([.. words.Distinct(StringComparer.Ordinal)], null, new HashSet<Guid>());
    }

    /// <summary>Whether a line is found by it.</summary>
    public bool Holds(Activity line) =>
        (line.BookingId is { } booking && Bookings.Contains(booking)) || Holds(line.Text, line.Category, line.Actor);

    /// <summary>Whether a line is found by its words.</summary>
    public bool Holds(string text, string? category, string actor)
    {
        if (!HasWords || (category is null && Ascii.IsValid(text) && !MayHold(text, actor))) return false;
        var words = LogWords.OfLine(text, category, actor);
        return Words.All(words.Contains) && (Begun is null || words.Any(word => word.StartsWith(Begun, StringComparison.Ordinal)));
    }

    /// <summary>A quick look that most lines do not pass: without accents a word stands in its line as it is searched.</summary>
    private bool MayHold(string text, string actor)
    {
        if (actor != LogWords.Product) return true;
        foreach (var word in Words)
        {
            if (!text.Contains(word, StringComparison.OrdinalIgnoreCase)) return false;
        }

        return Begun is null || text.Contains(Begun, StringComparison.OrdinalIgnoreCase);
    }
}
