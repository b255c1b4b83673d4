using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CalendlyWoo.Core.People;

/// <summary>A link's secret: 256 random bits, of which only the hash is kept.</summary>
/// <param name="Token">For the link, in base64url (RFC 4648 section 5).</param>
/// <param name="Hash">For the database.</param>
internal sealed record OneTimeToken(string Token, string Hash)
{
    private const int Size = 32;

    public static OneTimeToken New()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Size));
        return new OneTimeToken(token, HashOf(token));
    }

    /// <summary>SHA-256 in hex: enough, since nobody can guess 256 bits.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
