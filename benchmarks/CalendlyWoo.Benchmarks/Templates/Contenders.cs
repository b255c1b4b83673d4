using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Language;
using CalendlyWoo.Core.Templates.Language.Values;
using HandlebarsDotNet;

namespace CalendlyWoo.Benchmarks.Templates;

/// <summary>The product's engine and Handlebars.Net, given the same templates and the same values.</summary>
internal static class Contenders
{
    public static Contender Product(MailParts mail, TemplateObject model)
    {
        var engine = new TemplateEngine(TimeProvider.System);
        var everything = mail.Everything.ToArray();
        var parts = mail.Parts.Select(part => engine.Parse(part.Source, part.Kind)).ToArray();
        var snippets = new SnippetLibrary(mail.Snippets.Select(snippet => KeyValuePair.Create(snippet.Name, snippet.Source)));
        var options = RenderOptions.Default with { Snippets = snippets };
        return new Contender(
            () => Array.ForEach(everything, part => engine.Parse(part.Source, part.Kind)),
            () => string.Concat(parts.Select(part => engine.Render(part, model, options).TryGet(out var text, out var failure)
                ? text
                : throw new InvalidOperationException(failure.Message))));
    }

    public static Contender Handlebars(MailParts mail, TemplateObject model)
    {
        var values = PlainModel.Of(model);
        var (plain, html) = (Environment(isHtml: false), Environment(isHtml: true));
        foreach (var snippet in mail.Snippets) html.RegisterTemplate(snippet.Name, HandlebarsTwin.Of(snippet.Source.Html));
        var everything = mail.Everything.Select(Twin).ToArray();
        var parts = mail.Parts.Select(Twin).Select(part => part.Engine.Compile(part.Source)).ToArray();
        return new Contender(
            () => Array.ForEach(everything, part => part.Engine.Compile(part.Source)),
            () => string.Concat(parts.Select(template => template(values))));

        (IHandlebars Engine, string Source) Twin((TemplatePart Kind, string Source) part) =>
            (part.Kind == TemplatePart.Html ? html : plain, HandlebarsTwin.Of(part.Source));
    }

    private static IHandlebars Environment(bool isHtml)
    {
        var handlebars = HandlebarsDotNet.Handlebars.Create(new HandlebarsConfiguration { NoEscape = !isHtml });
        handlebars.RegisterHelper("breaks", (output, _, arguments) =>
            output.WriteSafeString(System.Net.WebUtility.HtmlEncode(arguments[0] as string ?? "").Replace("\n", "<br />\n", StringComparison.Ordinal)));
        return handlebars;
    }
}
