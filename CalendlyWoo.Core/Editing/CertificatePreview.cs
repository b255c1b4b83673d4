using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Notifications.Composition;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>Shows the gift certificate of a template, filled in with the fullest sample.</summary>
public sealed class CertificatePreview(EditingModels models, ITemplateEngine engine, IDbContextFactory<AppDb> factory)
{
    /// <summary>
    /// The file as the draft would send it, or the active version where there is no draft. Fails with the certificate's own failures, and with
    /// <see cref="EditingCodes.NotFound"/> for a template that sends none.
    /// </summary>
    public async Task<Outcome<MailAttachment>> MakeAsync(Guid templateId, CancellationToken cancellationToken)
    {
        if (await LoadAsync(templateId, cancellationToken) is not { Template.Kind: TemplateKind.OrderPaid } state)
        {
            return EditingFailures.NotFound("This certificate");
        }

        // Only the certificate is looked at: mistakes in the words of the draft must not hide it.
        var source = new TemplateSource("-", "-") { HasCertificate = true, CertificateAccent = (state.Draft?.Source ?? state.Active.Source).CertificateAccent };
        var table = await models.LayAsync(source, cancellationToken);
        var mail = table.Assemble(MailTemplate.Parse(engine, source), ModelSamples.Of(TemplateKind.OrderPaid)[0].Model);
        return mail.TryGet(out var finished, out var failure) ? finished.Attachments[0] : failure;
    }

    private async Task<TemplateState?> LoadAsync(Guid templateId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await TemplateState.LoadAsync(db, templateId, cancellationToken);
    }
}
