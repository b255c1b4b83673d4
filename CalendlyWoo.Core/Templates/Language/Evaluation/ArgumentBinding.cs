using System.Diagnostics.CodeAnalysis;
using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Which argument goes to which parameter: by position, then by name (language.md 8.9).</summary>
internal static class ArgumentBinding
{
    /// <summary>One slot a parameter; null where its default applies. False with a sentence where they do not fit.</summary>
    public static bool TryBind(
        Builtin function,
        IReadOnlyList<CallArgument> arguments,
        [NotNullWhen(true)] out Expression?[]? slots,
        [NotNullWhen(false)] out string? problem)
    {
        var filled = new Expression?[function.Parameters.Count];
        slots = null;
        problem = null;
        for (var index = 0; index < arguments.Count; index++)
        {
            var slot = arguments[index].Name is { } name ? function.IndexOf(name) : index;
            if (slot < 0) problem = $"{function.Name} has no argument named {arguments[index].Name}. {Usage(function)}";
            else if (slot >= filled.Length) problem = $"{function.Name} takes fewer arguments. {Usage(function)}";
            else if (filled[slot] is not null) problem = $"{function.Name} gets {function.Parameters[slot].Name} twice. {Usage(function)}";
            if (problem is not null) return false;
            filled[slot] = arguments[index].Value;
        }

        for (var index = 0; index < filled.Length; index++)
        {
            if (filled[index] is not null || function.Parameters[index].IsOptional) continue;
            problem = $"{function.Name} needs {function.Parameters[index].Name}. {Usage(function)}";
            return false;
        }

        slots = filled;
        return true;
    }

    private static string Usage(Builtin function) => $"Write it as: {function.Signature}.";
}
