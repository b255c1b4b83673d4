using System.Text.RegularExpressions;
using CalendlyWoo.Core.Bookings;

namespace CalendlyWoo.Core.Privacy;

/// <summary>What names a person in free text, and the same text without it. Pure.</summary>
internal sealed class PersonTraces
{
    private const string Mark = "(erased)";
    private const int ShortestWord = 3;
    private const int ShortestPhone = 6;

    /// <summary>Linear in the text's length, whatever somebody called himself.</summary>
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private readonly Regex? _certain;
    private readonly Regex? _words;

    private PersonTraces(IReadOnlyCollection<string> certain, IReadOnlyCollection<string> words)
    {
        _certain = Any(certain, "");
        _words = Any(words, @"\b");
        Words = [.. certain.Concat(words).SelectMany(whole => Regex.Split(whole, @"[^\p{L}\p{Nd}@.+_-]+").Concat(Regex.Split(whole, @"[^\p{L}\p{Nd}]+")))
            .Select(text => SearchKey.Of(text)).Where(word => word.Length >= ShortestWord).ToHashSet(StringComparer.Ordinal)];
    }

    /// <summary>Each single word of it, as words are searched.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <param name="addresses">All that are known.</param>
    /// <param name="bookings">The person's.</param>
    public static PersonTraces Of(IEnumerable<string> addresses, IReadOnlyCollection<Booking> bookings)
    {
        var mine = bookings.Where(booking => booking.Email.Length > 0).ToList();
        var names = mine.Select(booking => booking.Name)
            .Concat(mine.Where(b => b is { FirstName: not null, LastName: not null }).Select(booking => $"{booking.FirstName} {booking.LastName}"))
            .Select(name => name.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var phones = mine.Select(booking => booking.Phone?.Trim()).OfType<string>().Where(phone => phone.Length >= ShortestPhone);
        return new PersonTraces(
            [.. addresses.Select(address => address.Trim()).Where(PersonAddress.IsOne).Concat(names.Where(name => name.Contains(' ', StringComparison.Ordinal))).Concat(phones).Distinct()],
            [.. names.SelectMany(name => name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(word => word.Length >= ShortestWord).Distinct()]);
    }

    /// <summary>A text that is about the person: every word of the name goes, too.</summary>
    public string Clean(string text, int longest = int.MaxValue)
    {
        var clean = CleanForeign(text);
        clean = _words?.Replace(clean, Mark) ?? clean;
        return clean.Length <= longest ? clean : clean[..longest];
    }

    /// <summary>A text about something else: only what names this person for certain goes, for others have the same first name.</summary>
    public string CleanForeign(string text) => _certain?.Replace(text, Mark) ?? text;

    private static Regex? Any(IReadOnlyCollection<string> texts, string border) =>
        texts.Count == 0 ? null : new Regex($"{border}(?:{string.Join('|', texts.OrderByDescending(text => text.Length).Select(Regex.Escape))}){border}", Options);
}
