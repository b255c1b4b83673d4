using System.Text;
using AngleSharp.Css;
using CalendlyWoo.Core.Templates.Finishing.Markup;

namespace CalendlyWoo.Core.Templates.Finishing.Styles;

/// <summary>A declaration that a rule gives to an element.</summary>
internal readonly record struct AppliedDeclaration(Declaration Declaration, Priority Specificity, int Order);

/// <summary>An element with what the rules say about it: CSS Cascade Level 4, section 6.1.</summary>
internal sealed class StyledElement(HtmlStartTag tag, CodeMask mask)
{
    private readonly List<AppliedDeclaration> _applied = [];

    /// <summary>Code decides about its class or its attributes: what is written into it could be wrong.</summary>
    public bool IsDynamic { get; } =
        tag.HasCodeBetweenAttributes || tag.Attributes.Any(attribute => attribute.Name is "class" or "id" && attribute.Contains(mask.Html, CodeMask.Filler));

    public HtmlStartTag Tag => tag;

    private HtmlAttribute? Style { get; } = tag.Find("style");

    public void Apply(StyleRule rule, Priority specificity, int order) =>
        _applied.AddRange(rule.Declarations.Select(declaration => new AppliedDeclaration(declaration, specificity, order)));

    /// <summary>Whether the declaration, which stays in the head, wins over what is inlined here and so needs <c>!important</c>.</summary>
    public bool NeedsImportant(Declaration declaration, Priority specificity, int order)
    {
        if (declaration.IsImportant || Authored().Exists(declaration.Touches)) return false;
        var rivals = _applied.FindAll(rival => declaration.Touches(rival.Declaration));
        return rivals.Count > 0
            && rivals.TrueForAll(rival => !rival.Declaration.IsImportant && Compare((rival.Specificity, rival.Order), (specificity, order)) < 0);
    }

    /// <summary>The edit that writes it down, or null where no rule means this element.</summary>
    public SourceEdit? Edit()
    {
        if (_applied.Count == 0) return null;
        var quote = Style is { Quote: '\'' } ? '\'' : '"';
        var text = Text(quote);
        if (Style is not { } style) return new SourceEdit(tag.Start + 1 + tag.Name.Length, 0, $" style={quote}{text}{quote}");
        return style.Quote == '\0'
            ? new SourceEdit(style.Start, style.End - style.Start, $"style={quote}{text}{quote}")
            : new SourceEdit(style.ValueStart, style.ValueLength, text);
    }

    private static int Compare((Priority Specificity, int Order) left, (Priority Specificity, int Order) right)
    {
        var bySpecificity = left.Specificity.CompareTo(right.Specificity);
        return bySpecificity != 0 ? bySpecificity : left.Order.CompareTo(right.Order);
    }

    private List<Declaration> Authored() =>
        Style is { ValueStart: >= 0 } style ? StyleSheetReader.Declarations(mask.Html, style.ValueStart, style.ValueStart + style.ValueLength) : [];

    /// <summary>Later wins: rules, then what the element says itself, then rules that are important.</summary>
    private string Text(char quote)
    {
        var sorted = _applied.ToList();
        sorted.Sort((left, right) => Compare((left.Specificity, left.Order), (right.Specificity, right.Order)));
        var important = sorted.FindAll(applied => applied.Declaration.IsImportant);
        var normal = sorted.FindAll(applied => !applied.Declaration.IsImportant);
        var authored = Style is { ValueLength: > 0 } style ? mask.Source.AsSpan(style.ValueStart, style.ValueLength).Trim().TrimEnd(';').ToString() : "";
        var certain = authored.Contains("{{", StringComparison.Ordinal) ? [] : Authored();
        normal = normal.FindAll(applied => !certain.Exists(own => own.Replaces(applied.Declaration))
            && !important.Exists(other => other.Declaration.Replaces(applied.Declaration)));
        var pieces = Winners(normal).Select(applied => Encode(applied.Declaration, quote)).ToList();
        if (authored.Length > 0) pieces.Add(authored);
        pieces.AddRange(Winners(important).Select(applied => Encode(applied.Declaration, quote)));
        return string.Join(';', pieces);
    }

    /// <summary>Two values in one rule are a value and its fallback: both stay.</summary>
    private static IEnumerable<AppliedDeclaration> Winners(List<AppliedDeclaration> sorted) =>
        sorted.Where((applied, index) => !sorted.Skip(index + 1).Any(later => later.Order != applied.Order && later.Declaration.Replaces(applied.Declaration)));

    /// <summary>Written for an attribute; code stays as it is, since the language reads it before any mail program reads the attribute.</summary>
    private string Encode(Declaration declaration, char quote)
    {
        var other = mask.Html.AsSpan(declaration.Start, declaration.End - declaration.Start).Contains('\'') ? "&quot;" : "'";
        var text = new StringBuilder();
        for (var at = declaration.Start; at < declaration.End; at++)
        {
            var letter = mask.Html[at];
            text.Append(letter switch
            {
                CodeMask.Filler => mask.Source[at].ToString(),
                '&' => "&amp;",
                '"' when quote == '"' => other,
                '\'' when quote == '\'' => "&#39;",
                '\r' or '\n' => " ",
                _ => letter.ToString(),
            });
        }

        return text.ToString();
    }
}
