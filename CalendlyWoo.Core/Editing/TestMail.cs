using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Notifications.Composition;
using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Editing;

/// <summary>The words of a test mail.</summary>
public sealed class TestMail(ITemplateEngine engine, EditingModels models)
{
    /// <summary>How to compose it, once all that needs the database is read; or why there is nothing to compose.</summary>
    public async Task<Outcome<Func<Outcome<FinishedMail>>>> PrepareAsync(
        TemplateKind kind, TemplateSource source, PreviewChoice choice, CancellationToken cancellationToken)
    {
        if (kind == TemplateKind.Snippet)
        {
            return EditingFailures.Refused(EditingCodes.NotFound, T("A snippet is no mail by itself. Send a test of a template that includes it."));
        }

        if (await models.FindAsync(kind, choice, cancellationToken) is not { } model)
        {
            return EditingFailures.NotFound("This booking");
        }

        var template = MailTemplate.Parse(engine, source);
        var table = await models.LayAsync(source, cancellationToken);
        return (Func<Outcome<FinishedMail>>)(() => table.Assemble(template, model).TryGet(out var mail, out var failure)
            ? mail.AsTest()
            : failure);
    }
}
