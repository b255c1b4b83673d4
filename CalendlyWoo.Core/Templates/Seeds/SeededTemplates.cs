namespace CalendlyWoo.Core.Templates.Seeds;

/// <summary>The templates of the model shop, kept as files beside this one. Their text parts are made from the HTML.</summary>
public static class SeededTemplates
{
    private static readonly (string Name, string File)[] Sold =
    [
        ("Virtual Styling Session", "virtual-styling-session"),
        ("Virtual Styling Session + Shopping Links", "virtual-styling-session-shopping-links"),
        ("In Person Styling Session", "in-person-styling-session"),
    ];

    /// <summary>The names of the services that the seeds are written for.</summary>
    public static IReadOnlyList<string> Services { get; } = [.. Sold.Select(service => service.Name)];

    /// <summary>Every template and snippet.</summary>
    public static IReadOnlyList<SeededTemplate> All { get; } =
    [
        .. Sold.Select(service => Mail($"{service.Name}: booked", TemplateKind.Booked, service.Name, $"{service.File}.booked")),
        .. Sold.Select(service => Mail($"{service.Name}: rescheduled", TemplateKind.Rescheduled, service.Name, $"{service.File}.rescheduled")),
        .. Sold.Select(service => Mail($"{service.Name}: cancelled", TemplateKind.Cancelled, service.Name, $"{service.File}.cancelled")),
        Mail("Gift card: paid", TemplateKind.OrderPaid, null, "gift-card.order-paid", hasCertificate: true),
        Mail("Reminder to book", TemplateKind.BookNow, null, "reminder.book-now"),
        .. Snippets,
    ];

    /// <summary>The pieces that the templates share.</summary>
    public static IReadOnlyList<SeededTemplate> Snippets => [Snippet("header"), Snippet("signature"), Snippet("footer")];

    /// <summary>The template that a service's mails of a kind start with, or null: its own, else one for every service, else the first of the kind.</summary>
    public static SeededTemplate? For(string service, TemplateKind kind) =>
        All.FirstOrDefault(seed => seed.Kind == kind && seed.Service == service)
        ?? All.FirstOrDefault(seed => seed.Kind == kind && seed.Service is null)
        ?? All.FirstOrDefault(seed => seed.Kind == kind);

    /// <summary>The subject's file has the preheader as its second line.</summary>
    private static SeededTemplate Mail(string name, TemplateKind kind, string? service, string file, bool hasCertificate = false)
    {
        var head = Read($"{file}.subject.txt").Split('\n');
        return new(name, kind, service, new TemplateSource(head[0], Read($"{file}.html")) { Preheader = head[1], HasCertificate = hasCertificate });
    }

    private static SeededTemplate Snippet(string name) =>
        new(name, TemplateKind.Snippet, null, new TemplateSource("", Read($"snippet.{name}.html"), Read($"snippet.{name}.txt")));

    private static string Read(string file)
    {
        using var stream = typeof(SeededTemplates).Assembly.GetManifestResourceStream($"{typeof(SeededTemplates).Namespace}.{file}")
            ?? throw new InvalidOperationException($"The seed {file} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
