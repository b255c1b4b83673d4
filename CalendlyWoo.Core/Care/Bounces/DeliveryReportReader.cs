using System.Text.RegularExpressions;

namespace CalendlyWoo.Core.Care.Bounces;

/// <summary>
/// Reads a delivery report: <c>multipart/report</c> (RFC 6522) with its <c>message/delivery-status</c> (RFC 3464), and, where servers do as they like or the
/// report was pasted in pieces, the same fields and our Message-ID wherever they stand. Pure.
/// </summary>
internal static partial class DeliveryReportReader
{
    private const int MostIds = 20;
    private const int LongestText = 500;

    public static DeliveryReport Read(string text)
    {
        var whole = ReportMime.Read(text);
        var parts = whole.All.ToList();
        var recipients = parts.Where(part => part.MediaType is "message/delivery-status" or "message/global-delivery-status").SelectMany(part => Recipients(part.Text)).ToList();
        if (recipients.Count == 0) recipients = [.. parts.SelectMany(part => Recipients(part.Text))];
        if (recipients.Count == 0 && Guess(whole, parts) is { } guess) recipients = [guess];
        return new DeliveryReport(MessageIds(whole, parts), recipients);
    }

    private static IEnumerable<ReportedRecipient> Recipients(string text)
    {
        foreach (var group in ReportFields.Groups(text))
        {
            string? Field(string name) => group.Where(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value).FirstOrDefault();
            var (address, action) = (Field("Final-Recipient") ?? Field("Original-Recipient"), Field("Action"));
            if (address is null || action is null) continue;
            var diagnostic = Clean(Typed(Field("Diagnostic-Code")));
            yield return new ReportedRecipient(AddressOf(Typed(address)), ActionOf(action), EnhancedStatus.Best(Field("Status"), diagnostic), diagnostic);
        }
    }

    /// <summary>A report in prose alone, as old servers write it. A customer's answer has our Message-ID and any number in it, too: it must not count as one.</summary>
    private static ReportedRecipient? Guess(ReportPart whole, List<ReportPart> parts)
    {
        var prose = parts.Where(part => part.Text.Length > 0).Select(part => part.Text).FirstOrDefault() ?? "";
        var named = AddressOf(whole.Header("X-Failed-Recipients"));
        var isReport = named is not null || whole.MediaType == "multipart/report" || MailSystem().IsMatch(whole.Header("From") ?? "");
        if (!isReport && !Failure().IsMatch(prose)) return null;
        var said = prose.Split('\n').FirstOrDefault(line => EnhancedStatus.Find(line) is not null || BasicCode().IsMatch(line));
        if (said is null && named is null) return null;
        var status = EnhancedStatus.Find(said);
        return new ReportedRecipient(named, status?.StartsWith('4') == true ? ReportedAction.Delayed : ReportedAction.Failed, status, Clean(said?.Trim()));
    }

    private static List<string> MessageIds(ReportPart whole, List<ReportPart> parts)
    {
        // The returned message's own header first; then what points to it; then anything of our form.
        var returned = parts.Where(part => part != whole).Select(part => part.Header("Message-ID"));
        var pointing = parts.SelectMany(part => part.Headers).Where(header => header.Key.EndsWith("Original-Message-ID", StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);
        var anywhere = parts.SelectMany(part => part.Headers.Select(header => header.Value).Append(part.Text));
        return [.. returned.Concat(pointing).Concat(anywhere).OfType<string>().SelectMany(text => OurForm().Matches(text)).Select(match => $"<{match.Value}>")
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostIds)];
    }

    private static ReportedAction ActionOf(string action) => action.Split(' ', '(')[0].Trim().ToLowerInvariant() switch
    {
        "failed" => ReportedAction.Failed,
        "delayed" => ReportedAction.Delayed,
        _ => ReportedAction.Delivered,
    };

    /// <summary>The value behind its type, as in <c>rfc822; ann@example.com</c>.</summary>
    private static string? Typed(string? value) => value is null ? null : value[(value.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim();

    private static string? AddressOf(string? text) => text is null ? null : Address().Match(text) is { Success: true } match ? match.Value : null;

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var plain = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return plain.Length <= LongestText ? plain : plain[..LongestText];
    }

    /// <summary>As <see cref="Mail.MessageId"/> makes them.</summary>
    [GeneratedRegex("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}@[A-Za-z0-9.-]{1,253}")]
    private static partial Regex OurForm();

    [GeneratedRegex(@"[^\s<>@,;:""]{1,64}@[^\s<>@,;:""]{1,253}")]
    private static partial Regex Address();

    [GeneratedRegex(@"\b55[0-4][ -]")]
    private static partial Regex BasicCode();

    [GeneratedRegex(
        "could not be delivered|couldn't be delivered|not delivered|undeliver|delivery (has )?failed|permanent error|returned to sender|unzustellbar|nicht zugestellt",
        RegexOptions.IgnoreCase)]
    private static partial Regex Failure();

    [GeneratedRegex("mailer-daemon|postmaster|mail delivery", RegexOptions.IgnoreCase)]
    private static partial Regex MailSystem();
}
