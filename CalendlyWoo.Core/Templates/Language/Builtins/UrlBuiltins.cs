using System.Buffers;
using System.Text;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions for web addresses (builtins/html.md).</summary>
internal static class UrlBuiltins
{
    /// <summary>Unreserved and reserved characters (RFC 3986 2.2 and 2.3): they stay in a whole address.</summary>
    private static readonly SearchValues<char> UrlCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=");

    public static IReadOnlyList<Builtin> All { get; } =
    [
        Encode("url_encode", "Makes a text safe as a part of a web address.", "{{ \"Ann & Bea\" | html.url_encode }}", "Ann%20%26%20Bea", Uri.EscapeDataString),
        Encode("url_escape", "Makes a whole web address valid: what may not stand in one is encoded.",
            "{{ \"https://shop.example/gift card\" | html.url_escape }}", "https://shop.example/gift%20card", Escape),
    ];

    private static Builtin Encode(string name, string description, string template, string result, Func<string, string> encode) =>
        new($"html.{name}", description, ParameterKind.Text, [new("text", ParameterKind.Text)])
        {
            Example = new(template, result),
            KeepsNull = true,
            Body = (values, rendering) => rendering.FitsText(Text(values[0]).Length * 9L) ? Value.Of(encode(Text(values[0]))) : Value.Null,
        };

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (rest.IndexOfAnyExcept(UrlCharacters) is var start and >= 0)
        {
            escaped.Append(rest[..start]);
            rest = rest[start..];
            var end = rest.IndexOfAny(UrlCharacters);
            var run = end < 0 ? rest : rest[..end];
            escaped.Append(Uri.EscapeDataString(run));
            rest = rest[run.Length..];
        }

        return escaped.Append(rest).ToString();
    }
}
