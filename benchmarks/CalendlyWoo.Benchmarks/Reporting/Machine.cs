using System.Globalization;
using System.Runtime.InteropServices;
using CalendlyWoo.Benchmarks.Product;

namespace CalendlyWoo.Benchmarks.Reporting;

/// <summary>What a figure depends on beside the product.</summary>
internal static class Machine
{
    private const string LoadFile = "/proc/loadavg";

    /// <summary>Cores, system and runtime, in one line.</summary>
    public static string Facts { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription.Trim()} {RuntimeInformation.ProcessArchitecture}, .NET {Environment.Version}, {ProductFolder.Configuration} build{LoadAtStart()}");

    /// <summary>How this run is repeated.</summary>
    public static string CommandLine { get; } =
        $"dotnet run -c {ProductFolder.Configuration} --project benchmarks/CalendlyWoo.Benchmarks -- {string.Join(' ', Environment.GetCommandLineArgs().Skip(1))}";

    /// <summary>Says so where figures mean nothing.</summary>
    public static string? Warning { get; } = ProductFolder.Configuration == "Release" ? null : "This is a Debug build: its figures mean nothing.";

    private static string LoadAtStart() => File.Exists(LoadFile) ? $", load before the run {File.ReadAllText(LoadFile).Split(' ')[0]}" : "";
}
