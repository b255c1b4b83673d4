using System.Globalization;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>language.md, section 9.11 (include), with the owner's named snippets.</summary>
public sealed class IncludeTests
{
    private static readonly SnippetLibrary Snippets = new(new Dictionary<string, string>
    {
        ["hello"] = "Hello {{ name }}",
        ["lines"] = "a\n{{ name }}\n",
        ["args"] = "{{ $0 }}-{{ $1 }}-{{ $.k }}-{{ $k }}",
        ["ret"] = "x{{ ret 'y' }}z",
        ["sets"] = "{{ shared = 5; $own = 1 }}",
        ["comma"] = ", ",
        ["self"] = "{{ include 'self' }}",
        ["a"] = "\n{{ include 'b' }}",
        ["b"] = "\n\n{{ include 'a' }}",
        ["fails"] = "\n{{ nothing.x }}",
        ["broken"] = "{{ if }}",
        ["nested"] = "p\n   {{ include 'lines' }}q\n\n  {{ name }}",
        ["empty"] = "",
        ["row"] = "<td>{{ $1 }}</td>",
    });

    [Theory]
    [InlineData("{{ include 'hello' }}!", "Hello Ann!")]
    [InlineData("{{ x = include 'hello'; x | string.upcase }}{{ 'hello' | include }}", "HELLO ANNHello Ann")]
    [InlineData("{{ include 'args' 1 k: 2 }}", "args-1-2-2")]
    [InlineData("{{ include 'ret' }}|", "xy|")]
    [InlineData("{{ include 'sets'; shared; $own }}", "5")]
    [InlineData("  {{ include 'lines' }}|", "  a\n  Ann\n|")]
    [InlineData("{{ func f(name); include 'hello'; end; f 'Bea' }}", "Hello Bea")]
    [InlineData("{{ include_join ['hello', 'ret'] 'tpl:comma' '<' '>' }}{{ include_join [] '-' }}", "<Hello Ann, xy>")]
    [InlineData("{{ for x in [1, 2]; include 'row' x; end }}", "<td>1</td><td>2</td>")]
    public void Include_WritesTheSnippet(string source, string expected) => Assert.Equal(expected, Run(source, TemplatePart.Text));

    [Theory]
    [InlineData("lines")]
    [InlineData("nested")]
    [InlineData("empty")]
    [InlineData("ret")]
    public void Include_InTheOutput_IsIndentedAsAnyText(string name)
    {
        foreach (var around in new[] { "{0}|", "  {0}|", "a\n  {0}{0}|\n", "\n {{{{- {1} }}}}x", "  {{{{ '\n'; {1} }}}}|", "{{{{ if true }}}}\n\t{0}\n{{{{ end }}}}x" })
        {
            var written = string.Format(CultureInfo.InvariantCulture, around, $"{{{{ include '{name}' }}}}", $"include '{name}'");
            var kept = string.Format(CultureInfo.InvariantCulture, around, $"{{{{ x = include '{name}'; x }}}}", $"x = include '{name}'; x");
            Assert.Equal(Run(kept, TemplatePart.Html, "A\nB"), Run(written, TemplatePart.Html, "A\nB"));
        }
    }

    [Theory]
    [InlineData("{{ include 'row' name }}", "<td>&lt;b&gt;</td>")]
    [InlineData("{{ include 'row' '<b>' }}", "<td>&lt;b&gt;</td>")]
    [InlineData("{{ x = include 'row' name; x }}{{ x + name }}", "<td>&lt;b&gt;</td><td>&lt;b&gt;</td>&lt;b&gt;")]
    [InlineData("{{ include_join ['row', 'row'] '<hr>' '<i>' name }}", "<i><td><hr></td><hr><td><hr></td>&lt;b&gt;")]
    [InlineData("{{ include_join ['hello'] name name name }}", "&lt;b&gt;Hello &lt;b&gt;&lt;b&gt;")]
    public void HtmlPart_OfASnippet_IsHtmlWithEscapedValues(string source, string expected) => Assert.Equal(expected, Run(source, TemplatePart.Html, "<b>"));

    [Theory]
    [InlineData("{{ include 'helo' }}", "template.unknown-snippet", "There is no snippet \"helo\". Did you mean hello?")]
    [InlineData("{{ include 'self' }}", "template.too-deep", "The snippet \"self\" includes itself.")]
    [InlineData("{{ include 'a' }}", "template.too-deep", "In the snippet \"a\", line 2: In the snippet \"b\", line 3: The snippet \"a\" includes itself.")]
    [InlineData("{{ include 'fails' }}", "template.unknown-name", "In the snippet \"fails\", line 2: ")]
    [InlineData("{{ include 'broken' }}", "template.has-errors", "The snippet \"broken\" has mistakes.")]
    [InlineData("{{ include }}", "template.arguments", "include needs the name of a snippet")]
    [InlineData("{{ include_join ['a'] }}", "template.arguments", "include_join needs")]
    public void Include_ThatCannotBe_IsAFailureThatNamesTheSnippet(string source, string code, string words)
    {
        Assert.False(TryRender(source, TemplatePart.Text, Options with { Snippets = Snippets }, ("name", Value.Of("Ann"))).TryGet(out var text, out var failure), text);
        Assert.Equal(code, failure!.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Variables_OfSnippets_CountAsTheTemplates()
    {
        var library = new SnippetLibrary(new Dictionary<string, string> { ["top"] = "{{ shop.name }}{{ include 'in' }}", ["in"] = "{{ booking.join_url }}{{ include 'top' }}" });
        var template = Engine.Parse("{{ customer.name }}{{ if x }}{{ include 'top' }}{{ end }}{{ include_join ['in'] 'tpl:missing' }}{{ include x }}", TemplatePart.Html);
        Assert.Equal(["top", "in", "missing"], template.Includes);
        Assert.Equal(["customer.name", "x", "shop.name", "booking.join_url"], library.VariablesOf(template));
    }

    private static string Run(string source, TemplatePart part, string name = "Ann") =>
        TryRender(source, part, Options with { Snippets = Snippets }, ("name", Value.Of(name))).TryGet(out var text, out var failure) ? text : failure.Message;
}
