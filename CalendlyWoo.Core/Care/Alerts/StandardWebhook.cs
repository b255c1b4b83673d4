using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>
/// Signs as the Standard Webhooks specification says (https://github.com/standard-webhooks/standard-webhooks, "Signature scheme"): HMAC-SHA256 over
/// <c>id.timestamp.body</c>, in base64 behind <c>v1,</c>. Pure.
/// </summary>
public static class StandardWebhook
{
    public const string IdHeader = "webhook-id";

    public const string TimestampHeader = "webhook-timestamp";

    public const string SignatureHeader = "webhook-signature";

    private const string Prefix = "whsec_";
    private const int FewestOctets = 24;
    private const int MostOctets = 64;

    /// <summary>A new secret: <c>whsec_</c> and 32 random octets in base64.</summary>
    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Whether it is a secret: base64 of 24 to 64 octets, with or without its prefix.</summary>
    public static bool IsSecret(string secret) => KeyOf(secret) is not null;

    /// <summary>The value of <see cref="SignatureHeader"/>; null where the secret is none.</summary>
    /// <param name="secret">With or without its prefix.</param>
    /// <param name="id">Of the message; the same in every attempt.</param>
    /// <param name="at">Of this attempt; signed in whole seconds since 1970.</param>
    /// <param name="body">Exactly as it is posted.</param>
    public static string? Sign(string secret, string id, DateTimeOffset at, string body)
    {
        if (KeyOf(secret) is not { } key) return null;
        var signed = Encoding.UTF8.GetBytes($"{id}.{Timestamp(at)}.{body}");
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, signed))}";
    }

    /// <summary>The value of <see cref="TimestampHeader"/>.</summary>
    public static string Timestamp(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static byte[]? KeyOf(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var trimmed = secret.Trim();
        var text = trimmed.StartsWith(Prefix, StringComparison.Ordinal) ? trimmed[Prefix.Length..] : trimmed;
        var key = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, key, out var length) && length is >= FewestOctets and <= MostOctets ? key[..length] : null;
    }
}
