namespace CalendlyWoo.Benchmarks.Reporting;

/// <summary>What stands above every report.</summary>
internal static class Heading
{
    public static void Write()
    {
        Console.WriteLine();
        Console.WriteLine(Machine.CommandLine);
        Console.WriteLine(Machine.Facts);
        if (Machine.Warning is { } warning) Console.WriteLine(warning);
    }
}
