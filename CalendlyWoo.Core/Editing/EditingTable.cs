using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Notifications.Composition;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Editing;

/// <summary>Fills a text in while it is edited, by the way that customers' mails take.</summary>
public sealed class EditingTable(MailAssembler assembler, RenderOptions options, MailFiles files)
{
    /// <summary>The whole mail, or why it cannot be written.</summary>
    public Outcome<FinishedMail> Assemble(MailTemplate template, MailModel model) =>
        assembler.Assemble(template, model, options, files, SessionRevision.Sample);
}
