namespace CalendlyWoo.Tests.Templates;

/// <summary>Compares a text with the one that was looked at and kept in <c>Samples/Templates</c>. A new or changed one is written beside the test assembly.</summary>
internal static class Snapshot
{
    public static void Match(string name, string actual)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Samples", "Templates");
        var file = Path.Combine(folder, name.Replace(' ', '-').Replace("-+-", "-", StringComparison.Ordinal).ToLowerInvariant());
        if (File.Exists(file) && File.ReadAllText(file) == actual) return;
        Directory.CreateDirectory(folder);
        File.WriteAllText(file + ".received", actual);
        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "(no snapshot yet)", actual);
    }
}
