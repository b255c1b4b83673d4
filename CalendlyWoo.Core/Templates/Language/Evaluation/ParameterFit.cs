using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Whether arguments fit the parameters of a function of the template (language.md 7.3).</summary>
internal static class ParameterFit
{
    /// <summary>What does not fit, in the owner's words; null where all is well. A simple function takes anything.</summary>
    public static string? Problem(FunctionDeclaration function, int count, IEnumerable<string> names)
    {
        if (function.Parameters is not { } parameters) return null;
        var problem = names.Select(name => OfName(function, parameters, count, name)).FirstOrDefault(found => found is not null)
            ?? (count > parameters.Count && parameters is not [.., { IsRest: true }] ? $"{function.Name} takes fewer arguments." : null)
            ?? OfMissing(function, parameters.Skip(count).FirstOrDefault(parameter => parameter.IsRequired && !names.Contains(parameter.Name)));
        return problem is null ? null : $"{problem} Write it as: {function.Signature}.";
    }

    private static string? OfMissing(FunctionDeclaration function, FunctionParameter? missing) =>
        missing is null ? null : $"{function.Name} needs {missing.Name}.";

    private static string? OfName(FunctionDeclaration function, IReadOnlyList<FunctionParameter> parameters, int count, string name)
    {
        var place = parameters.TakeWhile(parameter => parameter.Name != name).Count();
        if (place == parameters.Count || parameters[place].IsRest) return $"{function.Name} has no argument named {name}.";
        return place < count ? $"{function.Name} gets {name} twice." : null;
    }
}
