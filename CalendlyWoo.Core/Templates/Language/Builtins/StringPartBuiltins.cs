using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that take parts of a text (builtins/string.md).</summary>
internal static class StringPartBuiltins
{
    private static readonly BuiltinParameter Input = new("text", ParameterKind.Text);
    private static readonly BuiltinParameter Start = new("start", ParameterKind.Integer);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("string.slice", "Takes a part of the text, from a position counted from 0, or from the end where it is negative.", ParameterKind.Text,
            [Input, Start, new("length", ParameterKind.Integer, true)])
        {
            Example = new("{{ \"hello\" | string.slice 1 3 }}", "ell"),
            Body = (values, rendering) => Slice(Text(values[0]), Integer(values[1]), values[2], rendering),
        },
        new Builtin("string.slice1", "Takes one character of the text, or as many as asked, from a position counted from 0.", ParameterKind.Text,
            [Input, Start, new("length", ParameterKind.Integer, true, Value.Of(1L))])
        {
            Example = new("{{ \"hello\" | string.slice1 1 }}", "e"),
            Body = (values, _) => Part(Text(values[0]), Integer(values[1]), Integer(values[2])),
        },
        new Builtin("string.split", "Cuts the text into a list, and leaves out empty parts.", ParameterKind.List, [Input, new("match", ParameterKind.Text)])
        {
            Example = new("{{ \"Ann, Bea\" | string.split \", \" }}", "[\"Ann\", \"Bea\"]"),
            Body = (values, rendering) => Split(Text(values[0]), Text(values[1]), rendering),
        },
    ];

    private static Value Slice(string text, int start, Value length, Rendering rendering)
    {
        if (Integer(length) < 0) return rendering.Fail("The length must not be negative.");
        return Part(text, start, length.IsNull ? text.Length : Integer(length));
    }

    /// <summary>What would lie before the text counts towards the length, as in Scriban.</summary>
    private static Value Part(string text, long start, long length)
    {
        if (start < 0) start += text.Length;
        var end = Math.Min(start + length, text.Length);
        start = Math.Max(0, start);
        return Value.Of(end > start ? text[(int)start..(int)end] : "");
    }

    private static Value Split(string text, string match, Rendering rendering)
    {
        if (!CanSearch(text, match, rendering)) return Value.Null;
        var parts = text.Split(match, rendering.Limits.MaxItems + 1, StringSplitOptions.RemoveEmptyEntries);
        return rendering.FitsList(parts.Length) ? Value.Of(new Sequence([.. parts.Select(part => Value.Of(part))])) : Value.Null;
    }
}
