using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>Encrypts tokens at rest.</summary>
internal sealed class TokenProtector(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("CalendlyWoo.Calendly.Tokens");

    public string Protect(string token) => _protector.Protect(token);

    /// <summary>False where there is none, or where it was encrypted under another master key.</summary>
    public bool TryUnprotect(string? stored, [NotNullWhen(true)] out string? token)
    {
        token = null;
        if (string.IsNullOrEmpty(stored))
            return false;
        try
        {
            token = _protector.Unprotect(stored);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
