using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CalendlyWoo.Core.Calendly.Webhooks;

/// <summary>
/// Calendly's webhook signature: <c>Calendly-Webhook-Signature: t=&lt;unix seconds&gt;,v1=&lt;hex&gt;</c>, HMAC-SHA256 over <c>t.body</c> with the key as UTF-8 text
/// (developer.calendly.com/api-docs/overview/webhooks/webhook-signatures).
/// </summary>
public static class WebhookSignature
{
    public const string HeaderName = "Calendly-Webhook-Signature";

    /// <summary>More signatures in one header than any rotation needs: the rest is not looked at.</summary>
    private const int MostSignatures = 8;

    private const int LongestHeader = 2048;

    /// <summary>Checks the signature first and its age second, so that a rightly made but stale one is told apart from a forgery.</summary>
    /// <param name="header">The header's value, or null.</param>
    /// <param name="body">The raw bytes of the request's body.</param>
    /// <param name="keys">The keys that count, in any order.</param>
    /// <param name="now">The present time.</param>
    /// <param name="tolerance">The accepted distance between the signature's time and now, both ways.</param>
    public static SignatureVerdict Verify(string? header, ReadOnlySpan<byte> body, IReadOnlyList<string> keys, DateTimeOffset now, TimeSpan tolerance)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (string.IsNullOrWhiteSpace(header))
        {
            return SignatureVerdict.Missing;
        }

        if (Parse(header) is not { } parsed)
        {
            return SignatureVerdict.Malformed;
        }

        if (!MatchesAny(parsed, body, keys))
        {
            return SignatureVerdict.Wrong;
        }

        var age = now - parsed.At;
        return age.Duration() <= tolerance ? SignatureVerdict.Valid : SignatureVerdict.Stale;
    }

    /// <summary>The header's value for a body, as Calendly makes it.</summary>
    /// <param name="key">The signing key.</param>
    /// <param name="body">The raw bytes.</param>
    /// <param name="at">When it is signed.</param>
    public static string Make(string key, ReadOnlySpan<byte> body, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(key);
        var t = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(t + "."), .. body];
        return $"t={t},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), signed))}";
    }

    private static bool MatchesAny(Parsed parsed, ReadOnlySpan<byte> body, IReadOnlyList<string> keys)
    {
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        var prefix = Encoding.ASCII.GetBytes(parsed.T + ".");
        var matches = false;
        foreach (var key in keys)
        {
            using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(key));
            hmac.AppendData(prefix);
            hmac.AppendData(body);
            hmac.GetHashAndReset(expected);
            foreach (var signature in parsed.Signatures)
            {
                // Every pair is compared, whatever the earlier ones gave: the time taken tells nothing.
                matches |= CryptographicOperations.FixedTimeEquals(expected, signature);
            }
        }

        return matches;
    }

    private static Parsed? Parse(string header)
    {
        if (header.Length > LongestHeader)
        {
            return null;
        }

        string? t = null;
        var signatures = new List<byte[]>(1);
        foreach (var part in header.Split(','))
        {
            var (name, value) = Split(part);
            if (name == "t")
            {
                if (t is not null)
                {
                    return null;
                }

                t = value;
            }
            else if (name == "v1" && signatures.Count < MostSignatures && DecodeHex(value) is { } signature)
            {
                signatures.Add(signature);
            }
        }

        return signatures.Count > 0 && ReadTime(t) is { } at ? new Parsed(t!, at, signatures) : null;
    }

    private static (string Name, string Value) Split(string part)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (part.Trim(), "") : (part[..equals].Trim(), part[(equals + 1)..].Trim());
    }

    private static DateTimeOffset? ReadTime(string? t) =>
        long.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static byte[]? DecodeHex(string hex)
    {
        var bytes = new byte[SHA256.HashSizeInBytes];
        return hex.Length == bytes.Length * 2 && Convert.FromHexString(hex, bytes, out _, out _) == System.Buffers.OperationStatus.Done ? bytes : null;
    }

    private sealed record Parsed(string T, DateTimeOffset At, List<byte[]> Signatures);
}
