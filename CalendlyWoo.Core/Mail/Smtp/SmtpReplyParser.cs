using System.Text;

namespace CalendlyWoo.Core.Mail.Smtp;

internal enum ParseResult
{
    Incomplete,
    Complete,
    Malformed,
}

/// <summary>Reads one reply of one or more lines: RFC 5321 section 4.2.1.</summary>
internal static class SmtpReplyParser
{
    private const int CodeLength = 3;

    /// <param name="bytes">What has come in so far.</param>
    /// <param name="reply">The reply, where it is complete.</param>
    /// <param name="consumed">How many of the bytes it took.</param>
    public static ParseResult TryParse(ReadOnlySpan<byte> bytes, out SmtpReply reply, out int consumed)
    {
        reply = default;
        consumed = 0;
        StringBuilder? lines = null;
        while (bytes[consumed..].IndexOf((byte)'\n') is >= 0 and var end)
        {
            var line = bytes.Slice(consumed, end).TrimEnd((byte)'\r');
            consumed += end + 1;
            if (!TryReadCode(line, out var code))
                return ParseResult.Malformed;
            var text = line.Length > CodeLength ? Clean(line[(CodeLength + 1)..]) : "";
            if (line.Length > CodeLength && line[CodeLength] == (byte)'-')
            {
                (lines ??= new StringBuilder()).Append(text).Append('\n');
                continue;
            }

            reply = new SmtpReply(code, lines is null ? text : lines.Append(text).ToString());
            return ParseResult.Complete;
        }

        return ParseResult.Incomplete;
    }

    private static bool TryReadCode(ReadOnlySpan<byte> line, out int code)
    {
        code = 0;
        if (line.Length < CodeLength || line[0] is < (byte)'2' or > (byte)'5' || (line.Length > CodeLength && line[CodeLength] is not ((byte)'-' or (byte)' ')))
            return false;
        foreach (var digit in line[..CodeLength])
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return false;
            code = (10 * code) + digit - '0';
        }

        return true;
    }

    private static string Clean(ReadOnlySpan<byte> text)
    {
        var decoded = Encoding.UTF8.GetString(text);
        return decoded.Any(char.IsControl) ? string.Concat(decoded.Select(c => char.IsControl(c) ? ' ' : c)) : decoded;
    }
}
