using System.Net;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Templates.Finishing.Markup;

namespace CalendlyWoo.Core.Templates.Finishing.Links;

/// <summary>What is wrong with one address.</summary>
internal sealed record LinkProblem(DiagnosticSeverity Severity, string Code, string Sentence);

/// <summary>Which addresses customers can follow from a mail.</summary>
/// <param name="allowLoopback">Addresses of this machine are fine.</param>
internal sealed class LinkRules(bool allowLoopback)
{
    private static readonly string[] FineSchemes = ["mailto", "tel", "sms"];

    /// <summary>Null where nothing is wrong. A value that begins with code cannot be judged.</summary>
    public LinkProblem? Judge(string value, string element)
    {
        if (value.Length == 0) return Invalid("This address is empty. Fill it in, or take the link away.");
        if (value.Contains("{{", StringComparison.Ordinal) || value.Contains("}}", StringComparison.Ordinal)
            || value.Contains("%7B%7B", StringComparison.OrdinalIgnoreCase))
            return new LinkProblem(DiagnosticSeverity.Error, FinishingCodes.LinkUnrendered,
                "Code was left standing in this address instead of being filled in. Check its brackets.");
        if (value == "#") return new LinkProblem(DiagnosticSeverity.Warning, FinishingCodes.LinkInvalid,
            "This link leads nowhere. Fill in where it should go.");
        if (value[0] is '#' or CodeMask.Filler) return null;
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon > 0 ? value[..colon].Trim().ToLowerInvariant() : "";
        if (FineSchemes.Contains(scheme) || (scheme is "cid" or "data" && element is "img" or "table" or "td" or "body" or "v:fill" or "v:image")) return null;
        if (scheme is not ("https" or "http")) return Invalid(WrongScheme(scheme));
        if (!Uri.TryCreate(value.Replace(CodeMask.Filler, 'x'), UriKind.Absolute, out var address) || address.Host.Length == 0)
            return Invalid("This is no web address. Copy it again from the browser's address bar.");
        return JudgeHost(address, value);
    }

    private LinkProblem? JudgeHost(Uri address, string value)
    {
        var host = address.Host;
        if (allowLoopback && EndpointRules.IsLoopback(host)) return null;
        var isWritten = !value.AsSpan(value.IndexOf(':', StringComparison.Ordinal)).TrimStart(":/").StartsWith(CodeMask.Filler.ToString());
        if (isWritten && IsPrivate(host)) return Invalid("This address leads to a computer in your own network, which customers cannot reach. Use the public address.");
        return address.Scheme == Uri.UriSchemeHttps
            ? null
            : new LinkProblem(
                DiagnosticSeverity.Warning,
                FinishingCodes.LinkNotHttps,
                "This address begins with http://, so that anyone on the way can read and change what comes back. Write https:// where the site has it.");
    }

    private static string WrongScheme(string scheme) => scheme switch
    {
        "" => "This address is not complete. In a mail it must begin with https://.",
        "javascript" or "vbscript" => "Mail programs run no code: this link would do nothing. Link to a page instead.",
        "file" => "This address leads to a file on one computer. Put the file on the web or attach it.",
        _ => $"Mail programs do not open addresses that begin with {scheme}:. Link to a page with https://.",
    };

    private static LinkProblem Invalid(string sentence) => new(DiagnosticSeverity.Error, FinishingCodes.LinkInvalid, sentence);

    /// <summary>RFC 1918, 4193, 3927, 6762 and 8375, and names without a dot.</summary>
    private static bool IsPrivate(string host)
    {
        if (EndpointRules.IsLoopback(host)) return true;
        if (!IPAddress.TryParse(host.Trim('[', ']'), out var address))
            return !host.Contains('.', StringComparison.Ordinal) || host.EndsWith(".local", StringComparison.OrdinalIgnoreCase)
                || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase)
                || host.EndsWith(".home.arpa", StringComparison.OrdinalIgnoreCase);
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var octets = address.GetAddressBytes();
        if (octets.Length > 4) return address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal || address.Equals(IPAddress.IPv6Any);
        return octets[0] is 0 or 10 || (octets[0] == 172 && octets[1] is >= 16 and <= 31) || (octets[0], octets[1]) is (192, 168) or (169, 254)
            || (octets[0] == 100 && octets[1] is >= 64 and <= 127);
    }
}
