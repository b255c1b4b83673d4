using System.Reflection;

namespace CalendlyWoo.Benchmarks.Product;

/// <summary>Finds the product's build.</summary>
internal static class ProductFolder
{
    private const string Assembly = "CalendlyWoo.Web.dll";

    /// <summary>Debug or Release.</summary>
    public static string Configuration { get; } = typeof(ProductFolder).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "";

    /// <summary>The product's assembly in <paramref name="folder"/>, or in the output that was built together with this program.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static string Find(string? folder)
    {
        var path = Path.Combine(folder ?? BuiltWithThis(), Assembly);
        return File.Exists(path) ? path : throw new FormatException($"There is no {path}. Name the folder of a built product with --product.");
    }

    private static string BuiltWithThis()
    {
        // This program lies in …/bin/<configuration>/<framework>, also with a mode's folder between; the product's output has the same ending.
        var output = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        var root = Root(output);
        var ending = Path.GetRelativePath(Path.Combine(root, "benchmarks", "CalendlyWoo.Benchmarks"), output);
        return Path.Combine(root, "CalendlyWoo.Web", ending);
    }

    private static string Root(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CalendlyWoo.sln"))) return folder.FullName;
        }

        throw new FormatException("The repository was not found above this program. Name the folder of a built product with --product.");
    }
}
