using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Editing;

/// <summary>What templates of a kind are checked against and filled in with.</summary>
internal static class EditingModels
{
    public static ModelSchema SchemaOf(TemplateKind kind) => kind switch
    {
        _ => BookedModel.Schema,
    };
}
