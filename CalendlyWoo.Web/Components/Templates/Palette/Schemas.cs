using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Web.Components.Templates.Palette;

/// <summary>Which names a kind of template may use.</summary>
public static class Schemas
{
    public static ModelSchema Of(TemplateKind kind) => kind switch
    {
        _ => BookedModel.Schema,
    };
}
