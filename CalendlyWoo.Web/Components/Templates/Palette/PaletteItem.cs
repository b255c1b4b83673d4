namespace CalendlyWoo.Web.Components.Templates.Palette;

/// <summary>Something to put into a template.</summary>
/// <param name="Name">What it is called: a path of the model, a function, a snippet, a block.</param>
/// <param name="Insert">The text that goes to the cursor.</param>
/// <param name="Kind">Its type in a word, such as <c>text</c>.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Sample">How it prints in the sample, or "".</param>
/// <param name="CanBeEmpty">Whether a mail may leave without it.</param>
public sealed record PaletteItem(string Name, string Insert, string Kind, string Description, string Sample = "", bool CanBeEmpty = false)
{
    /// <summary>Whether every word is somewhere in it, ignoring case.</summary>
    public bool Matches(IEnumerable<string> words) => words.All(word =>
        Name.Contains(word, StringComparison.OrdinalIgnoreCase) || Description.Contains(word, StringComparison.OrdinalIgnoreCase)
        || Sample.Contains(word, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Items under one heading.</summary>
public sealed record PaletteGroup(string Name, string Description, IReadOnlyList<PaletteItem> Items);
