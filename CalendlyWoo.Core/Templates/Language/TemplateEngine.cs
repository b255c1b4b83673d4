using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Templates.Language.Checking;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Parsing;
using CalendlyWoo.Core.Templates.Language.Values;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Templates.Language;

/// <summary>The product's own interpreter of Scriban's language (site/docs/language.md and builtins/*.md of scriban/scriban).</summary>
public sealed class TemplateEngine(TimeProvider time) : ITemplateEngine
{
    /// <summary>UTF-16 units; Gmail clips mails at 102 KB.</summary>
    public const int MaxSourceLength = 512 * 1024;

    public ParsedTemplate Parse(string source, TemplatePart part) => SyntaxTemplate.Parse(source, part);

    public IReadOnlyList<TemplateDiagnostic> Check(ParsedTemplate template, ModelSchema schema, SnippetLibrary? snippets = null, bool isSnippet = false)
    {
        if (template.Diagnostics.Any(known => known is { Severity: DiagnosticSeverity.Error, Code: not DiagnosticCodes.UnclosedBlock })) return template.Diagnostics;
        var diagnostics = new DiagnosticBag();
        foreach (var known in template.Diagnostics) diagnostics.Add(known);
        var options = RenderOptions.Default with { Snippets = snippets ?? SnippetLibrary.Empty };
        Checker.Check(Own(template), schema, options.Snippets, isSnippet, diagnostics);
        if (diagnostics.HasErrors) return diagnostics.ToList();

        // What types do not show, a rendering of the sample may.
        using var output = new OutputWriter(template.Part, RenderLimits.Default.MaxLength);
        if (Run(template, schema.Sample, options, output, isSnippet) is { } fault) diagnostics.Add(fault.ToDiagnostic());
        return diagnostics.ToList();
    }

    public Outcome<string> Render(ParsedTemplate template, TemplateObject model, RenderOptions options)
    {
        if (template.HasErrors)
        {
            return new Failure(FailureCategory.NeedsOwner, DiagnosticCodes.HasErrors,
                "The template has mistakes. Open it, correct what is marked, and publish it.");
        }

        using var output = new OutputWriter(template.Part, options.Limits.MaxLength, Own(template).Length * 2);
        return Run(template, model, options, output, false) is { } fault ? ToFailure(fault) : output.Finish();
    }

    private Fault? Run(ParsedTemplate template, TemplateObject model, RenderOptions options, OutputWriter output, bool isSnippet)
    {
        var rendering = new Rendering(model, options, time, output);
        if (isSnippet) rendering.Scopes.EnterLocal(Value.Of(new ScriptArray()), null);
        StatementRunner.RunPage(Own(template).Page, rendering);
        return rendering.Fault;
    }

    private static Failure ToFailure(Fault fault) => new(
        fault.Code == DiagnosticCodes.TooSlow ? FailureCategory.Transient : FailureCategory.NeedsOwner,
        fault.Code,
        $"The template cannot be filled in, line {fault.Span.Line}: {fault.Message}",
        null,
        $"line {fault.Span.Line}, column {fault.Span.Column}");

    private static SyntaxTemplate Own(ParsedTemplate template) =>
        template as SyntaxTemplate ?? throw new ArgumentException("The template was parsed by another engine.", nameof(template));
}
