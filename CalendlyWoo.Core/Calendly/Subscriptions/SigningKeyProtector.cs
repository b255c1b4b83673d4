using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>Makes the keys that we choose ourselves, and encrypts them at rest.</summary>
internal sealed class SigningKeyProtector(IDataProtectionProvider protection)
{
    private const int KeyBytes = 32;
    private readonly IDataProtector _protector = protection.CreateProtector("CalendlyWoo.Calendly.SigningKeys");

    /// <summary>A new key: text, because Calendly takes its bytes as UTF-8.</summary>
    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

    public string Protect(string key) => _protector.Protect(key);

    /// <summary>Null where there is none, or where it was encrypted under another master key.</summary>
    public string? Read(string? stored)
    {
        try
        {
            return string.IsNullOrEmpty(stored) ? null : _protector.Unprotect(stored);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
