using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Parsing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>Whether a value may be given to a name: not to one of the model, and not one that can be empty without a default.</summary>
internal sealed class TargetCheck(NameScopes scopes, TypeInference types, IReadOnlySet<string> tested, DiagnosticBag diagnostics)
{
    public void Check(AssignStatement statement)
    {
        var value = types.Of(statement.Value);
        if (!statement.IsCompound && value.CanBeEmpty) CheckEmpty(statement);
        Check(statement.Target, statement.IsCompound ? StaticType.Unknown : value);
    }

    public void Check(Expression target, StaticType value)
    {
        switch (target)
        {
            case VariableExpression variable:
                if (variable.Name[0] != '$' && scopes.ReadOnlyObject is not null && !scopes.IsInFunction)
                {
                    diagnostics.Error(DiagnosticCodes.ReadOnly, variable.Span,
                        $"{variable.Name} cannot be given a value inside with: what the booking brings cannot change. "
                            + $"Do it before with, or use ${variable.Name}.");
                }

                scopes.Assign(variable.Name, value);
                break;
            case MemberExpression member when types.Of(member.Target).Members is not null:
                diagnostics.Error(DiagnosticCodes.ReadOnly, member.Span,
                    $"{SyntaxText.Of(member)} cannot be given a value: what the booking brings cannot change. Use a name of your own, such as {member.Name}.");
                break;
            case IndexExpression index:
                types.Of(index.Target);
                types.Of(index.Index);
                break;
        }
    }

    private void CheckEmpty(AssignStatement statement)
    {
        var path = SyntaxText.Of(statement.Value);
        if (scopes.IsGuarded(path) || (OwnNames.IsPath(statement.Target) && tested.Contains(SyntaxText.Of(statement.Target)))) return;
        diagnostics.Warning(DiagnosticCodes.MaybeEmpty, statement.Value.Span, $"{path} can be empty: give it a default, such as {path} ?? \"…\".");
    }
}
