using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>builtins/string.md: the example of each function that is built.</summary>
public sealed class StringBuiltinTests
{
    [Theory]
    [InlineData("""{{ "Hello" | string.append " World" }}""", "Hello World")]
    [InlineData("""{{ "test" | string.capitalize }}""", "Test")]
    [InlineData("""{{ "This is easy" | string.capitalizewords }}""", "This Is Easy")]
    [InlineData("""{{ "This is easy" | string.contains "easy" }}""", "true")]
    [InlineData("""{{ "" | string.empty }}""", "true")]
    [InlineData("""{{ "" | string.whitespace }}{{ " x" | string.whitespace }}""", "truefalse")]
    [InlineData("""{{ "TeSt" | string.downcase }}""", "test")]
    [InlineData("""{{ "This is easy" | string.ends_with "easy" }}""", "true")]
    [InlineData("""{{ "Scriban" | string.equals_ignore_case "SCRIBAN" }}""", "true")]
    [InlineData("""{{ '   too many spaces' | string.lstrip  }}""", "too many spaces")]
    [InlineData("""{{ 7 | string.pluralize 'product' 'products' }}{{ 1 | string.pluralize 'product' 'products' }}""", "productsproduct")]
    [InlineData("""{{ "World" | string.prepend "Hello " }}""", "Hello World")]
    [InlineData("""{{ "Hello, world. Goodbye, world." | string.remove "world" }}""", "Hello, . Goodbye, .")]
    [InlineData("""{{ "Hello, world. Goodbye, world." | string.replace "world" "buddy" }}""", "Hello, buddy. Goodbye, buddy.")]
    [InlineData("""{{ '   too many spaces           ' | string.rstrip  }}""", "   too many spaces")]
    [InlineData("""{{ "test" | string.size }}""", "4")]
    [InlineData("""{{ "This is easy" | string.starts_with "This" }}""", "true")]
    [InlineData("""{{ '   too many spaces           ' | string.strip  }}""", "too many spaces")]
    [InlineData("""{{ "This is a string.\r\n With \nanother \rstring" | string.strip_newlines  }}""", "This is a string. With another string")]
    [InlineData("""{{ "The cat came back the very next day" | string.truncate 13 }}""", "The cat ca...")]
    [InlineData("""{{ "The cat came back the very next day" | string.truncatewords 4 }}""", "The cat came back...")]
    [InlineData("""{{ "test" | string.upcase }}""", "TEST")]
    public void Function_Example_GivesItsResult(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ \"hello\" | string.slice 0 }} {{ \"hello\" | string.slice 1 }} {{ \"hello\" | string.slice 1 3 }}", "hello ello ell")]
    [InlineData("{{ \"hello\" | string.slice (-3) }}|{{ \"hello\" | string.slice 9 }}|{{ \"hello\" | string.slice 1 99 }}", "llo||ello")]
    [InlineData("{{ \"abcdef\" | string.truncate 4 \"…\" }}|{{ \"abcdef\" | string.truncate 2 }}|{{ \"abc\" | string.truncate 3 }}", "abc…|...|abc")]
    [InlineData("{{ \"a,b,,c\" | string.split \",\" }}{{ \"\" | string.split \",\" }}", "[\"a\", \"b\", \"c\"][]")]
    [InlineData("{{ null | string.upcase }}|{{ 12 | string.upcase }}|{{ true | string.append \"x\" }}|{{ null | string.size }}", "|12|truex|0")]
    public void Function_AtItsBorders_BehavesLikeScriban(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("string.upcase", "true")]
    [InlineData("string.capitalize", "false")]
    [InlineData("string.slice 1", "false")]
    [InlineData("html.escape", "true")]
    [InlineData("array.compact", "true")]
    [InlineData("array.reverse", "false")]
    public void Function_OfNull_GivesNullWhereScribanDoes(string call, string expected) => Assert.Equal(expected, Render($"{{{{ (null | {call}) == null }}}}"));

    [Fact]
    public void Replace_OfNothing_IsAFailure() => Assert.Equal("template.type", Fail("{{ \"a\" | string.replace \"\" \"x\" }}").Code);
}
