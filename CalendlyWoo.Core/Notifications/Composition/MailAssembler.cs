using CalendlyWoo.Core.Certificates;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Finishing.Pictures;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Notifications.Composition;

/// <summary>Fills a template in and adds what travels with it: the one way, for customers' mails, test mails and previews.</summary>
public sealed class MailAssembler(MailComposer composer, SystemFonts fonts)
{
    /// <summary>The mail, or why it cannot be written: the failures of <see cref="MailComposer"/> and of the certificate.</summary>
    /// <param name="template">The version.</param>
    /// <param name="model">What it is filled in with.</param>
    /// <param name="options">Culture, limits and snippets.</param>
    /// <param name="files">Those that the version names.</param>
    /// <param name="revision">Of the booking, for the calendar file.</param>
    public Outcome<FinishedMail> Assemble(MailTemplate template, MailModel model, RenderOptions options, MailFiles files, SessionRevision revision)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(files);
        if (!composer.Compose(template, model, options).TryGet(out var words, out var failure))
        {
            return failure;
        }

        List<MailAttachment> attachments = [.. files.Attachments];
        if (template.Source.HasCertificate && model is OrderPaidModel paid)
        {
            if (!GiftAttachment.Of(paid, template.Source, fonts).TryGet(out var certificate, out failure))
            {
                return failure;
            }

            attachments.Add(certificate);
        }

        var calendar = template.Source.HasInvite && model is SessionModel session ? SessionInvite.Of(session, revision) : null;
        return new FinishedMail(words, InlinePictures.Used(words.Html, files.Pictures), attachments, calendar);
    }
}
