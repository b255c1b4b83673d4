using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Language;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Tests.Support;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

public sealed class HostileTemplateTests
{
    [Theory]
    [InlineData("{{", 50_000)]
    [InlineData("{{ if x }}", 10_000)]
    [InlineData("{{ for x in y }}", 6_000)]
    [InlineData("{{ else }}", 10_000)]
    [InlineData("{{ end }}", 10_000)]
    [InlineData("{%{", 30_000)]
    [InlineData("{{ \"", 25_000)]
    [InlineData("{{ ##", 20_000)]
    [InlineData("{{ capture x }}", 6_000)]
    public void Parse_RepeatedOpenings_EndsInAFewDiagnostics(string unit, int times) => AssertRefused(string.Concat(Enumerable.Repeat(unit, times)));

    [Theory]
    [InlineData("(", "1", "")]
    [InlineData("[", "1", "")]
    [InlineData("!", "x", "")]
    [InlineData("- ", "x", "")]
    [InlineData("a[", "0", "]")]
    [InlineData("f(", "0", ")")]
    [InlineData("x ? ", "1", " : 2")]
    [InlineData("", "1", " + 1")]
    [InlineData("", "x", ".y")]
    [InlineData("", "x", " | string.upcase")]
    [InlineData("x ? 1 : ", "1", "")]
    [InlineData("1 ?? ", "1", "")]
    [InlineData("string.size ", "1", "")]
    [InlineData("string.size !", "1", "")]
    [InlineData("1 + 2 * 3 .. ", "1", "")]
    public void Parse_DeepNesting_EndsInADiagnosticOrATree(string before, string middle, string after)
    {
        var source = "{{ " + string.Concat(Enumerable.Repeat(before, 20_000)) + middle + string.Concat(Enumerable.Repeat(after, 20_000)) + " }}";
        var template = Engine.Parse(source, TemplatePart.Html);
        Assert.InRange(template.Diagnostics.Count, 0, 50);
        Engine.Render(template, TemplateBench.Object(), Options).TryGet(out _, out _);
    }

    [Fact]
    public void Parse_NestingThatIsTooDeep_SaysSoOnce()
    {
        var source = "{{ " + new string('(', 1_000) + "1" + new string(')', 1_000) + " }}";
        Assert.Equal("template.too-deep", Assert.Single(Diagnose(source)).Code);
    }

    [Fact]
    public void Parse_ATooLongSource_IsRefused() => Assert.Equal("template.too-long", Assert.Single(Diagnose(new string('x', TemplateEngine.MaxSourceLength + 1))).Code);

    [Theory]
    [InlineData("{{ for a in 1..500; for b in 1..500; for c in 1..500; end; end; end }}", "template.too-many-steps")]
    [InlineData("{{ for a in 1..9000000000 }}{{ end }}", "template.too-many-items")]
    [InlineData("{{ for a in 1..19000 }}{{ 'x' * 4000 }}{{ end }}", "template.too-much-output")]
    [InlineData("{{ 'x' * 4000000000 }}", "template.too-much-output")]
    [InlineData("{{ x = 'xxxxxxxxxx'; for a in 1..100; x = x + x; end }}", "template.too-much-output")]
    [InlineData("{{ x = 'a' * 1000; x | string.replace 'a' x | string.replace 'a' x }}", "template.too-much-output")]
    [InlineData("{{ x = [1]; for a in 1..100; x = x + x; end }}", "template.too-many-items")]
    [InlineData("{{ 'x,' * 400000 | string.split ',' }}", "template.too-many-items")]
    [InlineData("{{ x = 'a' * 900000; [x, x] | array.join x }}", "template.too-much-output")]
    [InlineData("{{ x = '<' * 900000; x | html.escape }}", "template.too-much-output")]
    [InlineData("{{ x = '%c' * 200000; d | date.to_string x }}", "template.too-much-output")]
    public void Render_Excess_EndsInAFailureThatNamesIt(string source, string code)
    {
        var failure = Fail(source, ("d", Date(2026, 1, 1)));
        Assert.Equal(code, failure.Code);
        Assert.Equal(FailureCategory.NeedsOwner, failure.Category);
    }

    [Fact]
    public void Render_AListOfItself_PrintsWithoutRecursingForEver()
    {
        var text = Render("{{ x = [1]; for a in 1..1000; x = [x, x]; end; x }}");
        Assert.InRange(text.Length, 1, 200_000);
    }

    [Fact]
    public void Render_OverTime_IsATransientFailure()
    {
        var engine = new TemplateEngine(new LeapingTime());
        var template = engine.Parse("{{ for a in 1..1000; a; end }}", TemplatePart.Text);
        Assert.False(engine.Render(template, TemplateBench.Object(), RenderOptions.Default).TryGet(out _, out var failure));
        Assert.Equal(("template.too-slow", FailureCategory.Transient), (failure.Code, failure.Category));
    }

    [Fact]
    public void Render_UnclosedTagsByTheThousand_EndsInTime()
    {
        var watch = WorkClock.StartNew();
        TryRender("{{ '<script' * 100000 | html.strip }}{{ '<' * 900000 | html.strip }}", TemplatePart.Text, Options with { Limits = RenderLimits.Default }).TryGet(out _, out _);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static void AssertRefused(string source)
    {
        var watch = WorkClock.StartNew();
        var diagnostics = Diagnose(source);
        Assert.InRange(diagnostics.Count, 1, 50);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    /// <summary>A clock on which every look takes 100 ms.</summary>
    private sealed class LeapingTime : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 10;

        public override long GetTimestamp() => _now++;
    }
}
