using System.Globalization;
using System.Text;

namespace CalendlyWoo.Core.Mail.Reading;

/// <summary>Bodies back into octets: RFC 2045 section 6.</summary>
internal static class TransferDecoder
{
    /// <param name="body">One character per octet.</param>
    /// <param name="encoding">The value of <c>Content-Transfer-Encoding</c>.</param>
    public static byte[] Decode(string body, string encoding) => encoding.Trim().ToUpperInvariant() switch
    {
        "BASE64" => Base64(body),
        "QUOTED-PRINTABLE" => QuotedPrintable(body),
        _ => Encoding.Latin1.GetBytes(body),
    };

    private static byte[] Base64(string body)
    {
        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out var length) ? bytes[..length] : Encoding.Latin1.GetBytes(body);
    }

    private static byte[] QuotedPrintable(string body)
    {
        var bytes = new List<byte>(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '=')
                bytes.Add((byte)body[i]);
            else if (i + 2 < body.Length && body[i + 1] == '\r' && body[i + 2] == '\n')
                i += 2;
            else if (i + 2 < body.Length && byte.TryParse(body.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                bytes.Add(octet);
                i += 2;
            }
            else
                bytes.Add((byte)'=');
        }

        return [.. bytes];
    }
}
