using System.Text.RegularExpressions;

namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>The server's words for the folded technical part: short, and without whole addresses, which servers like to repeat.</summary>
internal static partial class SmtpDetail
{
    public static string Of(SmtpReply reply) => LocalPart().Replace(reply.ToString(), "…@");

    /// <summary>The same without a secret that the server may have echoed.</summary>
    public static string Of(SmtpReply reply, IEnumerable<string> secrets) =>
        secrets.Aggregate(Of(reply), (text, secret) => secret.Length == 0 ? text : text.Replace(secret, "…", StringComparison.Ordinal));

    [GeneratedRegex(@"[^\s<>""'(),;:\[\]]+@", RegexOptions.CultureInvariant)]
    private static partial Regex LocalPart();
}
