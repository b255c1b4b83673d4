using System.Net;
using System.Text.RegularExpressions;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions for HTML (builtins/html.md).</summary>
internal static partial class HtmlBuiltins
{
    private static readonly BuiltinParameter Input = new("text", ParameterKind.Text);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("html.escape", "Makes a text safe inside HTML. The HTML part does this to every value by itself.", ParameterKind.Text, [Input])
        {
            Example = new("{{ \"Ann & Bea\" | html.escape }}", "Ann &amp; Bea"),
            KeepsNull = true,
            Body = (values, rendering) => Fits(Escaped(values[0]), rendering),
        },
        new Builtin("html.newline_to_br", "Shows the line breaks of a text in HTML.", ParameterKind.Text, [Input])
        {
            Example = new("{{ \"one\\ntwo\" | html.newline_to_br }}", "one<br />\ntwo"),
            KeepsNull = true,
            Body = (values, rendering) => Fits(WithBreaks(rendering.Output.IsPlain ? values[0] : Escaped(values[0])), rendering),
        },
        new Builtin("html.strip", "Removes the HTML tags.", ParameterKind.Text, [Input])
        {
            Example = new("{{ \"<b>Hello</b> Ann\" | html.strip }}", "Hello Ann"),
            KeepsNull = true,
            Body = (values, rendering) => Strip(values[0], rendering),
        },
    ];

    private static Value Escaped(Value text) => text.Kind == ValueKind.SafeText ? text : Value.Safe(WebUtility.HtmlEncode(Text(text)));

    private static Value WithBreaks(Value html)
    {
        var text = Text(html);
        if (!text.AsSpan().ContainsAny('\r', '\n')) return html.Kind == ValueKind.SafeText ? html : Value.Safe(text);
        return Value.Safe(text.Contains('\r', StringComparison.Ordinal)
            ? NewLine().Replace(text, "<br />$0")
            : text.Replace("\n", "<br />\n", StringComparison.Ordinal));
    }

    /// <summary>Of HTML the entities go too, where what is left is escaped again when it is written.</summary>
    private static Value Strip(Value html, Rendering rendering)
    {
        try
        {
            var text = RegexRun.Try(rendering, () => Tag().Replace(Text(html), ""));
            return Value.Of(html.Kind == ValueKind.SafeText && !rendering.Output.IsPlain ? WebUtility.HtmlDecode(text) : text);
        }
        catch (RegexMatchTimeoutException)
        {
            return rendering.Fail("This HTML takes too long to take apart.", DiagnosticCodes.PatternTooSlow);
        }
    }

    private static Value Fits(Value text, Rendering rendering) => rendering.FitsText(text.AsText().Length) ? text : Value.Null;

    [GeneratedRegex("\r\n|\r|\n")]
    private static partial Regex NewLine();

    /// <summary>Comments, scripts and styles with what is in them, then tags, whose quoted attributes may have a > of their own.</summary>
    [GeneratedRegex("<!--.*?-->|<(script|style)\\b.*?</\\1\\s*>|<(?>[^>=]|=\"[^\"]*\"|='[^']*'|=(?![\"']))*>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, 250)]
    private static partial Regex Tag();
}
