using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CalendlyWoo.Core.Templates.Finishing.Markup;
using CalendlyWoo.Core.Templates.Language.Lexing;

namespace CalendlyWoo.Core.Templates.Finishing.Styles;

/// <summary>
/// Writes the rules of <c>&lt;style&gt;</c> into the <c>style</c> attributes of the elements they mean, for mail programs that read no style sheet. It
/// works on a template's source, once a version: AngleSharp parses a copy whose code is covered letter by letter, finds which elements a selector means,
/// and the attributes are then edited in the source itself. Nothing else changes: code, tables, conditional comments and doctype stay byte for byte.
/// <para>
/// In the head stay: rules in <c>@media</c> and other at-rules, rules with <c>:hover</c> and the like, rules that mean no element here (mail programs'
/// own classes), and all rules where code brings in elements that are not to be seen here. A declaration that stays and that would have won over an
/// inlined one gets <c>!important</c>, without which it would lose to the attribute. One difference remains: where such a rule means several elements,
/// and one of them sets the same property in its own <c>style</c>, the rule wins there, too.
/// </para>
/// </summary>
public static class StyleInliner
{
    private static readonly HtmlParserOptions Options = new() { IsKeepingSourceReferences = true };

    /// <summary>Inlines; a source without rules, or one that is no valid template, comes back as it is.</summary>
    public static InlinedHtml Inline(string source)
    {
        if (!source.Contains("<style", StringComparison.OrdinalIgnoreCase)) return new InlinedHtml(source, []);
        var mask = CodeMask.Of(source);
        if (mask.IsBroken) return new InlinedHtml(source, []);
        using var document = new HtmlParser(Options).ParseDocument(mask.Html);
        var sheets = Sheets(document, mask);
        if (sheets.SelectMany(sheet => mask.ControlBlocks.Where(block => block >= sheet.Start && block < sheet.End)).Take(1).ToList() is [var place])
            return new InlinedHtml(source, [Warning(source, place, 2, CodeInStyle)]);
        return new Inlining(mask, Elements(document, mask)).Run(sheets);
    }

    internal static TemplateDiagnostic Warning(string source, int offset, int length, string sentence) =>
        new(DiagnosticSeverity.Warning, FinishingCodes.StyleNotInlined, sentence, LineMap.Find(source, offset, length));

    private const string CodeInStyle =
        "Code such as if stands among the rules of this style, so they all stay in the head of the mail, where a few mail programs do not read them. "
        + "Put code only into a rule's value, such as color: {{ … }}.";

    private static List<StyleSheet> Sheets(IDocument document, CodeMask mask) =>
    [
        .. from element in document.QuerySelectorAll("style")
           let tag = TagOf(element, mask)
           where tag is not null && element.GetAttribute("media") is null or "" or "all" or "screen"
           select new StyleSheet(tag, tag.End, HtmlScanner.EndOfRawText(mask.Html, "style", tag.End)),
    ];

    private static List<(IElement Element, StyledElement Styled)> Elements(IDocument document, CodeMask mask) =>
    [
        .. from element in document.All
           where element.LocalName is not ("head" or "style" or "script" or "title" or "meta" or "link" or "base")
           let tag = TagOf(element, mask)
           where tag is not null
           select (element, new StyledElement(tag, mask)),
    ];

    private static HtmlStartTag? TagOf(IElement element, CodeMask mask) =>
        element.SourceReference is { } reference && mask.Tags.TryGetValue(reference.Position.Index, out var tag) && tag.Name == element.LocalName ? tag : null;
}
