namespace CalendlyWoo.Core.Templates.Finishing.Markup;

/// <summary>A start tag, by its place in the source.</summary>
/// <param name="Name">In small letters.</param>
/// <param name="Start">Of its <c>&lt;</c>.</param>
/// <param name="End">Behind its <c>&gt;</c>.</param>
/// <param name="Attributes">In their order; where one is given twice, the first counts.</param>
/// <param name="HasCodeBetweenAttributes">Code decides which attributes there are.</param>
internal sealed record HtmlStartTag(string Name, int Start, int End, IReadOnlyList<HtmlAttribute> Attributes, bool HasCodeBetweenAttributes)
{
    public HtmlAttribute? Find(string name)
    {
        foreach (var attribute in Attributes)
            if (attribute.Name == name)
                return attribute;
        return null;
    }
}
