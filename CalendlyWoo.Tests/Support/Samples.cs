namespace CalendlyWoo.Tests.Support;

/// <summary>The recorded samples beside the tests, byte for byte.</summary>
internal static class Samples
{
    public static byte[] Calendly(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", "calendly", name));
}
