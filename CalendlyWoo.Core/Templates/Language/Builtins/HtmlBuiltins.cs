using System.Net;
using System.Text.RegularExpressions;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions for HTML (builtins/html.md).</summary>
internal static partial class HtmlBuiltins
{
    private static readonly BuiltinParameter Input = new("text", ParameterKind.Text);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("html.escape", "Makes a text safe inside HTML. The HTML part does this to every value by itself.", ParameterKind.Text, [Input])
        {
            KeepsNull = true,
            Body = (values, rendering) => Fits(Escaped(values[0]), rendering),
        },
        new Builtin("html.newline_to_br", "Shows the line breaks of a text in HTML.", ParameterKind.Text, [Input])
        {
            KeepsNull = true,
            Body = (values, rendering) => Fits(WithBreaks(rendering.Output.IsPlain ? values[0] : Escaped(values[0])), rendering),
        },
        new Builtin("html.strip", "Removes the HTML tags.", ParameterKind.Text, [Input])
        {
            KeepsNull = true,
            Body = (values, rendering) => Strip(StringBuiltins.Text(values[0]), rendering),
        },
        new Builtin("html.url_encode", "Makes a text safe as a part of a web address.", ParameterKind.Text, [Input])
        {
            KeepsNull = true,
            Body = (values, rendering) =>
                rendering.FitsText(StringBuiltins.Text(values[0]).Length * 9L) ? Value.Of(Uri.EscapeDataString(StringBuiltins.Text(values[0]))) : Value.Null,
        },
    ];

    private static Value Escaped(Value text) => text.Kind == ValueKind.SafeText ? text : Value.Safe(WebUtility.HtmlEncode(StringBuiltins.Text(text)));

    private static Value WithBreaks(Value html) => Value.Safe(NewLine().Replace(StringBuiltins.Text(html), "<br />$0"));

    private static Value Strip(string html, Rendering rendering)
    {
        try
        {
            return Value.Of(Tag().Replace(html, ""));
        }
        catch (RegexMatchTimeoutException)
        {
            return rendering.Fail("This HTML takes too long to take apart.", DiagnosticCodes.TooSlow);
        }
    }

    private static Value Fits(Value text, Rendering rendering) => rendering.FitsText(text.AsText().Length) ? text : Value.Null;

    [GeneratedRegex("\r\n|\r|\n")]
    private static partial Regex NewLine();

    /// <summary>Comments, scripts and styles with what is in them, then tags.</summary>
    [GeneratedRegex("<(script|style)\\b[^>]*>.*?</\\1\\s*>|<[^>]*>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, 250)]
    private static partial Regex Tag();
}
