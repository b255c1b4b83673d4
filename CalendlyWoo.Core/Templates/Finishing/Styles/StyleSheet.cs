using CalendlyWoo.Core.Templates.Finishing.Markup;

namespace CalendlyWoo.Core.Templates.Finishing.Styles;

/// <summary>The content of one <c>style</c> element, by its place in the source.</summary>
internal sealed record StyleSheet(HtmlStartTag Tag, int Start, int End);
