using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>language.md, sections 1 (blocks) and 2 (comments).</summary>
public sealed class BlockTests
{
    [Theory]
    [InlineData("plain text, { one brace } and }} alone", "plain text, { one brace } and }} alone")]
    [InlineData("{{ x = 5 # outputs nothing\n x\n x + 1 }}", "56")]
    [InlineData("{{ x = 5 }}\n{{ x }}\n{{ x + 1 }}", "\n5\n6")]
    [InlineData("{{if !name; name = \"default\"; end; name }}", "default")]
    [InlineData("{{\n  if !name\n    name = \"default\"\n  end\n  name\n}}", "default")]
    [InlineData("{{}}|{{ }}|{{-}} x|{{ -}} x", "|| x|x")]
    public void CodeBlock_OfTheDocumentation_Renders(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{%{Hello this is {{ name }}}%}", "Hello this is {{ name }}")]
    [InlineData("{%%{This is an escaped block: }%} here}%%}", "This is an escaped block: }%} here")]
    [InlineData("a  {%{- b -}%}  c", "a b c")]
    public void EscapeBlock_OfTheDocumentation_IsOutputAsItIs(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("This is a <       \n{{- name}}> text", "This is a <foo> text")]
    [InlineData("This is a <{{ name -}} \n> text:       ", "This is a <foo> text:       ")]
    [InlineData("This is a <\n{{- name -}} \n> text:       ", "This is a <foo> text:       ")]
    [InlineData("a  \n{{~ name ~}}  \n  b", "a  \nfoo  b")]
    [InlineData("a  {{~ name ~}}  \n   \n  b", "afoo   \n  b")]
    [InlineData("a\r\n{{~ name ~}}\r\nb", "a\r\nfoob")]
    [InlineData("{{ 3 -}} y", "3y")]
    public void WhitespaceControl_GreedyAndLine_StripsItsSide(string source, string expected) => Assert.Equal(expected, Render(source, ("name", Core.Templates.Language.Values.Value.Of("foo"))));

    [Fact]
    public void WhitespaceControl_TildeAroundLoop_RemovesTheLinesOnly()
    {
        const string Source = "<ul>\n    {{~ for product in products ~}}\n    <li>{{ product }}</li>\n    {{~ end ~}}\n</ul>\n";
        Assert.Equal("<ul>\n    <li>Orange</li>\n    <li>Banana</li>\n    <li>Apple</li>\n</ul>\n", Render(Source, ("products", Texts("Orange", "Banana", "Apple"))));
    }

    [Theory]
    [InlineData("{{ a = \"test1\\ntest2\\ntest3\\n\" ~}}\n   {{ a }}Hello", "   test1\n   test2\n   test3\nHello")]
    [InlineData("{{ a = \"test1\\ntest2\\ntest3\\n\" -}}\n   {{ a }}Hello", "test1\ntest2\ntest3\nHello")]
    [InlineData("x\n   {{~ \"a\\nb\" }}|", "x\na\nb|")]
    [InlineData("x\n   y{{ \"a\\nb\" }}|", "x\n   ya\nb|")]
    [InlineData("   {{ if true }}\nt1\n{{ 1 }}\nt2{{ end }}\nfoo", "   \n   t1\n1\n   t2\nfoo")]
    [InlineData("{{ 1 -}} x \n  {{ \"a\\nb\" }}", "1x \n  a\n  b")]
    [InlineData("\t {{ \"a\\n\\nb\" }}|", "\t a\n\t \n\t b|")]
    public void AutoIndentation_BlockFirstOnItsLine_IndentsEveryLine(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ name   # a comment }}", "foo")]
    [InlineData("{{ ## This \nis a multi\nline\ncomment ## }}", "")]
    [InlineData("a {{ ## c }} b", "a  b")]
    [InlineData("{{ 1 ## c ## + 2 }}", "3")]
    [InlineData("{{ 1 # comment ; 2\n3 }}", "13")]
    public void Comment_SingleAndMultiline_OutputsNothing(string source, string expected) => Assert.Equal(expected, Render(source, ("name", Core.Templates.Language.Values.Value.Of("foo"))));
}
