using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>What <c>for.</c> tells inside a loop (language.md 9.5, "Special loop variables").</summary>
internal class LoopState(int count) : TemplateObject
{
    public static IReadOnlyList<string> MemberNames { get; } = ["index", "rindex", "first", "last", "even", "odd", "changed", "length"];

    /// <summary>What <c>while.</c> tells: the end is not known before it comes.</summary>
    public static IReadOnlyList<string> WhileNames { get; } = ["index", "first", "even", "odd"];

    public int Index { get; set; }

    public bool HasChanged { get; set; } = true;

    public override IEnumerable<string> Names => MemberNames;

    public override bool TryGet(string name, out Value value)
    {
        value = name switch
        {
            "index" => Value.Of(Index),
            "rindex" => Value.Of(count - Index - 1),
            "first" => Value.Of(Index == 0),
            "last" => Value.Of(Index == count - 1),
            "even" => Value.Of(Index % 2 == 0),
            "odd" => Value.Of(Index % 2 != 0),
            "changed" => Value.Of(HasChanged),
            "length" => Value.Of(count),
            _ => Value.Null,
        };
        return !value.IsNull;
    }
}
