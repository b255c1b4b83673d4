using System.Text;

namespace CalendlyWoo.Core.Mail.Reading;

/// <summary>Reads messages well enough to show them: RFC 5322 and MIME. What is malformed is shown as far as it goes.</summary>
public static class MailReader
{
    private const int MaxDepth = 10;

    public static MailContent Read(ReadOnlySpan<byte> raw)
    {
        var (headers, body) = Split(Encoding.Latin1.GetString(raw));
        var content = new MailContent { Headers = [.. headers.Select(header => KeyValuePair.Create(header.Key, HeaderDecoder.Decode(header.Value)))] };
        return ReadPart(content, headers, body, 0);
    }

    private static MailContent ReadPart(MailContent content, List<KeyValuePair<string, string>> headers, string body, int depth)
    {
        var type = HeaderParameters.Parse(Find(headers, "Content-Type") ?? "text/plain");
        if (type.Value.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) && type["boundary"] is { Length: > 0 } boundary && depth < MaxDepth)
            return Parts(body, boundary).Select(Split).Aggregate(content, (sum, part) => ReadPart(sum, part.Headers, part.Body, depth + 1));

        var disposition = HeaderParameters.Parse(Find(headers, "Content-Disposition") ?? "inline");
        var bytes = TransferDecoder.Decode(body, Find(headers, "Content-Transfer-Encoding") ?? "");
        var shown = disposition.Value.Equals("inline", StringComparison.OrdinalIgnoreCase);
        if (shown && content.Text is null && type.Value.Equals("text/plain", StringComparison.OrdinalIgnoreCase))
            return content with { Text = Characters(bytes, type["charset"]) };
        if (shown && content.Html is null && type.Value.Equals("text/html", StringComparison.OrdinalIgnoreCase))
            return content with { Html = Characters(bytes, type["charset"]) };
        var name = disposition["filename"] ?? type["name"] ?? "";
        return content with { Files = [.. content.Files, new MailFile(name, type.Value, Find(headers, "Content-ID")?.Trim('<', '>'), bytes)] };
    }

    private static string? Find(List<KeyValuePair<string, string>> headers, string name)
    {
        var found = headers.FindIndex(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        return found < 0 ? null : headers[found].Value;
    }

    private static (List<KeyValuePair<string, string>> Headers, string Body) Split(string entity)
    {
        var headers = new List<KeyValuePair<string, string>>();
        var at = 0;
        while (at < entity.Length)
        {
            var end = entity.IndexOf("\r\n", at, StringComparison.Ordinal);
            var line = end < 0 ? entity[at..] : entity[at..end];
            at = end < 0 ? entity.Length : end + 2;
            if (line.Length == 0)
                break;
            if (line[0] is ' ' or '\t' && headers.Count > 0)
                headers[^1] = KeyValuePair.Create(headers[^1].Key, headers[^1].Value + line);
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                headers.Add(KeyValuePair.Create(line[..colon], line[(colon + 1)..].TrimStart(' ')));
        }

        return (headers, entity[at..]);
    }

    private static IEnumerable<string> Parts(string body, string boundary)
    {
        var pieces = ("\r\n" + body).Split("\r\n--" + boundary);
        foreach (var piece in pieces.Skip(1))
        {
            if (piece.StartsWith("--", StringComparison.Ordinal))
                yield break;
            var start = piece.IndexOf("\r\n", StringComparison.Ordinal);
            yield return start < 0 ? "" : piece[(start + 2)..];
        }
    }

    private static string Characters(byte[] bytes, string? charset) => HeaderDecoder.Encoding(charset ?? "utf-8").GetString(bytes);
}
