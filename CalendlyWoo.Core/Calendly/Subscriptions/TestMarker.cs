using System.Security.Cryptography;
using System.Text;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>
/// The mark of a test event in <c>tracking.utm_content</c>: <c>cwtest-{id}-{hmac}</c>. Anybody may write into that field on a booking page, so it is signed
/// with the signing key, which nobody else has. Pure.
/// </summary>
public static class TestMarker
{
    private const string Prefix = "cwtest-";
    private const int ProofLength = 32;

    /// <summary>The mark of a test.</summary>
    public static string Make(Guid id, string key) => $"{Prefix}{id:N}-{Proof(id, key)}";

    /// <summary>Whether it is the mark of a test that we made.</summary>
    public static bool IsOurs(string? utmContent, IReadOnlyList<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (utmContent is null || !utmContent.StartsWith(Prefix, StringComparison.Ordinal)
            || utmContent[Prefix.Length..].Split('-') is not [var id, { Length: ProofLength } proof] || !Guid.TryParseExact(id, "N", out var test))
        {
            return false;
        }

        return keys.Any(key => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(proof), Encoding.UTF8.GetBytes(Proof(test, key))));
    }

    // A delivery's signed text begins with digits, this one does not: neither can be taken for the other.
    private static string Proof(Guid id, string key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"{Prefix}{id:N}")))[..ProofLength];
}
