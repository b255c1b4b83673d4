using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CalendlyWoo.Core.Mail.Mime;

/// <summary>
/// Boundaries that follow from the Message-ID, so that one message always has the same bytes. They begin with <c>=_</c>, which neither quoted-printable
/// nor base64 can produce: no body can hold one.
/// </summary>
internal sealed class MimeBoundaries(string messageId)
{
    private readonly string _seed = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)).AsSpan(0, 12));
    private int _count;

    public string Next() => string.Create(CultureInfo.InvariantCulture, $"=_{_seed}_{++_count}");
}
