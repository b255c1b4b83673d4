using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>Whatever a template does with what a customer wrote, and in whatever order: none of it becomes HTML.</summary>
public sealed class EscapingPropertyTests
{
    private const string Hostile = "<qz on=\"1\" by='2'>&";

    private static readonly RenderOptions WithSnippets = Options with
    {
        Snippets = new SnippetLibrary(
        [
            KeyValuePair.Create("s", new TemplateSource("s", "<p>{{ $1 }}{{ $1 + n }}{{ $ }}{{ capture c; $1; n; end; c | string.strip }}</p>")),
            KeyValuePair.Create("r", new TemplateSource("r", "{{ ret [n, $1] | array.join '<br>' }}")),
        ]),
    };

    private static readonly string[] Functions =
    [
        .. BuiltinTable.All.Select(function => function.Name).Where(name => name is not ("math.random" or "math.uuid" or "date.now")),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Value_ThroughAnyFunctions_NeverBecomesHtml(int seed)
    {
        var random = new Random(seed);
        var rendered = 0;
        for (var turn = 0; turn < 2_500; turn++)
        {
            var source = Statement(random);
            var template = Engine.Parse(source, TemplatePart.Html);
            if (template.HasErrors || !Engine.Render(template, Model(), WithSnippets).TryGet(out var html, out _)) continue;
            rendered++;
            Assert.False(html.Contains("<qz", StringComparison.OrdinalIgnoreCase) || html.Contains("on=\"", StringComparison.OrdinalIgnoreCase), $"{source} writes {html}");
        }

        Assert.InRange(rendered, 200, 2_500);
    }

    private static TemplateObject Model() => TemplateBench.Object(
        ("n", Value.Of(Hostile)),
        ("u", Value.Of("%3Cqz%20on=%221%22%3E")),
        ("b", Value.Of(Convert.ToBase64String("<qz on=\"1\">"u8))),
        ("j", Value.Of("{\"a\":\"<qz on=\\\"1\\\">\"}")),
        ("l", Value.Of([Value.Of(Hostile), Value.Of("2")])),
        ("o", Value.Of(TemplateBench.Object(("a", Value.Of(Hostile)), (Hostile, Value.Of(1))))));

    private static string Statement(Random random) => random.Next(8) switch
    {
        0 => $"{{{{ capture v; {Expression(random, 3)}; end; v{Pipe(random, 2)} }}}}",
        1 => $"{{{{ for i in {Expression(random, 2)}; i; for.index; end }}}}",
        2 => $"{{{{ func f(a); {Expression(random, 2)}; a; ret a; end; f({Expression(random, 2)}){Pipe(random, 2)} }}}}",
        3 => $"{{{{ func w; '<b>'; $$; end; wrap w; {Expression(random, 3)}; end }}}}",
        4 => $"{{{{ with o; {Expression(random, 3)}; a; end }}}}",
        5 => $"{{{{ include '{Pick(random, "s", "r")}' {Atom(random)} {Atom(random)}{Pipe(random, 2)} }}}}",
        6 => $"{{{{ include_join ['s', 'r'] {Atom(random)} {Atom(random)} {Atom(random)}{Pipe(random, 1)} }}}}",
        _ => $"{{{{ {Expression(random, 4)} }}}}",
    };

    private static string Expression(Random random, int depth) => depth == 0 ? Atom(random) : random.Next(7) switch
    {
        0 => $"({Expression(random, depth - 1)} + {Expression(random, depth - 1)})",
        1 => $"$\"a{{{Expression(random, 0)}}}b{{{Pick(random, "n", "n|html.escape")}}}\"",
        2 => $"[{Expression(random, depth - 1)}, {Expression(random, depth - 1)}]",
        3 => $"({Expression(random, depth - 1)} * 2)",
        4 => $"({Expression(random, depth - 1)} ?? {Expression(random, depth - 1)})",
        _ => $"({Expression(random, depth - 1)}{Pipe(random, 1 + random.Next(2))})",
    };

    private static string Pipe(Random random, int most)
    {
        var text = "";
        for (var count = random.Next(most + 1); count > 0; count--)
        {
            var function = Functions[random.Next(Functions.Length)];
            _ = BuiltinTable.TryGet(function, out var known);
            var arguments = Enumerable.Range(1, known!.Parameters.Count - 1 < 0 ? 0 : known.Parameters.Count - 1).Select(_ => Atom(random));
            text += $" | {function} {string.Join(' ', arguments)}";
        }

        return text;
    }

    private static string Atom(Random random) => Pick(
        random, "n", "n", "u", "b", "j", "l", "o", "o.a", "(n|html.escape)", "(n|html.newline_to_br)", "('<i>'|html.escape)", "(include 's' '<hr>' n)", "'<'", "'&lt;'",
        "'x'", "', '", "1", "0", "(j|object.from_json)", "(u|html.url_decode)", "(b|string.base64_decode)", "@(do; ret $0; end)", "'a'", "'{0}'", "'$0'", "'.'");

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
