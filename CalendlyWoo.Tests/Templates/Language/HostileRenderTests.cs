using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Language;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Tests.Support;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>Issue 3: a hostile template ends in a diagnostic or in harmless text, within a second and 50 MB.</summary>
public sealed class HostileRenderTests
{
    private static readonly RenderOptions Production = Options with { Limits = RenderLimits.Default };

    private static readonly string[] Limits =
    [
        DiagnosticCodes.TooDeep, DiagnosticCodes.TooLong, DiagnosticCodes.TooManySteps, DiagnosticCodes.TooManyItems, DiagnosticCodes.TooMuchOutput, DiagnosticCodes.TooSlow,
        DiagnosticCodes.Type, DiagnosticCodes.Arguments, DiagnosticCodes.PatternTooSlow,
    ];

    public static TheoryData<string> Excessive => [.. HostileTemplates.All.Keys];

    public static TheoryData<string> Odd => [.. HostileTemplates.Harmless.Keys];

    [Theory, MemberData(nameof(Excessive))]
    public void Render_Excess_EndsInAFailureInTime(string name)
    {
        var watch = WorkClock.StartNew();
        Assert.False(TryRender(HostileTemplates.All[name], TemplatePart.Text, Production).TryGet(out var text, out var failure), text);
        Assert.Contains(failure!.Code, Limits);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Render_PatternThatNeverEnds_NeedsTheOwner()
    {
        // Its clock stands still: on a busy machine the whole rendering's time may be over before the pattern's is.
        var engine = new TemplateEngine(new FakeClock(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)));
        var template = engine.Parse("{{ 'a' * 60 + '!' | regex.match '^(a+)+$' }}", TemplatePart.Text);
        Assert.False(engine.Render(template, TemplateBench.Object(), Production).TryGet(out var text, out var failure), text);
        Assert.Equal((DiagnosticCodes.PatternTooSlow, FailureCategory.NeedsOwner), (failure!.Code, failure.Category));
    }

    [Theory, MemberData(nameof(Odd))]
    public void Render_Oddity_EndsInBoundedText(string name)
    {
        var watch = WorkClock.StartNew();
        if (TryRender(HostileTemplates.Harmless[name], TemplatePart.Html, Production).TryGet(out var text, out _)) Assert.InRange(text.Length, 0, RenderLimits.Default.MaxLength);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}
