using System.Net;
using System.Text.RegularExpressions;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Finishing.Links;
using CalendlyWoo.Core.Templates.Language.Lexing;

namespace CalendlyWoo.Core.Editing.Checks;

/// <summary>Looks at the web addresses in a text part, which mail programs make links of. Pure.</summary>
internal static partial class TextLinks
{
    private const int MostAddresses = 200;

    /// <summary>Checks a template's source, as <see cref="LinkCheck.CheckSource"/> does.</summary>
    public static IReadOnlyList<TemplateDiagnostic> CheckSource(string text) => Check(text, address => LinkCheck.CheckSource(Link(address)));

    /// <summary>Checks a rendered text part, as <see cref="LinkCheck.CheckRendered"/> does.</summary>
    public static IReadOnlyList<TemplateDiagnostic> CheckRendered(string text, IReadOnlyCollection<string> bearerLinks) =>
        Check(text, address => LinkCheck.CheckRendered(Link(WebUtility.HtmlEncode(address)), bearerLinks));

    private static List<TemplateDiagnostic> Check(string text, Func<string, IReadOnlyList<TemplateDiagnostic>> check) =>
    [
        .. from match in Address().Matches(text).Take(MostAddresses)
           let address = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')')
           from found in check(address)
           select found with { Span = LineMap.Find(text, match.Index, address.Length) },
    ];

    private static string Link(string address) => $"<a href=\"{address}\">";

    /// <summary>Code within an address belongs to it, with the blanks that stand in the code.</summary>
    [GeneratedRegex(@"https?://(?:\{\{[^{}]*\}\}|[^\s<>""{}])+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
