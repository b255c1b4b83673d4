namespace CalendlyWoo.Tests.Architecture;

/// <summary>Fails with every offence on a line of its own; the assertion library would cut long lists and paths short.</summary>
internal static class Offences
{
    public static void AssertNone(IEnumerable<string> offences)
    {
        var all = offences.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
