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
            .. StringBuiltins.All, .. StringPartBuiltins.All, .. ArrayBuiltins.All, .. DateBuiltins.All, .. HtmlBuiltins.All, .. MathBuiltins.All,
            .. ObjectBuiltins.All,
        ];
        ByName = All.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);
        Groups = All.GroupBy(function => function.Group).ToFrozenDictionary(group => group.Key, group => new BuiltinGroup(group), StringComparer.Ordinal);
    }

    /// <summary>In the order in which a palette shows them.</summary>
    public static IReadOnlyList<Builtin> All { get; }

    public static bool TryGet(string name, [NotNullWhen(true)] out Builtin? function) => ByName.TryGetValue(name, out function);

    internal static bool IsNamespace(string name) => Groups.ContainsKey(name) || LaterBuiltins.IsGroup(name);

    internal static bool TryGetNamespace(string name, [NotNullWhen(true)] out BuiltinGroup? group) => Groups.TryGetValue(name, out group);
}
