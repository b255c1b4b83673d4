using System.Text;

namespace CalendlyWoo.Core.Privacy;

/// <summary>An e-mail address as it stands for a person: trimmed, in lower case, nothing folded away, so that plus-tags stay apart.</summary>
public static class PersonAddress
{
    /// <summary>What two spellings of one address have in common; empty for blank.</summary>
    public static string KeyOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var trimmed = address.Trim();
        try
        {
            return trimmed.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair cannot be normalized.
            return trimmed.ToLowerInvariant();
        }
    }

    /// <summary>Whether it can be looked for at all.</summary>
    public static bool IsOne(string? address) =>
        address?.Trim() is { Length: > 2 } text && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1;
}
