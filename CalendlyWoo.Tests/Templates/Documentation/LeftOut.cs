namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>Examples of the documentation that this language refuses on purpose.</summary>
/// <param name="Heading">Page and heading.</param>
/// <param name="Template">What the owner might write.</param>
/// <param name="Code">The diagnostic or failure that she gets.</param>
/// <param name="Why">The reason, as <c>Language/README.md</c> gives it.</param>
internal sealed record LeftOut(string Heading, string Template, string Code, string Why)
{
    private const string NoCodeFromText = "a value must never become code: a customer could write it";
    private const string NoDotNet = "members and methods of .NET are never reached; the model is the contract";

    public static IReadOnlyList<LeftOut> All { get; } =
    [
        new("object.md, object.eval", """{{ "2 * 3" | object.eval }}""", "template.not-supported", NoCodeFromText),
        new("object.md, object.eval_template", """{{ "Dear {{ customer.name }}" | object.eval_template }}""", "template.not-supported", NoCodeFromText),
        new("language.md 8.9, named arguments", """{{ my_processor "Dear" "Zoë" count: 15 options: "short" }}""", "template.unknown-name", NoDotNet),
        new("language.md 5, objects", "{{ (date.parse '2026/03/09').ticks }}", "template.unknown-name", NoDotNet),
        new("language.md 9.11, include", "{{ include 'myinclude.html' }}", "template.unknown-snippet", "only the owner's own snippets, by name; no files"),
        new("language.md 9.7, readonly", "{{ fee = 1 }}{{ readonly fee }}{{ fee = 2 }}", "template.read-only", "an error in Scriban too, which this page shows"),
    ];
}
