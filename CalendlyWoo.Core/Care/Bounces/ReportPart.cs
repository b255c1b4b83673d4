namespace CalendlyWoo.Core.Care.Bounces;

/// <summary>One part of a mail that somebody handed in (RFC 2045), with its text decoded.</summary>
/// <param name="Headers">Unfolded, in their order.</param>
/// <param name="MediaType">In small letters, such as <c>multipart/report</c>.</param>
/// <param name="Text">Of a leaf; empty where there are parts.</param>
/// <param name="Parts">Of a multipart, or the message within a <c>message/rfc822</c>.</param>
internal sealed record ReportPart(IReadOnlyList<KeyValuePair<string, string>> Headers, string MediaType, string Text, IReadOnlyList<ReportPart> Parts)
{
    /// <summary>This part and all below it, in their order.</summary>
    public IEnumerable<ReportPart> All => Parts.SelectMany(part => part.All).Prepend(this);

    /// <summary>The first header of the name, or null.</summary>
    public string? Header(string name) => Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).FirstOrDefault();
}
