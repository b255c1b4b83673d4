using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>What somebody chose on the consent page.</summary>
internal sealed record ConsentForm(bool IsAllowed, bool IsStranger, IReadOnlyList<string> Scopes)
{
    public static ConsentForm Read(ReadOnlyMemory<byte> body)
    {
        var fields = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span));
        return new ConsentForm(
            fields.GetValueOrDefault("decision") == "allow",
            fields.GetValueOrDefault("account") == ModelStudio.Stranger.Uuid,
            [.. fields.GetValueOrDefault("scope").OfType<string>()]);
    }
}
