namespace CalendlyWoo.Tests.Support;

/// <summary>The folder of <c>CalendlyWoo.sln</c>, found by walking up from the test assembly.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "CalendlyWoo.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No CalendlyWoo.sln above {start}.");
    }
}
