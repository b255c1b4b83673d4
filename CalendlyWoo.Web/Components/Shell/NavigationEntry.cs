namespace CalendlyWoo.Web.Components.Shell;

/// <summary>One entry of the navigation.</summary>
/// <param name="Path">Without a leading slash; empty is the start page.</param>
/// <param name="Text">What it is called.</param>
/// <param name="ShortText">What it is called where there is little room.</param>
/// <param name="Icon">Its icon.</param>
public sealed record NavigationEntry(string Path, string Text, string ShortText, Icon Icon)
{
    /// <summary>The dashboard's pages; one that does not exist yet is not listed.</summary>
    public static IReadOnlyList<NavigationEntry> Dashboard { get; } =
        [new("", "Overview", "Overview", Icon.Home), new("templates", "Templates", "Templates", Icon.Template)];

    /// <summary>The pages of the demo.</summary>
    public static IReadOnlyList<NavigationEntry> Demo { get; } =
    [
        new("demo/book", "Book as a customer", "Book", Icon.Bag),
        new("demo/mailbox", "Mailbox", "Mailbox", Icon.Mail),
    ];

    /// <summary>The entry that a path below the base address belongs to, or null.</summary>
    public static NavigationEntry? Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var bare = path.Split('?', '#')[0].TrimEnd('/');
        return Dashboard.Concat(Demo).FirstOrDefault(
            entry => bare == entry.Path || (entry.Path.Length > 0 && bare.StartsWith(entry.Path + "/", StringComparison.Ordinal)));
    }
}
