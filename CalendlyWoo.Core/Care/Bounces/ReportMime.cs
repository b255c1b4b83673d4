using System.Text;

namespace CalendlyWoo.Core.Care.Bounces;

/// <summary>
/// Takes a mail apart as far as a delivery report needs it (RFC 2045, 2046): forgiving, since what is pasted has often lost its beginning, and bounded in
/// length, parts and depth, since anybody may have written it.
/// </summary>
internal static class ReportMime
{
    private const int Deepest = 5;
    private const int MostParts = 60;

    public static ReportPart Read(string text)
    {
        var left = MostParts;
        return Read(text.ReplaceLineEndings("\n").Split('\n'), 0, ref left);
    }

    private static ReportPart Read(string[] lines, int depth, ref int left)
    {
        var at = 0;
        var headers = ReportFields.Read(lines, ref at);
        // Pasted without its headers, or a body that begins at once.
        var body = headers.Count == 0 ? lines : lines[at..];
        var part = new ReportPart(headers, "text/plain", "", []);
        var type = part.Header("Content-Type") ?? "text/plain";
        part = part with { MediaType = type.Split(';')[0].Trim().ToLowerInvariant() };
        left--;
        if (depth < Deepest && left > 0 && part.MediaType.StartsWith("multipart/", StringComparison.Ordinal) && Boundary(type) is { } boundary)
        {
            return part with { Parts = Split(body, boundary, depth, ref left) };
        }

        var text = Decode(body, part.Header("Content-Transfer-Encoding"));
        return depth < Deepest && left > 0 && part.MediaType is "message/rfc822" or "text/rfc822-headers" or "message/rfc822-headers" or "message/global" or "message/global-headers"
            ? part with { Parts = [Read(text.Split('\n'), depth + 1, ref left)] }
            : part with { Text = text };
    }

    private static List<ReportPart> Split(string[] lines, string boundary, int depth, ref int left)
    {
        var parts = new List<ReportPart>();
        var (delimiter, begin) = ("--" + boundary, -1);
        for (var at = 0; at <= lines.Length; at++)
        {
            var line = at < lines.Length ? lines[at].TrimEnd() : delimiter;
            if (line != delimiter && line != delimiter + "--") continue;
            if (begin >= 0 && left > 0) parts.Add(Read(lines[begin..at], depth + 1, ref left));
            begin = at + 1;
            if (line.Length > delimiter.Length) break;
        }

        return parts;
    }

    private static string? Boundary(string type)
    {
        var at = type.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = type[(at + "boundary=".Length)..].TrimStart();
        var value = rest.StartsWith('"') ? rest[1..].Split('"')[0] : rest.Split(';', ' ', '\t')[0];
        return value.Length is > 0 and <= 200 ? value : null;
    }

    private static string Decode(string[] lines, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "base64" => FromBase64(lines),
        "quoted-printable" => FromQuotedPrintable(lines),
        _ => string.Join('\n', lines),
    };

    private static string FromBase64(string[] lines)
    {
        var text = string.Concat(lines.Select(line => line.Trim()));
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, bytes, out var written) ? Encoding.UTF8.GetString(bytes, 0, written).ReplaceLineEndings("\n") : text;
    }

    private static string FromQuotedPrintable(string[] lines)
    {
        var bytes = new MemoryStream();
        foreach (var line in lines)
        {
            var soft = line.TrimEnd().EndsWith('=');
            var text = soft ? line.TrimEnd()[..^1] : line;
            for (var at = 0; at < text.Length; at++)
            {
                if (text[at] == '=' && at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]))
                {
                    bytes.WriteByte(Convert.ToByte(text.Substring(at + 1, 2), 16));
                    at += 2;
                }
                else
                {
                    bytes.Write(Encoding.UTF8.GetBytes(text, at, 1));
                }
            }

            if (!soft) bytes.WriteByte((byte)'\n');
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
