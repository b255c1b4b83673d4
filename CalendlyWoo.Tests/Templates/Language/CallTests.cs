using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>language.md, section 8.9 (function calls, pipes, named arguments).</summary>
public sealed class CallTests
{
    [Theory]
    [InlineData("{{-\n\"text\"                        |\n      string.append \"END\"     |\n      string.prepend \"START\"\n-}}", "STARTtextEND")]
    [InlineData("{{ \"abc\" | string.size + 1 }}", "4")]
    [InlineData("{{ \"a\" | string.append \"b\" | string.upcase == \"AB\" }}", "true")]
    [InlineData("{{ x = name | string.upcase | string.append \"!\" }}{{ x }}", "ANN!")]
    [InlineData("{{ if list | array.size > 2 }}y{{ end }}", "y")]
    [InlineData("{{ \"a\" + \"b\" | string.upcase }}", "AB")]
    [InlineData("{{ (name) | string.size == (3) ? (1) : (2) }}", "1")]
    public void Pipe_GivesItsLeftSideToTheFirstFunction(string source, string expected) => Assert.Equal(expected, Run(source));

    [Theory]
    [InlineData("{{ string.append \"a\" \"b\" }}{{ string.append(\"a\", \"b\") }}{{ string.append (\"a\") (\"b\") }}", "ababab")]
    [InlineData("{{ string.append \"a\" name.size + 1 }}", "a4")]
    [InlineData("{{ string.size \"abc\" + 1 }}", "4")]
    [InlineData("{{ 10 * string.size \"abc\" + 1 }}", "31")]
    [InlineData("{{ 2 == string.size \"ab\" + 0 }}", "false")]
    [InlineData("{{ true && string.contains \"abc\" \"b\" || false }}", "true")]
    [InlineData("{{ !string.contains \"a\" \"b\" }}{{ -math.abs 2 + 1 }}", "true-1")]
    public void Arguments_TakeTheOperatorsThatBindTighter(string source, string expected) => Assert.Equal(expected, Run(source));

    [Theory]
    [InlineData("{{ \"hello\" | string.slice 1 length:3 }}", "ell")]
    [InlineData("{{ string.append with:\"b\" text:\"a\" }}", "ab")]
    public void NamedArguments_GoToTheirParameters(string source, string expected) => Assert.Equal(expected, Run(source));

    [Theory]
    [InlineData("{{ string.upcase }}", "template.arguments")]
    [InlineData("{{ string.append \"a\" }}", "template.arguments")]
    [InlineData("{{ string.append \"a\" \"b\" \"c\" }}", "template.arguments")]
    [InlineData("{{ string.append \"a\" with:\"b\" with:\"c\" }}", "template.arguments")]
    [InlineData("{{ \"a\" | name }}", "template.unknown-function")]
    [InlineData("{{ undefined_fn \"a\" }}", "template.unknown-function")]
    public void Call_ThatDoesNotFit_IsAFailure(string source, string code) => Assert.Equal(code, Fail(source, Model).Code);

    private static readonly (string, Value)[] Model = [("name", Value.Of("Ann")), ("list", Texts("a", "b", "c"))];

    private static string Run(string source) => Render(source, Model);
}
