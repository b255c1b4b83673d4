namespace CalendlyWoo.Benchmarks.Reporting;

/// <summary>Says what is wrong, and what helps to find out why.</summary>
internal static class FailureReport
{
    public static void Write(IReadOnlyList<string> failures, bool isDone, IReadOnlyList<string> notifications, string tail)
    {
        Console.WriteLine("FAILED");
        if (!isDone) Console.WriteLine("  not everything was done within --timeout");
        foreach (var failure in failures) Console.WriteLine($"  {failure}");
        Console.WriteLine("Notifications in the database:");
        foreach (var line in notifications) Console.WriteLine($"  {line}");
        Console.WriteLine("The product's last lines:");
        Console.WriteLine(tail);
    }
}
