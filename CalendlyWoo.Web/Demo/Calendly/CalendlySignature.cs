using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>Signs deliveries as Calendly does (developer.calendly.com/api-docs/overview/webhooks/webhook-signatures).</summary>
public static class CalendlySignature
{
    /// <summary>The header that carries it.</summary>
    public const string HeaderName = "Calendly-Webhook-Signature";

    /// <summary>HMAC-SHA256 over <c>{t}.{body}</c> with the key's text as key, as 64 lower-case hex digits.</summary>
    /// <param name="key">The webhook signing key, used as text and never decoded.</param>
    /// <param name="unixSeconds">The header's <c>t</c>.</param>
    /// <param name="body">The raw bytes of the body.</param>
    public static string Sign(string key, long unixSeconds, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(key));
        hmac.AppendData(Encoding.ASCII.GetBytes(unixSeconds.ToString(CultureInfo.InvariantCulture)));
        hmac.AppendData("."u8);
        hmac.AppendData(body);
        return Convert.ToHexStringLower(hmac.GetHashAndReset());
    }

    /// <summary>The header's value: <c>t=1795000000,v1=5135bf…</c>.</summary>
    public static string Header(string key, long unixSeconds, ReadOnlySpan<byte> body) =>
        string.Create(CultureInfo.InvariantCulture, $"t={unixSeconds},v1={Sign(key, unixSeconds, body)}");
}
