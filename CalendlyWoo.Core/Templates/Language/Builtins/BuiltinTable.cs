using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Every built-in function, once.</summary>
public static class BuiltinTable
{
    private static readonly FrozenDictionary<string, Builtin> ByName;
    private static readonly FrozenDictionary<string, BuiltinGroup> Groups;

    static BuiltinTable()
    {
        All =
        [
            .. StringCaseBuiltins.All, .. StringTrimBuiltins.All, .. StringJoinBuiltins.All, .. StringReplaceBuiltins.All, .. StringSearchBuiltins.All,
            .. StringPartBuiltins.All, .. StringNumberBuiltins.All, .. StringCodeBuiltins.All, .. StringHashBuiltins.All,
            .. ArrayBuiltins.All, .. ArrayPartBuiltins.All, .. ArrayChangeBuiltins.All, .. ArrayOrderBuiltins.All, .. ArrayFunctionBuiltins.All,
            .. DateBuiltins.All, .. DateParseBuiltins.All, .. DateAddBuiltins.All, .. TimeSpanBuiltins.All,
            .. HtmlBuiltins.All, .. UrlBuiltins.All,
            .. MathBuiltins.All, .. MathOperatorBuiltins.All, .. MathOtherBuiltins.All,
            .. ObjectBuiltins.All, .. ObjectMemberBuiltins.All, .. JsonBuiltins.All, .. RegexBuiltins.All,
        ];
        ByName = All.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);
        Groups = All.GroupBy(function => function.Group).ToFrozenDictionary(group => group.Key, group => new BuiltinGroup([.. group]), StringComparer.Ordinal);
    }

    /// <summary>In the order in which a palette shows them.</summary>
    public static IReadOnlyList<Builtin> All { get; }

    public static bool TryGet(string name, [NotNullWhen(true)] out Builtin? function) => ByName.TryGetValue(name, out function);

    internal static bool IsNamespace(string name) => Groups.ContainsKey(name);

    internal static bool TryGetNamespace(string name, [NotNullWhen(true)] out BuiltinGroup? group) => Groups.TryGetValue(name, out group);
}
