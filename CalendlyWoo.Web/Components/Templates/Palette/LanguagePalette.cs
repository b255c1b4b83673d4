using CalendlyWoo.Core.Templates.Language.Builtins;

namespace CalendlyWoo.Web.Components.Templates.Palette;

/// <summary>What the language itself offers: functions and blocks.</summary>
public static class LanguagePalette
{
    /// <summary>Whole blocks, with a place to write in.</summary>
    public static PaletteGroup Blocks => new(
        T("Blocks"),
        T("Show something only sometimes, or once for each."),
        [
            new("if", "{{ if order.number }}\n\n{{ end }}", T("block"), T("Shows what is between only where the value is not empty.")),
            new("if, else", "{{ if order.number }}\n\n{{ else }}\n\n{{ end }}", T("block"), T("Shows one thing or the other.")),
            new("for", "{{ for item in order.items }}\n{{ item.name }}\n{{ end }}", T("block"), T("Repeats what is between for every entry of a list.")),
            new("case", "{{ case service.name }}\n{{ when \"In Person Styling Session\" }}\n\n{{ else }}\n\n{{ end }}", T("block"), T("Chooses by a value.")),
            new("capture", "{{ capture greeting }}\n\n{{ end }}", T("block"), T("Keeps what is between under a name of your own.")),
            new("comment", "{{ # a note to yourself }}", T("block"), T("A note that no customer sees.")),
        ]);

    /// <summary>A group for each family of functions.</summary>
    public static IReadOnlyList<PaletteGroup> Functions =>
    [
        .. BuiltinTable.All.GroupBy(function => function.Name.Split('.')[0])
            .Select(group => new PaletteGroup(group.Key, Purpose(group.Key), [.. group.Select(Item)])),
    ];

    /// <summary>A group with the shop's own snippets.</summary>
    public static PaletteGroup Snippets(IEnumerable<string> names) => new(
        T("Snippets"),
        T("Your own pieces, shared by several mails."),
        [.. names.Select(name => new PaletteItem(name, $"{{{{ include '{name}' }}}}", T("snippet"), T("Puts your snippet in.")))]);

    private static PaletteItem Item(Builtin function)
    {
        var rest = function.Parameters.Skip(1).Where(parameter => !parameter.IsOptional).Select(parameter => parameter.Name);
        return new PaletteItem(function.Name, $" | {string.Join(' ', [function.Name, .. rest])}", T("function"), function.Description, function.Signature);
    }

    private static string Purpose(string group) => group switch
    {
        "string" => T("For words: capitals, cutting, replacing."),
        "date" => T("For days and times."),
        "math" => T("For numbers: rounding, formats."),
        "array" => T("For lists: joining, sorting, the first few."),
        "html" => T("For HTML: escaping, stripping, links."),
        "regex" => T("For patterns in words."),
        "object" => T("For what a value is."),
        "timespan" => T("For how long something takes."),
        _ => T("More functions."),
    };
}
