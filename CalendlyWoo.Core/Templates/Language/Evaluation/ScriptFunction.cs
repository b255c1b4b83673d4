using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>A function that the template makes, as a value (language.md 7).</summary>
internal sealed class ScriptFunction(FunctionDeclaration declaration) : ITemplateFunction
{
    public string Name => declaration.Name ?? "This function";

    public FunctionDeclaration Declaration => declaration;
}
