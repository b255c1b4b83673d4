using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>builtins/array.md, math.md, html.md, object.md: the example of each function that is built.</summary>
public sealed class BuiltinTests
{
    [Theory]
    [InlineData("{{ [1, null, 3] | array.compact }}", "[1, 3]")]
    [InlineData("{{ [4, 5, 6] | array.first }}{{ [4, 5, 6] | array.last }}{{ null | array.first }}", "46")]
    [InlineData("{{ [1, 2, 3] | array.join \"|\" }}", "1|2|3")]
    [InlineData("{{ [4, 5, 6] | array.limit 2 }}", "[4, 5]")]
    [InlineData("{{ [4, 5, 6, 7, 8] | array.offset 2 }}", "[6, 7, 8]")]
    [InlineData("{{ [4, 5, 6, 7] | array.reverse }}", "[7, 6, 5, 4]")]
    [InlineData("{{ [4, 5, 6] | array.size }}{{ null | array.size }}", "30")]
    [InlineData("{{ [10, 2, 6] | array.sort }}", "[2, 6, 10]")]
    [InlineData("{{ [1, 1, 4, 5, 8, 8] | array.uniq }}", "[1, 4, 5, 8]")]
    [InlineData("{{ [1, 2, 3, 4] | array.contains 4 }}", "true")]
    public void Array_Example_GivesItsResult(string source, string expected) => Assert.Equal(expected, Render(source));

    [Fact]
    public void ArraySort_ByMember_IsStable()
    {
        var items = List([.. new[] { ("b", 1L), ("a", 2L), ("b", 0L) }.Select(item => Value.Of(TemplateBench.Object(("k", Value.Of(item.Item1)), ("n", Value.Of(item.Item2)))))]);
        Assert.Equal("210", Render("{{ for x in items | array.sort \"k\"; x.n; end }}", ("items", items)));
    }

    public static TheoryData<string> Names => [.. BuiltinTable.All.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Example_OfEveryFunction_GivesItsResult(string name)
    {
        Assert.True(BuiltinTable.TryGet(name, out var function));
        Assert.Contains(name, function.Example.Template, StringComparison.Ordinal);
        Assert.Equal(function.Example.Result, Render(function.Example.Template));
    }

    [Fact]
    public void ArraySort_OfMixedKinds_IsAFailure() => Assert.Equal("template.type", Fail("{{ [\"b\", 1] | array.sort }}").Code);

    [Theory]
    [InlineData("{{ 4.6 | math.round }} {{ 4.5612 | math.round 2 }} {{ 4.5 | math.round }}", "5 4.56 4")]
    [InlineData("{{ 255 | math.format \"X4\" }} {{ 1234.5 | math.format \"N2\" }} {{ 1234.5 | math.format \"N2\" \"nl-BE\" }}", "00FF 1,234.50 1.234,50")]
    [InlineData("{{ 4.6 | math.ceil }} {{ 4.6 | math.floor }} {{ -15.5 | math.abs }}", "5 4 15.5")]
    public void Math_Example_GivesItsResult(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ \"<p>This is a paragraph</p>\" | html.strip }}", "This is a paragraph")]
    [InlineData("{{ \"<p>This is a paragraph</p>\" | html.escape }}", "&lt;p&gt;This is a paragraph&lt;/p&gt;")]
    [InlineData("{{ \"Hello\\nworld\" | html.newline_to_br }}", "Hello<br />\nworld")]
    [InlineData("{{ \"john@liquid.com\" | html.url_encode }}", "john%40liquid.com")]
    [InlineData("{{ undefined_var | object.default \"Yo\" }}{{ \"\" | object.default \"y\" }}{{ 0 | object.default 1 }}", "Yoy0")]
    public void HtmlAndObject_Example_GivesItsResult(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ 12 | math.format \"F999999999\" }}")]
    [InlineData("{{ 12.5 | math.format \"D5\" }}")]
    [InlineData("{{ 12 | math.format \"F2\" \"xx-nowhere\" }}")]
    [InlineData("{{ \"12\" | math.format \"F2\" }}")]
    [InlineData("{{ 3 | math.round 99 }}")]
    [InlineData("{{ \"2026-11-24\" | date.to_string \"%d\" }}")]
    public void Argument_OfAWrongKind_IsAFailure(string source) => Assert.Equal("template.type", Fail(source).Code);

    [Fact]
    public void Table_EveryFunction_IsDescribedOnce()
    {
        Assert.Equal(BuiltinTable.All.Count, BuiltinTable.All.Select(function => function.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(124, BuiltinTable.All.Count);
        Assert.All(BuiltinTable.All, function => Assert.EndsWith(".", function.Description, StringComparison.Ordinal));
        Assert.Equal("text | string.truncate length ellipsis?", BuiltinTable.All.Single(function => function.Name == "string.truncate").Signature);
    }
}
