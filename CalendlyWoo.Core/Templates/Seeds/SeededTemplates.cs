namespace CalendlyWoo.Core.Templates.Seeds;

/// <summary>The templates of the model shop, kept as files beside this one.</summary>
public static class SeededTemplates
{
    /// <summary>The <em>booked</em> mails of the three services.</summary>
    public static IReadOnlyList<SeededTemplate> All { get; } =
    [
        Booked("Virtual Styling Session", "virtual-styling-session"),
        Booked("Virtual Styling Session + Shopping Links", "virtual-styling-session-shopping-links"),
        Booked("In Person Styling Session", "in-person-styling-session"),
    ];

    private static SeededTemplate Booked(string service, string file) =>
        new($"{service}: booked", service, Read($"{file}.booked.subject.txt").Trim(), Read($"{file}.booked.html"), Read($"{file}.booked.txt"));

    private static string Read(string file)
    {
        using var stream = typeof(SeededTemplates).Assembly.GetManifestResourceStream($"{typeof(SeededTemplates).Namespace}.{file}")
            ?? throw new InvalidOperationException($"The seed {file} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
