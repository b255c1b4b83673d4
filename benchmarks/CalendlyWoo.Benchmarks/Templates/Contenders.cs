using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Language;
using CalendlyWoo.Core.Templates.Language.Values;
using CalendlyWoo.Core.Templates.Seeds;
using HandlebarsDotNet;

namespace CalendlyWoo.Benchmarks.Templates;

/// <summary>The product's engine and Handlebars.Net, given the same templates and the same values.</summary>
internal static class Contenders
{
    public static Contender Product(TemplateSource source, TemplateObject model)
    {
        var engine = new TemplateEngine(TimeProvider.System);
        var template = MailTemplate.Parse(engine, source);
        return new Contender(
            () => MailTemplate.Parse(engine, source),
            () => string.Concat(template.Parts.Select(part => engine.Render(part, model, RenderOptions.Default).TryGet(out var text, out var failure)
                ? text
                : throw new InvalidOperationException(failure.Message))));
    }

    public static Contender Handlebars(TemplateSource source, TemplateObject model, IReadOnlyList<SeededTemplate> snippets)
    {
        var values = PlainModel.Of(model);
        var (plain, html) = (Environment(snippets, isHtml: false), Environment(snippets, isHtml: true));
        (IHandlebars Engine, string Source)[] parts =
        [
            (plain, HandlebarsTwin.Of(source.Subject)), (html, HandlebarsTwin.Of(source.Html)), (plain, HandlebarsTwin.Of(source.Text ?? "")),
        ];
        var compiled = Array.ConvertAll(parts, part => part.Engine.Compile(part.Source));
        return new Contender(
            () => Array.ForEach(parts, part => part.Engine.Compile(part.Source)),
            () => string.Concat(compiled.Select(template => template(values))));
    }

    private static IHandlebars Environment(IReadOnlyList<SeededTemplate> snippets, bool isHtml)
    {
        var handlebars = HandlebarsDotNet.Handlebars.Create(new HandlebarsConfiguration { NoEscape = !isHtml });
        handlebars.RegisterHelper("breaks", (output, _, arguments) =>
            output.WriteSafeString(System.Net.WebUtility.HtmlEncode(arguments[0] as string ?? "").Replace("\n", "<br />\n", StringComparison.Ordinal)));
        handlebars.RegisterHelper("commas", (output, _, arguments) =>
            output.Write((arguments[0] as string ?? "").Replace("\n", ", ", StringComparison.Ordinal)));
        foreach (var snippet in snippets) handlebars.RegisterTemplate(snippet.Name, HandlebarsTwin.Of(isHtml ? snippet.Source.Html : snippet.Source.Text ?? ""));
        return handlebars;
    }
}
