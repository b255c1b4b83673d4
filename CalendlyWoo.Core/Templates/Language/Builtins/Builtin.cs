using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>One parameter of a built-in function, named as Scriban's documentation names it.</summary>
public sealed record BuiltinParameter(string Name, ParameterKind Kind, bool IsOptional = false, Value Default = default)
{
    /// <summary>Whether it takes all arguments that are left, as one list. Only the last parameter may.</summary>
    public bool IsRest { get; init; }
}

/// <summary>A built-in function: what the palette shows, the check knows and the evaluator calls.</summary>
/// <param name="Name">With its group, such as <c>string.upcase</c>.</param>
/// <param name="Description">One sentence for the owner.</param>
/// <param name="Returns">What it gives.</param>
/// <param name="Parameters">The piped value is the first.</param>
public sealed record Builtin(string Name, string Description, ParameterKind Returns, IReadOnlyList<BuiltinParameter> Parameters) : ITemplateFunction
{
    /// <summary>One use and what it writes, in a text part, for the palette and the reference page.</summary>
    public required BuiltinExample Example { get; init; }

    /// <summary>How it is written with the value piped in, such as <c>text | string.truncate length ellipsis?</c>.</summary>
    public string Signature { get; } = SignatureOf(Name, Parameters);

    /// <summary>The parameters for the evaluator, which goes through them at every call.</summary>
    internal BuiltinParameter[] Places { get; } = [.. Parameters];

    /// <summary>How many of them take one argument each.</summary>
    internal int SinglePlaces { get; } = Parameters is [.., { IsRest: true }] ? Parameters.Count - 1 : Parameters.Count;

    internal Func<Value[], Rendering, Value> Body { get; init; } = static (_, _) => Value.Null;

    /// <summary>Whether the function gives null for null without being called, as Scriban's does.</summary>
    internal bool KeepsNull { get; init; }

    internal string Group => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    internal string ShortName => Name[(Name.IndexOf('.', StringComparison.Ordinal) + 1)..];

    internal int IndexOf(string parameter)
    {
        for (var index = 0; index < Places.Length; index++)
        {
            if (string.Equals(Places[index].Name, parameter, StringComparison.Ordinal)) return index;
        }

        return -1;
    }

    private static string SignatureOf(string name, IReadOnlyList<BuiltinParameter> parameters) =>
        parameters.Count == 0 ? name : string.Join(' ', [parameters[0].Name, "|", name, .. parameters.Skip(1).Select(Written)]);

    private static string Written(BuiltinParameter parameter) => parameter switch
    {
        { IsRest: true } => $"{parameter.Name}...",
        { IsOptional: true } => $"{parameter.Name}?",
        _ => parameter.Name,
    };
}
