using System.Text.RegularExpressions;
using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Editing;

/// <summary>Who includes whom. Pure.</summary>
internal static partial class Inclusion
{
    /// <summary>The mails among the templates that include the snippet, by themselves or by way of other snippets.</summary>
    public static IReadOnlyList<ActiveTemplate> MailsWith(string snippet, IReadOnlyList<ActiveTemplate> templates)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { snippet };
        var grown = true;
        while (grown)
        {
            grown = false;
            foreach (var other in templates.Where(template => template.Kind == TemplateKind.Snippet && !names.Contains(template.Name)))
            {
                grown |= IncludedBy(other.Source).Any(names.Contains) && names.Add(other.Name);
            }
        }

        return [.. templates.Where(template => template.Kind != TemplateKind.Snippet && IncludedBy(template.Source).Any(names.Contains))];
    }

    private static IEnumerable<string> IncludedBy(TemplateSource source) =>
        new[] { source.Subject, source.Preheader, source.Html, source.Text ?? "" }.SelectMany(part => Include().Matches(part)).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\binclude\s+[""']([^""'\r\n]{1,200})[""']", RegexOptions.CultureInvariant)]
    private static partial Regex Include();
}

/// <summary>A template with its active text.</summary>
internal sealed record ActiveTemplate(string Name, TemplateKind Kind, TemplateSource Source);
