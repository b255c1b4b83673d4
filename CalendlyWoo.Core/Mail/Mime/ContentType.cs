using System.Text.RegularExpressions;

namespace CalendlyWoo.Core.Mail.Mime;

/// <summary>What a part says about itself.</summary>
internal static partial class ContentType
{
    private const string OctetStream = "application/octet-stream";

    /// <summary>The type, or <c>application/octet-stream</c> where it is none (RFC 2045 section 5.1), or one whose parts may not be base64 (RFC 2046 section 5).</summary>
    public static string OrOctetStream(string type) => Allowed().IsMatch(type) ? type : OctetStream;

    public static string CheckedId(string id) =>
        Id().IsMatch(id) ? id : throw new ArgumentException("A content id is made of letters, digits and @._-.", nameof(id));

    [GeneratedRegex(@"^(?!multipart/|message/)[A-Za-z0-9!#$&^_.+-]{1,64}/[A-Za-z0-9!#$&^_.+-]{1,64}(; ?[a-z]{1,20}=[A-Za-z0-9_.-]{1,20}){0,3}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,80}(@[A-Za-z0-9.-]{1,80})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
