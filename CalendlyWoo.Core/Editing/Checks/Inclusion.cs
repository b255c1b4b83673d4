using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Editing.Checks;

/// <summary>Who includes whom. Pure.</summary>
internal static class Inclusion
{
    /// <summary>The mails among the templates that include the snippet, by themselves or by way of other snippets.</summary>
    public static IReadOnlyList<CheckedText> MailsWith(ITemplateEngine engine, string snippet, IReadOnlyList<CheckedText> templates)
    {
        var included = templates.ToDictionary(template => template, template => IncludedBy(engine, template.Source));
        var names = new HashSet<string>(StringComparer.Ordinal) { snippet };
        var grown = true;
        while (grown)
        {
            grown = false;
            foreach (var other in templates.Where(template => template.IsSnippet && !names.Contains(template.Name)))
            {
                grown |= included[other].Any(names.Contains) && names.Add(other.Name);
            }
        }

        return [.. templates.Where(template => !template.IsSnippet && included[template].Any(names.Contains))];
    }

    /// <summary>The snippets that a part takes in, by itself or by way of others; those alone that exist.</summary>
    public static IReadOnlyCollection<string> Reached(ParsedTemplate part, SnippetLibrary library)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Reach(part);
        return names;

        void Reach(ParsedTemplate from)
        {
            foreach (var name in from.Includes)
            {
                if (library.Find(name, part.Part) is { } snippet && names.Add(name)) Reach(snippet);
            }
        }
    }

    private static HashSet<string> IncludedBy(ITemplateEngine engine, TemplateSource source) =>
    [
        .. engine.Parse(source.Subject, TemplatePart.Subject).Includes,
        .. engine.Parse(source.Preheader, TemplatePart.Subject).Includes,
        .. engine.Parse(source.Html, TemplatePart.Html).Includes,
        .. engine.Parse(source.Text ?? "", TemplatePart.Text).Includes,
    ];
}
