namespace CalendlyWoo.Web.Components.Shell;

/// <summary>One entry of the navigation.</summary>
/// <param name="Path">Where it leads, without a leading slash; empty is the start page.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Icon">Its icon.</param>
public sealed record NavigationEntry(string Path, string Text, Icon Icon)
{
    /// <summary>What it is called where there is little room.</summary>
    public string ShortText { get; init; } = Text;

    /// <summary>The first part of the paths that belong to it.</summary>
    public string Section => Path.Split('/')[0];

    /// <summary>The dashboard's pages in their order, in the reader's language; also the ones whose page is not there.</summary>
    public static IReadOnlyList<NavigationEntry> Dashboard =>
    [
        SetUp,
        new("", T("Overview"), Icon.Home),
        NeedsYou,
        new("bookings", T("Bookings"), Icon.Calendar),
        new("orders", T("Orders"), Icon.Bag),
        new("notifications", T("Notifications"), Icon.Mail) { ShortText = T("Mails") },
        new("templates", T("Templates"), Icon.Template),
        new("log", T("Log"), Icon.Log),
        new("settings", T("Settings"), Icon.Gear),
    ];

    /// <summary>The guided set-up, which is listed until it is finished.</summary>
    public static NavigationEntry SetUp => new("setup", T("Set-up"), Icon.Steps);

    /// <summary>What waits for the owner; carries a count.</summary>
    public static NavigationEntry NeedsYou => new("needs-you", T("Needs you"), Icon.Flag) { ShortText = T("To do") };

    /// <summary>The pages of the demo.</summary>
    public static IReadOnlyList<NavigationEntry> Demo =>
    [
        new("demo/book", T("Book as a customer"), Icon.Bag) { ShortText = T("Book") },
        new("demo/mailbox", T("Mailbox"), Icon.Inbox),
    ];

    /// <summary>Whether a path below the base address belongs to it.</summary>
    public bool Holds(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var bare = Bare(path);
        var whole = Section == "demo" ? Path : Section;
        return bare == whole || (whole.Length > 0 && bare.StartsWith(whole + "/", StringComparison.Ordinal));
    }

    /// <summary>The path without its query and anchor.</summary>
    public static string Bare(string path) => path.Split('?', '#')[0].TrimEnd('/');
}
