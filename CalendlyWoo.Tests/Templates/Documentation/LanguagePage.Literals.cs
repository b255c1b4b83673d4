namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>language.md, section 3.</summary>
internal static partial class LanguagePage
{
    private static IReadOnlyList<DocumentationExample> Literals { get; } =
    [
        new("3.1 Strings",
            """{{ "double \" and single \' and \\ slash" }}{{ 'double " and single \' here' }}""",
            """double " and single ' and \ slashdouble " and single ' here"""),
        new("3.1 Strings", """{{ "a\nb\rc\td" }}""", "a\nb\rc\td"),
        new("3.1 Strings", """{{ "\b\f" | string.size }} {{ "caf\u00e9 \x41\x7a" }}""", "2 café Az"),
        new("3.1 Strings", "{{ \"two\nlines\" }}", "two\nlines"),
        // The page prints the words bare; Scriban prints texts within a list in double quotes.
        new("3.1 Strings", """{{ "dress,  shoes, bag" | regex.split `,\s+` }}""", """["dress", "shoes", "bag"]"""),
        new("3.1 Strings", """{{ `no \n escape` }}""", """no \n escape"""),
        new("3.1 Strings", """{{ $"{customer.name} pays {90 * 2} {"euros"}" }}""", "Zoë Martin pays 180 euros"),
        new("3.1 Strings", "{{ $'{customer.city}: {sessions.size} sessions' }}", "Lyon: 5 sessions"),
        new("3.2 Numbers", "{{ 100 }} {{ 1e3 }} {{ 0x1ef }} {{ 0x80000000u }}", "100 1000 495 2147483648"),
        new("3.2 Numbers", "{{ 100.0 }} {{ 1.0e3 }} {{ 1.0e-3 }}", "100 1000 0.001"),
        new("3.2 Numbers", "{{ 100.5f }} {{ 100.5d }} {{ 100.50m }}", "100.5 100.5 100.50"),
        new("3.2 Numbers", "{{ 0b1011 }} {{ 1_000_000 }}", "11 1000000"),
        new("3.3 Boolean", "{{ true }}\n{{ false }}", "true\nfalse"),
        new("3.4 null", "[{{ null }}]", "[]"),
    ];
}
