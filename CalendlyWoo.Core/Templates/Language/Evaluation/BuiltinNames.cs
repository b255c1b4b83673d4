using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>The names that every template has: the groups of functions, <c>include</c>, <c>include_join</c> and <c>empty</c>.</summary>
internal static class BuiltinNames
{
    /// <summary>Those that are no groups.</summary>
    public static IReadOnlyList<string> Plain { get; } = [SnippetFunction.Include.Name, SnippetFunction.IncludeJoin.Name, "empty"];

    public static bool IsInclude(string name) => name == SnippetFunction.Include.Name || name == SnippetFunction.IncludeJoin.Name;

    public static bool TryGet(string name, out Value value)
    {
        if (BuiltinTable.TryGetNamespace(name, out var group)) value = Value.Of(group);
        else
        {
            value = name switch
            {
                "include" => Value.Of(SnippetFunction.Include),
                "include_join" => Value.Of(SnippetFunction.IncludeJoin),
                "empty" => Value.Of(EmptyObject.Instance),
                _ => default,
            };
        }

        return !value.IsNull;
    }
}
