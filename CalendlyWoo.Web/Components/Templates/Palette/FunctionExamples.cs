using System.Collections.Frozen;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Web.Components.Templates.Palette;

/// <summary>An example of a function and what it gives.</summary>
public sealed record FunctionExample(string Source, string Result);

/// <summary>Examples for the reference page; what they give is rendered, not written down, so that it is true.</summary>
public sealed class FunctionExamples(ITemplateEngine engine)
{
    private readonly Lazy<FrozenDictionary<string, FunctionExample>> _examples = new(() => Render(engine));

    /// <summary>The example, or null where there is none.</summary>
    public FunctionExample? Of(string function) => _examples.Value.GetValueOrDefault(function);

    private static FrozenDictionary<string, FunctionExample> Render(ITemplateEngine engine)
    {
        var model = NotificationModels.SchemaOf(TemplateKind.Booked).Sample;
        var found = new Dictionary<string, FunctionExample>(StringComparer.Ordinal);
        foreach (var (function, source) in ExampleSources.All)
        {
            var parsed = engine.Parse(source, TemplatePart.Text);
            if (parsed.HasErrors || !engine.Render(parsed, model, RenderOptions.Default).TryGet(out var result, out _)) continue;
            found[function] = new FunctionExample(source, result);
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
