namespace CalendlyWoo.Tests.Support;

/// <summary>Source files of the repository for the architecture tests; built, restored and generated files are left out.</summary>
public static class SourceFiles
{
    private static readonly string[] GeneratedFolders =
        ["bin", "obj", "node_modules", "_framework", "lib", "Migrations", "TestResults", ".git"];

    /// <summary>Every file below <paramref name="folder"/> (relative to the root) that a person wrote and that ends in one of <paramref name="extensions"/>.</summary>
    public static IReadOnlyList<SourceFile> Below(string folder, params string[] extensions)
    {
        var start = new DirectoryInfo(Path.Combine(RepositoryRoot.Path, folder));
        return start.Exists ? [.. Walk(start, extensions).Where(file => !IsBundle(file.Path))] : [];
    }

    private static IEnumerable<SourceFile> Walk(DirectoryInfo folder, string[] extensions)
    {
        foreach (var file in folder.EnumerateFiles())
        {
            if (extensions.Contains(file.Extension, StringComparer.Ordinal))
                yield return new SourceFile(Path.GetRelativePath(RepositoryRoot.Path, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName));
        }

        foreach (var child in folder.EnumerateDirectories().Where(child => !GeneratedFolders.Contains(child.Name, StringComparer.Ordinal)))
        {
            foreach (var file in Walk(child, extensions))
                yield return file;
        }
    }

    // wwwroot/js holds the committed output of a bundler; scripts written by hand lie beside their component.
    private static bool IsBundle(string path) =>
        path.Contains(".min.", StringComparison.Ordinal) || path.Contains("/wwwroot/js/", StringComparison.Ordinal);
}

/// <summary>One source file. <paramref name="Path"/> is relative to the repository's root, with forward slashes.</summary>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>Counted as <c>wc -l</c> counts: line feeds, and a last line without one.</summary>
    public int LineCount => Text.Length == 0 ? 0 : Text.Count(character => character == '\n') + (Text[^1] == '\n' ? 0 : 1);
}
