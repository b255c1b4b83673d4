using CalendlyWoo.Core.Templates.Language.Builtins;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Which argument goes to which parameter of a built-in function: by position, then by name (language.md 8.9).</summary>
internal struct ArgumentPlaces(Builtin function)
{
    private ulong _filled;
    private int _next;

    /// <summary>Why the arguments do not fit, in the owner's words; null while they do.</summary>
    public string? Problem { get; private set; }

    /// <summary>The index of the parameter that the next argument is for, or -1 with a <see cref="Problem"/>.</summary>
    public int Take(string? name)
    {
        var parameters = function.Places;
        var place = name is null ? Math.Min(_next++, function.SinglePlaces) : function.IndexOf(name);
        if (place < 0) Problem = $"{function.Name} has no argument named {name}. {Usage}";
        else if (place >= parameters.Length) Problem = $"{function.Name} takes fewer arguments. {Usage}";
        else if (IsFilled(place) && !parameters[place].IsRest) Problem = $"{function.Name} gets {parameters[place].Name} twice. {Usage}";
        if (Problem is not null) return -1;
        _filled |= 1UL << place;
        return place;
    }

    public readonly bool IsFilled(int place) => (_filled & (1UL << place)) != 0;

    /// <summary>Looks for parameters that got nothing; false with a <see cref="Problem"/> where one needs an argument.</summary>
    public bool Complete()
    {
        var parameters = function.Places;
        for (var place = 0; place < parameters.Length; place++)
        {
            if (IsFilled(place) || parameters[place] is { IsOptional: true } or { IsRest: true }) continue;
            Problem = $"{function.Name} needs {parameters[place].Name}. {Usage}";
            return false;
        }

        return true;
    }

    private readonly string Usage => $"Write it as: {function.Signature}.";
}
