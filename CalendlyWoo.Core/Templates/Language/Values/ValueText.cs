using System.Globalization;
using System.Text;
using CalendlyWoo.Core.Templates.Language.Builtins;

namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary>How values print (language.md 3 and 8.4; lists and objects as its examples show them).</summary>
internal static class ValueText
{
    /// <summary>Longer or deeper values are cut off with an ellipsis: they are a mistake, and endless ones must not hurt.</summary>
    private const int MaxLength = 100_000;
    private const int MaxDepth = 8;

    public static string Of(Value value, CultureInfo culture, string? datePattern = null) => value.Kind switch
    {
        ValueKind.Null => "",
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.Integer => value.AsInteger().ToString(culture),
        ValueKind.BigInteger => value.ToBigInteger().ToString(culture),
        ValueKind.Float => value.AsFloat().ToString(culture),
        ValueKind.Double => value.AsDouble().ToString(culture),
        ValueKind.Decimal => value.AsDecimal().ToString(culture),
        ValueKind.Text or ValueKind.SafeText => value.AsText(),
        ValueKind.Date => DateFormat.FormatOrInvariant(value.AsDate(), datePattern ?? DateFormat.Default, culture),
        ValueKind.TimeSpan => value.AsTimeSpan().ToString("c", culture),
        ValueKind.Function => "<function>",
        ValueKind.Object when value.AsObject() is EmptyObject => "",
        _ => Nested(value, culture, datePattern),
    };

    private static string Nested(Value value, CultureInfo culture, string? datePattern)
    {
        var text = new StringBuilder();
        Append(text, value, culture, datePattern, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Value value, CultureInfo culture, string? datePattern, int depth)
    {
        if (text.Length > MaxLength) return;
        if (depth > MaxDepth) text.Append('…');
        else if (value.Kind == ValueKind.List) AppendList(text, value.AsList(), culture, datePattern, depth);
        else if (value.Kind == ValueKind.Object) AppendObject(text, value.AsObject(), culture, datePattern, depth);
        else if (value.IsText) AppendQuoted(text, value.AsText());
        else text.Append(value.IsNull ? "null" : Of(value, culture, datePattern));
    }

    private static void AppendList(StringBuilder text, IReadOnlyList<Value> items, CultureInfo culture, string? datePattern, int depth)
    {
        text.Append('[');
        for (var index = 0; index < items.Count && text.Length <= MaxLength; index++)
        {
            if (index > 0) text.Append(", ");
            Append(text, items[index], culture, datePattern, depth + 1);
        }

        text.Append(']');
    }

    private static void AppendObject(StringBuilder text, TemplateObject members, CultureInfo culture, string? datePattern, int depth)
    {
        text.Append('{');
        var isFirst = true;
        foreach (var name in members.Names)
        {
            if (text.Length > MaxLength) break;
            if (!isFirst) text.Append(", ");
            isFirst = false;
            if (IsPlainName(name)) text.Append(name);
            else AppendQuoted(text, name);
            text.Append(": ");
            if (members.TryGet(name, out var value)) Append(text, value, culture, datePattern, depth + 1);
        }

        text.Append('}');
    }

    /// <summary>Whether the name is printed without quotes.</summary>
    private static bool IsPlainName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => letter == '_' || char.IsLetterOrDigit(letter));

    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        TextEscape.Append(text, value);
        text.Append('"');
    }
}
