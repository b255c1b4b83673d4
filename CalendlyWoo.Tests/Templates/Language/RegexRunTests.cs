using System.Text.RegularExpressions;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>A match's limit is of real time, which also passes while the machine does something else.</summary>
public sealed class RegexRunTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private int _runs;

    [Fact]
    public void Try_TooLongOnce_IsDoneAgain()
    {
        using var output = new OutputWriter(TemplatePart.Text, 1_000);

        Assert.Equal("found", RegexRun.Try(Rendering(output), () => _runs++ == 0 ? throw new RegexMatchTimeoutException() : "found"));
    }

    [Fact]
    public void Try_TooLongEachTime_IsGivenUp()
    {
        using var output = new OutputWriter(TemplatePart.Text, 1_000);

        Assert.Throws<RegexMatchTimeoutException>(() => RegexRun.Try<string>(Rendering(output), TooLong));
        Assert.Equal(3, _runs);
    }

    [Fact]
    public void Try_TimeOfTheRenderingOver_BlamesTheTimeAndNotThePattern()
    {
        using var output = new OutputWriter(TemplatePart.Text, 1_000);
        var rendering = Rendering(output);
        _clock.Advance(RenderLimits.Default.MaxTime * 2);

        Assert.Throws<RegexMatchTimeoutException>(() => RegexRun.Try<string>(rendering, TooLong));
        Assert.Equal((1, DiagnosticCodes.TooSlow), (_runs, rendering.Fault?.Code));
    }

    private Rendering Rendering(OutputWriter output) => new(TemplateBench.Object(), RenderOptions.Default, _clock, output);

    private string TooLong()
    {
        _runs++;
        throw new RegexMatchTimeoutException();
    }
}
