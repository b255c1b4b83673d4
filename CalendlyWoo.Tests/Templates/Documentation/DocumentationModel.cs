using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>What the examples may ask for: <c>customer</c> and <c>sessions</c>.</summary>
internal static class DocumentationModel
{
    public static TemplateObject Sample { get; } = TemplateBench.Object(
        ("customer", Object(("name", Text("Zoë Martin")), ("city", Text("Lyon")), ("phone", Value.Null))),
        ("sessions", TemplateBench.List(
            Session("Wardrobe edit", "home", 180),
            Session("Colour advice", "online", 95),
            Session("Shopping tour", "store", 240),
            Session("Bridal look", "store", 420),
            Session("Capsule plan", "online", 150))));

    private static Value Session(string title, string place, long price) =>
        Object(("title", Text(title)), ("place", Text(place)), ("price", Value.Of(price)));

    private static Value Object(params (string Name, Value Value)[] members) => Value.Of(TemplateBench.Object(members));

    private static Value Text(string text) => Value.Of(text);
}
