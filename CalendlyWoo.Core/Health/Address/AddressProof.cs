using System.Security.Cryptography;

namespace CalendlyWoo.Core.Health.Address;

/// <summary>What this installation answers to a number that nobody could know before: so that another server's answer does not count.</summary>
public sealed class AddressProof(InstallationKey key)
{
    /// <summary>Where it is asked for, below the public address.</summary>
    public const string Path = "healthz";

    private const string Purpose = "public-address";
    private const int NonceBytes = 16;

    /// <summary>A new number, used once.</summary>
    public static string NewNonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes));

    /// <summary>The answer; null for what is no such number.</summary>
    public async ValueTask<string?> AnswerAsync(string nonce, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(nonce);
        return nonce.Length == NonceBytes * 2 && nonce.All(char.IsAsciiHexDigitLower) ? await key.ProveAsync(Purpose, nonce, cancellationToken) : null;
    }
}
