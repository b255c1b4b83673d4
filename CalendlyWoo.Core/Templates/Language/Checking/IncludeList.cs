using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>Which snippets a call includes.</summary>
internal static class IncludeList
{
    /// <summary>The snippets of one call with the places where they stand; a null name is found only when the template is filled in.</summary>
    public static IEnumerable<(string? Name, SourceSpan Span)> NamesIn(CallExpression call)
    {
        if (call.Target is not VariableExpression { Name: var function } || !BuiltinNames.IsInclude(function) || call.Arguments.Length == 0) return [];
        var first = call.Arguments[0].Value;
        if (function == SnippetFunction.Include.Name) return [(Literal(first), call.Arguments[0].Span)];
        var names = first is ArrayExpression list ? list.Items.Select(item => (Literal(item), item.Span)) : [((string?)null, first.Span)];
        var parts = call.Arguments.Skip(1)
            .Select(argument => (Name: Literal(argument.Value), argument.Span))
            .Where(part => part.Name?.StartsWith(Includes.TemplatePrefix, StringComparison.Ordinal) ?? false)
            .Select(part => (part.Name?[Includes.TemplatePrefix.Length..], part.Span));
        return names.Concat(parts);
    }

    private static string? Literal(Expression expression) => expression is LiteralExpression { Value: { IsText: true } text } ? text.AsText() : null;
}
