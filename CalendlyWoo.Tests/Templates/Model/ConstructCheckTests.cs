using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Model;

public sealed class ConstructCheckTests
{
    private static readonly SnippetLibrary Snippets = new(new Dictionary<string, string>
    {
        ["footer"] = "{{ shop.name }} {{ $1 }} {{ title }}",
        ["wrong"] = "\n{{ shop.nme }}",
        ["self"] = "{{ include 'self' }}",
    });

    [Theory]
    [InlineData("{{ func f(a, b = 1); a + b + $0; end; f 1 }}")]
    [InlineData("{{ x = 5; while x > 0; x -= 1; while.index; end }}")]
    [InlineData("{{ tablerow a in booking.answers cols:2; a.question; tablerow.col; end }}")]
    [InlineData("{{ capture c }}{{ shop.name }}{{ end }}{{ c.size }}")]
    [InlineData("{{ with customer; first_name; shop.name; end }}")]
    [InlineData("{{ import customer; first_name }}")]
    [InlineData("{{ o = {a: 1}; o.b = 2; with o; a + b; end; import o; a }}")]
    [InlineData("{{ func w; for i in 1..2; $$; end; end; wrap w; i; $q; end }}")]
    [InlineData("{{ case service.name; when 'a', 'b'; 1; end }}")]
    [InlineData("{{ title = 1; include 'footer' 2 }}")]
    [InlineData("{{ x = booking.join_url ?? '-'; x }}{{ y = booking.join_url ? booking.join_url : '-'; y }}")]
    [InlineData("{{ if booking.join_url; x = booking.join_url; x; end }}")]
    [InlineData("{{ x = booking.join_url; if x; x; end }}")]
    [InlineData("{{ if !booking.join_url; 1; else; x = booking.join_url; x; end }}")]
    [InlineData("{{ $\"{customer.first_name}\" }}{{ [] == empty; customer.first_name.empty? }}")]
    public void Check_OfWhatIsRight_FindsNothing(string source) => Assert.Empty(Check(source));

    [Theory]
    [InlineData("{{ func f(a); b; end }}", "template.unknown-name", "b is not known")]
    [InlineData("{{ func f(a); a; end; f 1 2 }}", "template.arguments", "f takes fewer arguments")]
    [InlineData("{{ func f(a); a; end; f }}", "template.arguments", "f needs a")]
    [InlineData("{{ $1 }}", "template.unknown-name", "work only inside func")]
    [InlineData("{{ $x }}", "template.unknown-name", "$x is not known")]
    [InlineData("{{ while.index }}", "template.unknown-name", "between while and its end")]
    [InlineData("{{ while false; while.last; end }}", "template.unknown-name", "nothing called last")]
    [InlineData("{{ customer.first_name = 1 }}", "template.read-only", "customer.first_name cannot be given a value")]
    [InlineData("{{ with customer; x = 1; end }}", "template.read-only", "Do it before with, or use $x.")]
    [InlineData("{{ if shop.name; esle; end }}", "template.unknown-name", "Did you mean else?")]
    [InlineData("{{ include 'foter' }}", "template.unknown-snippet", "Did you mean footer?")]
    [InlineData("{{ include 'self' }}", "template.too-deep", "includes itself")]
    [InlineData("{{ include 'wrong' }}", "template.unknown-name", "In the snippet \"wrong\", line 2: shop has nothing called nme. Did you mean name?")]
    [InlineData("{{ include 'footer' }}", "template.unknown-name", "In the snippet \"footer\", line 1: title is not known")]
    [InlineData("{{ for x in [1] limit:custmer.name; x; end }}", "template.unknown-name", "custmer is not known")]
    [InlineData("{{ array.join ^['a'] 1 custmer }}", "template.unknown-name", "custmer is not known")]
    public void Check_OfAMistake_IsAnError(string source, string code, string words)
    {
        var diagnostic = Assert.Single(Check(source));
        Assert.Equal((DiagnosticSeverity.Error, code), (diagnostic.Severity, diagnostic.Code));
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ o = this; with o; mystery ?? 1; end }}", "template.unknown-name", "mystery may not be known here")]
    [InlineData("{{ o = this; import {}; mystery ?? 1 }}", "template.unknown-name", "mystery may not be known here")]
    [InlineData("{{ n = 'footer'; title = 1; include n }}", "template.unknown-snippet", "shows only when the mail is written")]
    [InlineData("{{ x = booking.join_url; x }}", "template.maybe-empty", "booking.join_url can be empty: give it a default, such as booking.join_url ?? \"…\".")]
    public void Check_OfWhatCannotBeKnown_IsAWarning(string source, string code, string words)
    {
        var diagnostic = Assert.Single(Check(source));
        Assert.Equal((DiagnosticSeverity.Warning, code), (diagnostic.Severity, diagnostic.Code));
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfASnippet_KnowsItsArguments() =>
        Assert.Empty(Engine.Check(Engine.Parse("{{ $1 ?? $title; shop.name }}", TemplatePart.Html), BookedModel.Schema, isSnippet: true));

    [Fact]
    public void Variables_InsideWith_AreTheObjects() =>
        Assert.Equal(["customer", "first_name", "customer.first_name", "shop.name"], Engine.Parse("{{ with customer; first_name; end; shop.name }}", TemplatePart.Html).Variables);

    private static IReadOnlyList<TemplateDiagnostic> Check(string source) => Engine.Check(Engine.Parse(source, TemplatePart.Html), BookedModel.Schema, Snippets);
}
