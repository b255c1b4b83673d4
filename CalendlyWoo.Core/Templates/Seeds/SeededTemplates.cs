namespace CalendlyWoo.Core.Templates.Seeds;

/// <summary>The templates of the model shop, kept as files beside this one.</summary>
public static class SeededTemplates
{
    /// <summary>Every template and snippet.</summary>
    public static IReadOnlyList<SeededTemplate> All { get; } =
    [
        Booked("Virtual Styling Session", "virtual-styling-session"),
        Booked("Virtual Styling Session + Shopping Links", "virtual-styling-session-shopping-links"),
        Booked("In Person Styling Session", "in-person-styling-session"),
        new("Rescheduled", TemplateKind.Rescheduled, null, new TemplateSource("New time for your {{ service.name }}: {{ booking.date }}", "<p>Hello {{ customer.first_name }}, your session is now on {{ booking.date }} at {{ booking.time }}, {{ booking.zone }}.</p>")),
        new("Cancelled", TemplateKind.Cancelled, null, new TemplateSource("Your {{ service.name }} on {{ booking.date }} is cancelled", "<p>Hello {{ customer.first_name }}, your session on {{ booking.date }} at {{ booking.time }}, {{ booking.zone }}, is cancelled.</p>")),
    ];

    /// <summary>The names of the services that the seeds are written for.</summary>
    public static IReadOnlyList<string> Services { get; } = [.. All.Select(seed => seed.Service).OfType<string>().Distinct()];

    /// <summary>The template that a service's mails of a kind start with, or null: its own, else one for every service, else the first of the kind.</summary>
    public static SeededTemplate? For(string service, TemplateKind kind) =>
        All.FirstOrDefault(seed => seed.Kind == kind && seed.Service == service)
        ?? All.FirstOrDefault(seed => seed.Kind == kind && seed.Service is null)
        ?? All.FirstOrDefault(seed => seed.Kind == kind);

    private static SeededTemplate Booked(string service, string file) =>
        new(
            $"{service}: booked",
            TemplateKind.Booked,
            service,
            new TemplateSource(Read($"{file}.booked.subject.txt").Trim(), Read($"{file}.booked.html"), Read($"{file}.booked.txt")));

    private static string Read(string file)
    {
        using var stream = typeof(SeededTemplates).Assembly.GetManifestResourceStream($"{typeof(SeededTemplates).Namespace}.{file}")
            ?? throw new InvalidOperationException($"The seed {file} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
