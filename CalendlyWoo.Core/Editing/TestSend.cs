using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>Sends a mail to the owner, by the very path that customers' mails take; orders and notifications are not touched.</summary>
public sealed class TestSend(
    TestMail content, MailWriter writer, IMailTransport transport, TestCeiling ceiling, IDbContextFactory<AppDb> factory, GroupCommit commits)
{
    /// <summary>
    /// Sends it now, marked as a test in its subject. Fails with <see cref="EditingCodes.TooManyTests"/>, with the failures of rendering, with
    /// <c>mail.address-invalid</c>, and with those of the mail server in its own words.
    /// </summary>
    /// <param name="templateId">The template.</param>
    /// <param name="text">Draft or active.</param>
    /// <param name="choice">What it is filled in with.</param>
    /// <param name="address">Where to.</param>
    /// <param name="who">Who sends it.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    public async Task<Outcome<TestSent>> SendAsync(
        Guid templateId, TestText text, PreviewChoice choice, string address, Editor who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (!Mailbox.Parse(address).TryGet(out var receiver, out var failure))
        {
            return failure;
        }

        if (await LoadAsync(templateId, cancellationToken) is not { } state)
        {
            return EditingFailures.NotFound("This template");
        }

        var source = text == TestText.Active ? state.Active.Source : state.Draft?.Source ?? state.Active.Source;
        if (!(await content.PrepareAsync(state.Template.Kind, source, choice, cancellationToken)).TryGet(out var compose, out failure)
            || !ceiling.Take().TryGet(out var now, out failure)
            || !writer.Write(receiver.Address, null, compose).TryGet(out var mail, out failure))
        {
            return failure;
        }

        switch (await transport.SendAsync(mail.Envelope, mail.Message, cancellationToken))
        {
            case MailHandover.Accepted accepted:
                var what = text == TestText.Draft && state.Draft is not null ? "the draft" : $"version {state.Active.Number}";
                var line = ActivityLog.ForTemplate(T($"{who.ShortName} sent a test mail of “{state.Template.Name}” ({what})."), who.ShortName, now);
                await commits.CommitAsync(db => db.Add(line), CancellationToken.None);
                return new TestSent(accepted.Reply, mail.MessageId, mail.Subject);
            case MailHandover.Refused refused:
                return refused.Failure;
            case MailHandover.Uncertain uncertain:
                return uncertain.Failure;
            default:
                throw new InvalidOperationException("No such hand-over.");
        }
    }

    private async Task<TemplateState?> LoadAsync(Guid templateId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await TemplateState.LoadAsync(db, templateId, cancellationToken);
    }
}
