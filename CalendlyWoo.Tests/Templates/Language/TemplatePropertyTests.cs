using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Language.Values;
using CalendlyWoo.Core.Templates.Model;
using FsCheck;
using FsCheck.Fluent;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

public sealed class TemplatePropertyTests
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "~}}", "{%{", "}%}", " ", "\n", "if ", "else ", "else if ", "end ", "for x in ", "x", "customer", ".name", "?.", "[", "]", "(", ")", "|", "||", "&&",
        " + ", "-", "*", "/", "//", "..", "..<", "==", "=", "!", "?", ":", "??", "\"a\"", "'", "`", "1", "2.5m", "0x", "#", "##", ";", ",", "$", "$\"", "@", "^", "{", "}", "<b>",
        "while ", "tablerow x in ", "with ", "wrap ", "func f", "func f(x, y = 1, z...) ", "do ", "ret ", "readonly ", "import ", "include ", "when ", "limit:", "reversed ", "this", "empty",
        ".empty?", "$$", "$0", "$x", "++", "--", "<<", "+=", "{a: ", "$\"{", "|>", "...", "f(x) = ", "fro ", "wen ", "esle ", "wiht ",
        "string.upcase ", "string.append ", "array.join ", "date.to_string ", "booking.answers", "break ", "case ", "capture ", "\\", "\0", "é",
    ];

    private static readonly string[] Uses =
    [
        "{{ v }}", "{{ v | string.upcase }}", "{{ v | string.truncate 20 }}", "{{ v + v }}", "{{ (v | html.escape) + v }}", "{{ v | html.newline_to_br | string.replace 'br' v }}",
        "{{ v | string.split ' ' | array.join '<' }}", "{{ [v, v] }}", "{{ v | html.strip }}", "{{ for x in v }}{{ x }}{{ end }}", "{{ v | object.default v }}", "{{ v | string.slice 1 }}",
        "{{ 'a' | html.escape | string.append v }}", "{{ v * 2 }}", "{{ v | html.escape | string.remove 'amp;' }}", "{{ v ? v : 1 }}",
        "{{ capture c; v; end; c; c + v; $'{c}{v}'; c | string.append v }}", "{{ func f; v; ret v; end; f; $\"{v}{v | html.escape}\" }}", "{{ func f; $$; end; wrap f; v; end }}",
        "{{ o = {k: v}; o[v] = v; o; with o; k; end; for m in o; m.key; end }}", "{{ x = v; x += v | html.escape; x; l = [v]; l[3] = v; l; ret v }}",
    ];

    [Fact]
    public void Parse_AnyPieces_NeverThrows()
    {
        var sources = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(sources, source => NeverThrows(source)).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithEndSize(60));
    }

    [Fact]
    public void Parse_AnyText_NeverThrows() =>
        Prop.ForAll<string?>(text => NeverThrows("{{" + text)).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void HtmlPart_AnyValue_NeverShowsARawTagOfIt()
    {
        var letters = Gen.Elements("<", ">", "&", "\"", "'", "b", "/", " ", "script", "amp;", "lt;", "\n", "é", "\ud83d").ListOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(letters, Gen.Elements(Uses).ToArbitrary(), (value, use) => HasNoRawTag(value, use)).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    private static bool NeverThrows(string source)
    {
        foreach (var part in new[] { TemplatePart.Html, TemplatePart.Subject })
        {
            var template = Engine.Parse(source, part);
            Assert.All(template.Diagnostics, diagnostic => Assert.InRange(diagnostic.Span.Offset, 0, source.Length));
            Engine.Check(template, BookedModel.Schema);
            Engine.Render(template, BookedModel.Sample.ToObject(), Options).TryGet(out _, out _);
        }

        return true;
    }

    private static bool HasNoRawTag(string value, string use)
    {
        var html = Render(use, TemplatePart.Html, ("v", Value.Of(value)));
        return !html.Replace("<br />", "", StringComparison.Ordinal).Contains('<', StringComparison.Ordinal);
    }
}
