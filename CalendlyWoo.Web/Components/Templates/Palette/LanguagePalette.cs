using CalendlyWoo.Core.Templates.Language.Builtins;

namespace CalendlyWoo.Web.Components.Templates.Palette;

/// <summary>What the language itself offers: functions and blocks.</summary>
public static class LanguagePalette
{
    /// <summary>Whole blocks, with a place to write in.</summary>
    public static PaletteGroup Blocks { get; } = new(
        "Blocks",
        "Show something only sometimes, or once for each.",
        [
            new("if", "{{ if order.number }}\n\n{{ end }}", "block", "Shows what is between only where the value is not empty."),
            new("if, else", "{{ if order.number }}\n\n{{ else }}\n\n{{ end }}", "block", "Shows one thing or the other."),
            new("for", "{{ for item in order.items }}\n{{ item.name }}\n{{ end }}", "block", "Repeats what is between for every entry of a list."),
            new("case", "{{ case service.name }}\n{{ when \"In Person Styling Session\" }}\n\n{{ else }}\n\n{{ end }}", "block", "Chooses by a value."),
            new("capture", "{{ capture greeting }}\n\n{{ end }}", "block", "Keeps what is between under a name of your own."),
            new("comment", "{{ # a note to yourself }}", "block", "A note that no customer sees."),
        ]);

    /// <summary>A group for each family of functions.</summary>
    public static IReadOnlyList<PaletteGroup> Functions { get; } =
    [
        .. BuiltinTable.All.GroupBy(function => function.Name.Split('.')[0])
            .Select(group => new PaletteGroup(group.Key, Purpose(group.Key), [.. group.Select(Item)])),
    ];

    /// <summary>A group with the shop's own snippets.</summary>
    public static PaletteGroup Snippets(IEnumerable<string> names) => new(
        "Snippets",
        "Your own pieces, shared by several mails.",
        [.. names.Select(name => new PaletteItem(name, $"{{{{ include '{name}' }}}}", "snippet", "Puts your snippet in."))]);

    private static PaletteItem Item(Builtin function)
    {
        var rest = function.Parameters.Skip(1).Where(parameter => !parameter.IsOptional).Select(parameter => parameter.Name);
        return new PaletteItem(function.Name, $" | {string.Join(' ', [function.Name, .. rest])}", "function", function.Description, function.Signature);
    }

    private static string Purpose(string group) => group switch
    {
        "string" => "For words: capitals, cutting, replacing.",
        "date" => "For days and times.",
        "math" => "For numbers: rounding, formats.",
        "array" => "For lists: joining, sorting, the first few.",
        "html" => "For HTML: escaping, stripping, links.",
        "regex" => "For patterns in words.",
        "object" => "For what a value is.",
        "timespan" => "For how long something takes.",
        _ => "More functions.",
    };
}
