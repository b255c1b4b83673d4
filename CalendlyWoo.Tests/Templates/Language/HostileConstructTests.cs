using CalendlyWoo.Core.Templates;
using CalendlyWoo.Tests.Support;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

public sealed class HostileConstructTests
{
    private static readonly SnippetLibrary Snippets = new(
        Enumerable.Range(0, 300).ToDictionary(number => $"s{number}", number => $"{{{{ x = 'a' * 1000 }}}}{{{{ include 's{number + 1}' }}}}"));

    [Theory]
    [InlineData("{{ while true; end }}", "template.too-many-steps")]
    [InlineData("{{ while true; x = 'a' * 900000; end }}", "template.too-much-output")]
    [InlineData("{{ func f; f; end; f }}", "template.too-deep")]
    [InlineData("{{ f(x) = f (x + 1); f 1 }}", "template.too-deep")]
    [InlineData("{{ f = do; $0 @$0; end; f @f }}", "template.too-deep")]
    [InlineData("{{ func w; wrap w; $$; end; end; wrap w; 1; end }}", "template.too-deep")]
    [InlineData("{{ func f; if true; if true; if true; if true; x = 1 + (2 * (3 + (4 - f))); end; end; end; end; end; f }}", "template.too-deep")]
    [InlineData("{{ include 's0' }}", "template.too-deep")]
    [InlineData("{{ x = 'a'; while true; capture x; x; x; end; end }}", "template.too-much-output")]
    [InlineData("{{ l = []; x = 'a' * 500000; for i in 1..20000; capture y; x; end; l[i] = y; end }}", "template.too-much-output")]
    [InlineData("{{ l = []; x = 'a' * 500000; for i in 1..20000; l[i] = x | string.upcase; end }}", "template.too-much-output")]
    [InlineData("{{ l = []; x = 'a' * 400000; for i in 1..20000; l[i] = $'{x}{i}'; end }}", "template.too-much-output")]
    [InlineData("{{ l = []; x = (1..20000) + []; for i in 1..20000; l[i] = x + []; end }}", "template.too-many-items")]
    [InlineData("{{ l = []; for i in 1..19000; l[i] = [[], [], [], {}, {a: 1, b: 2, c: 3, d: 4}]; end }}", "template.too-many-items")]
    [InlineData("{{ a = []; a[1000000000] = 1 }}", "template.too-many-items")]
    [InlineData("{{ a = []; a[20000] = 1 }}", "template.too-many-items")]
    [InlineData("{{ a = [1]; while true; a = a << a; end }}", "template.too-many-items")]
    [InlineData("{{ o = {}; x = 'k' * 20000; for i in 1..20000; o[x + i] = i; end }}", "template.too-much-output")]
    [InlineData("{{ t = 'a' * 19000; for i in 1..20000; for c in t; break; end; end }}", "template.too-many-items")]
    [InlineData("{{ func f(a...); end; x = (1..19000) + []; for i in 1..20000; f ^x; end }}", "template.too-many-items")]
    [InlineData("{{ a = [1]; b = [1]; for i in 1..6; a = [a, a, a, a, a, a, a, a, a, a]; b = [b, b, b, b, b, b, b, b, b, b]; end; a == b }}", "template.too-many-steps")]
    [InlineData("{{ for a in 1..500; x = 1; while x < 500; x += 1; for c in 1..500; end; end; end }}", "template.too-many-steps")]
    [InlineData("{{ tablerow a in 1..20000; 'x' * 200; end }}", "template.too-much-output")]
    public void Render_Excess_EndsSoonAndSmall(string source, string code)
    {
        var template = Engine.Parse(source, TemplatePart.Html);
        Assert.Empty(template.Diagnostics);
        var watch = WorkClock.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(Engine.Render(template, TemplateBench.Object(), Options with { Snippets = Snippets }).TryGet(out _, out var failure));
        Assert.Equal(code, failure.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50_000_000);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void Render_AnObjectThatHoldsItself_PrintsWithoutRecursingForEver()
    {
        var text = Render("{{ o = {}; for i in 1..1000; o['k' + i] = o; end; o.l = [o, o]; o; o == o; o.l == o.l }}");
        Assert.InRange(text.Length, 1, 200_000);
    }

    [Fact]
    public void Render_DeepRecursionOnASmallStack_EndsInADiagnostic()
    {
        var blocks = string.Concat(Enumerable.Repeat("if true;", 30)) + string.Concat(Enumerable.Repeat("(1 + ", 12));
        var source = $"{{{{ func f; {blocks} f {new string(')', 12)}; {string.Concat(Enumerable.Repeat("end;", 30))} end; f }}}}";
        var template = Engine.Parse(source, TemplatePart.Text);
        Assert.Empty(template.Diagnostics);
        var result = "";
        var thread = new Thread(() => result = Engine.Render(template, TemplateBench.Object(), Options).TryGet(out _, out var failure) ? "" : failure.Code, 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal("template.too-deep", result);
    }

    [Theory]
    [InlineData("{{ do; ", 10_000)]
    [InlineData("{{ x = {a: ", 10_000)]
    [InlineData("{{ $\"{", 10_000)]
    [InlineData("{{ func f(a = ", 6_000)]
    [InlineData("{{ case x; when ", 6_000)]
    [InlineData("{{ with x }}", 6_000)]
    [InlineData("{{ wrap x }}", 6_000)]
    [InlineData("{{ @^!", 10_000)]
    [InlineData("{{ ++", 10_000)]
    [InlineData("{{ fro x in y }}", 6_000)]
    [InlineData("{{ x = do; y = do; end; z ", 3_000)]
    public void Parse_RepeatedOpenings_EndsInAFewDiagnostics(string unit, int times)
    {
        var watch = WorkClock.StartNew();
        Assert.InRange(Diagnose(string.Concat(Enumerable.Repeat(unit, times))).Count, 1, 50);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}
