using CalendlyWoo.Core.Common;
using CalendlyWoo.Tests.Architecture;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Languages;

/// <summary>
/// Every sentence that people see stands in <c>Texts.resx</c>, and nothing else. After a change run this class with the environment variable
/// <c>WRITE_TEXTS=1</c>: it writes the file anew.
/// </summary>
public sealed class TextFileTests
{
    private static readonly IReadOnlyList<TextCall> Calls =
    [
        .. new[] { "CalendlyWoo.Core", "CalendlyWoo.Web" }.SelectMany(folder => SourceFiles.Below(folder, ".cs", ".razor")).SelectMany(file => new TextScanner(file).Calls()),
    ];

    [Fact]
    public void File_Sentences_AreThoseOfTheSources()
    {
        var used = Calls.Select(call => call.Key).OfType<string>().Distinct().ToList();
        if (Environment.GetEnvironmentVariable("WRITE_TEXTS") == "1") TextFile.Write(used);
        var listed = TextFile.Read();

        Offences.AssertNone([
            .. used.Except(listed).Select(key => $"missing: {key} ({Calls.First(call => call.Key == key).Place})"),
            .. listed.Except(used).Select(key => $"used nowhere: {key}"),
        ]);
    }

    [Fact]
    public void Calls_Everywhere_TakeALiteral() => Offences.AssertNone(Calls.Where(call => call.Key is null).Select(call => call.Place));

    [Fact]
    public void Names_OfResources_DifferByMoreThanCase() => Offences.AssertNone(
        Calls.Select(call => call.Key).OfType<string>().Distinct().GroupBy(Texts.NameOf, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1).Select(same => string.Join(" | ", same)));

    [Theory]
    [InlineData("""T("Send")""", "Send")]
    [InlineData("""T($"Send {count} mails")""", "Send {0} mails")]
    [InlineData("""T($"{(a ? "x" : $"y {b}")} of {c:0.0}")""", "{0} of {1:0.0}")]
    [InlineData("""T($"Write {{ {name} }}")""", "Write {{ {0} }}")]
    [InlineData("T(\n  \"One \"\n  + \"two\")", "One two")]
    [InlineData("T($\"One {a} \" + $\"two {b}\")", "One {0} two {1}")]
    [InlineData("""T("Say \"so\"")""", "Say \"so\"")]
    [InlineData("""T(word)""", null)]
    [InlineData("""T($"One {a} " + "two")""", null)]
    public void Scanner_OfACall_FindsTheKeyThatIsLookedUp(string source, string? key) =>
        Assert.Equal(key, Assert.Single(new TextScanner(new SourceFile("Some.cs", source)).Calls()).Key);

    [Fact]
    public void Scanner_CallWithinAHole_IsFoundToo() =>
        Assert.Equal(["From {0}", "nobody"], new TextScanner(new SourceFile("Some.cs", """T($"From {who ?? T("nobody")}")""")).Calls().Select(call => call.Key));
}
