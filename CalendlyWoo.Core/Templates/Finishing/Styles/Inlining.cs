using AngleSharp.Dom;
using CalendlyWoo.Core.Templates.Finishing.Markup;

namespace CalendlyWoo.Core.Templates.Finishing.Styles;

/// <summary>One run of <see cref="StyleInliner"/>.</summary>
internal sealed class Inlining(CodeMask mask, IReadOnlyList<(IElement Element, StyledElement Styled)> elements)
{
    private readonly List<SourceEdit> _edits = [];
    private readonly List<TemplateDiagnostic> _warnings = [];
    private readonly List<(StyleRule Rule, Selector Selector, int Order)> _stays = [];

    private bool KeepsAllRules { get; } = mask.HasForeignMarkup || elements.Any(element => element.Styled.IsDynamic);

    private int _order;

    public InlinedHtml Run(IReadOnlyList<StyleSheet> sheets)
    {
        var removed = sheets.Select(sheet => (Sheet: sheet, Edits: ReadSheet(sheet))).ToList();
        foreach (var (sheet, edits) in removed) AddSheetEdits(sheet, edits);
        foreach (var stay in _stays) MarkImportant(stay.Rule, stay.Selector, stay.Order);
        var written = elements.Select(element => element.Styled.Edit()).OfType<SourceEdit>().ToList();
        if (_order > 0) _warnings.AddRange(elements.Where(element => element.Styled.IsDynamic).Select(element => DynamicElement(element.Styled.Tag)));
        return new InlinedHtml(SourceEdit.Apply(mask.Source, _edits.Distinct().Concat(written)), _warnings);
    }

    private List<SourceEdit> ReadSheet(StyleSheet sheet)
    {
        var edits = new List<SourceEdit>();
        foreach (var rule in StyleSheetReader.Rules(mask.Html, sheet.Start, sheet.End))
        {
            _order++;
            var staying = rule.Selectors.Where(selector => Stays(rule, selector)).ToList();
            // What means nothing stays as it was written, with the code that may stand in it.
            if (rule.Selectors.Count == 0 || HasCodeBesideDeclarations(rule)) continue;
            if (staying.Count == 0)
                edits.Add(SourceEdit.Remove(mask.Source, rule.Start, rule.End));
            else if (staying.Count < rule.Selectors.Count)
                edits.Add(KeepSelectors(rule, staying));
        }

        return edits;
    }

    private bool HasCodeBesideDeclarations(StyleRule rule)
    {
        var codeInDeclarations = rule.Declarations.Sum(declaration => CodeLength(declaration.Start, declaration.End));
        return CodeLength(rule.Start, rule.End) > codeInDeclarations;
    }

    private int CodeLength(int start, int end) => mask.Html.AsSpan(start, end - start).Count(CodeMask.Filler);

    private SourceEdit KeepSelectors(StyleRule rule, List<string> selectors)
    {
        var stop = rule.BodyStart - 1;
        return new SourceEdit(rule.Start, stop - rule.Start, string.Join(", ", selectors) + " " + SourceEdit.LineBreaks(mask.Source, rule.Start, stop));
    }

    /// <summary>Applies the rule to the elements of one selector; false where nothing is left to do in the head.</summary>
    private bool Stays(StyleRule rule, string text)
    {
        var selector = Selector.Read(text);
        if (rule.IsConditional || !selector.IsStatic || (selector.DependsOnOrder && mask.HasControlFlow))
        {
            if (!selector.IsPart) _stays.Add((rule, selector, _order));
            if (!rule.IsConditional && selector.IsStatic) _warnings.Add(StyleInliner.Warning(mask.Source, rule.Start, text.Length, OrderFromCode));
            return true;
        }

        var matches = elements.Where(element => !element.Styled.IsDynamic && selector.Matches(element.Element)).ToList();
        foreach (var match in matches) match.Styled.Apply(rule, selector.Specificity, _order);
        return matches.Count == 0 || KeepsAllRules;
    }

    private void MarkImportant(StyleRule rule, Selector selector, int order)
    {
        var meant = elements.Where(element => selector.Matches(element.Element)).ToList();
        foreach (var declaration in rule.Declarations)
            if (meant.Exists(element => element.Styled.NeedsImportant(declaration, selector.Specificity, order)))
                _edits.Add(new SourceEdit(declaration.End, 0, " !important"));
    }

    /// <summary>A style sheet of which nothing is left goes away as a whole.</summary>
    private void AddSheetEdits(StyleSheet sheet, List<SourceEdit> edits)
    {
        var rest = mask.Html.ToCharArray(sheet.Start, sheet.End - sheet.Start);
        foreach (var edit in edits.Where(edit => edit.Text.AsSpan().IsWhiteSpace())) rest.AsSpan(edit.Start - sheet.Start, edit.Length).Fill(' ');
        var close = mask.Html.IndexOf('>', sheet.End);
        if (edits.Count > 0 && close > 0 && rest.AsSpan().IsWhiteSpace())
            _edits.Add(SourceEdit.Remove(mask.Source, sheet.Tag.Start, close + 1));
        else
            _edits.AddRange(edits);
    }

    private TemplateDiagnostic DynamicElement(HtmlStartTag tag) => StyleInliner.Warning(
        mask.Source,
        tag.Start,
        tag.Name.Length + 1,
        "Code decides about this element's class or attributes, so the rules for it stay in the head of the mail, where a few mail programs do not read "
            + "them. Put the code around two whole elements instead, or into the style attribute.");

    private const string OrderFromCode =
        "This rule goes by the order of elements, which the template's code changes, so it stays in the head of the mail, where a few mail programs do "
        + "not read it. Give the elements a class instead.";
}
