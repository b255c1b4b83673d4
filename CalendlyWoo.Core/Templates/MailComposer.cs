using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Templates.Language.Values;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Templates;

/// <summary>Fills a template in. Touches nothing outside: the same input gives the same mail.</summary>
public sealed class MailComposer(ITemplateEngine engine)
{
    /// <summary>
    /// Writes the mail. Fails with <see cref="DiagnosticCodes.MissingValue"/> where the template uses a value that a mail may not leave without and
    /// that is empty (design, decision 16), and with the codes of <see cref="ITemplateEngine.Render"/>.
    /// </summary>
    public Outcome<ComposedMail> Compose(MailTemplate template, MailModel model, RenderOptions options)
    {
        var values = model.ToObject();
        var schema = NotificationModels.SchemaOf(model.Kind);
        if (Missing(template, schema, values) is { } missing) return missing;
        if (!engine.Render(template.Subject, values, options).TryGet(out var subject, out var failure)) return failure;
        if (string.IsNullOrWhiteSpace(subject)) return EmptySubject();
        if (!engine.Render(template.Html, values, options).TryGet(out var html, out failure)) return failure;
        if (template.Text is null) return new ComposedMail(subject, html, HtmlToText.Convert(html));
        if (!engine.Render(template.Text, values, options).TryGet(out var text, out failure)) return failure;
        return new ComposedMail(subject, html, text);
    }

    private static Failure? Missing(MailTemplate template, ModelSchema schema, TemplateObject values)
    {
        foreach (var path in template.Variables)
        {
            if (schema.FindPath(path) is not { CanBeEmpty: false, Kind: not (FieldKind.Object or FieldKind.List) } field || !IsEmpty(values, path)) continue;
            return new Failure(
                FailureCategory.NeedsOwner,
                DiagnosticCodes.MissingValue,
                $"This mail needs {path} ({char.ToLowerInvariant(field.Description[0])}{field.Description[1..^1]}), which is missing for this booking. "
                    + "Fill it in by hand, or take it out of the template.",
                null,
                path);
        }

        return null;
    }

    private static bool IsEmpty(TemplateObject values, string path)
    {
        var value = Value.Of(values);
        foreach (var name in path.Split('.'))
        {
            if (value.Kind != ValueKind.Object || !value.AsObject().TryGet(name, out value)) return true;
        }

        return value.IsNull || (value.IsText && string.IsNullOrWhiteSpace(value.AsText()));
    }

    private static Failure EmptySubject() => new(
        FailureCategory.NeedsOwner,
        DiagnosticCodes.MissingValue,
        "The subject of this mail is empty for this booking. Write one in the template.",
        null,
        "subject");
}
