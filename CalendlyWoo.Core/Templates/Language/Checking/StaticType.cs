using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>What is known of an expression before it is evaluated. <see cref="Unknown"/> accepts everything.</summary>
internal sealed record StaticType(ParameterKind Kind, ModelSchema? Members = null, Builtin? Function = null)
{
    public static StaticType Unknown { get; } = new(ParameterKind.Any);

    /// <summary>The function of the template that it is, where that is known.</summary>
    public FunctionDeclaration? Declaration { get; init; }

    /// <summary>Whether it is a field of the model that can be empty.</summary>
    public bool CanBeEmpty { get; init; }

    public static StaticType Of(ModelField field) => field.Kind switch
    {
        FieldKind.Text or FieldKind.Link => new(ParameterKind.Text) { CanBeEmpty = field.CanBeEmpty },
        FieldKind.Number => new(ParameterKind.Number) { CanBeEmpty = field.CanBeEmpty },
        FieldKind.Date => new(ParameterKind.Date) { CanBeEmpty = field.CanBeEmpty },
        FieldKind.List => new(ParameterKind.List, field.Members),
        _ => new(ParameterKind.Any, field.Members),
    };

    /// <summary>Whether a value of this type can be given where <paramref name="wanted"/> is asked for.</summary>
    public bool Fits(ParameterKind wanted) => wanted switch
    {
        ParameterKind.TimeSpan => Kind is ParameterKind.TimeSpan or ParameterKind.Any && Members is null,
        ParameterKind.Date => Kind is ParameterKind.Date or ParameterKind.Any && Members is null,
        ParameterKind.Number or ParameterKind.Integer => Kind is ParameterKind.Number or ParameterKind.Integer or ParameterKind.Any && Members is null,
        ParameterKind.List => Kind is not (ParameterKind.Number or ParameterKind.Integer or ParameterKind.Boolean or ParameterKind.Date or ParameterKind.TimeSpan),
        ParameterKind.Function => Kind is ParameterKind.Function or ParameterKind.Any && Members is null,
        _ => true,
    };
}
