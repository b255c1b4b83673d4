using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Mail;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Hands the committed bytes to the mail server.</summary>
internal sealed class MailStep(IMailTransport transport, TimeProvider time)
{
    public async Task<StepResult> TakeAsync(NotificationRun run, CancellationToken cancellationToken)
    {
        var mail = run.Mail!;
        var handover = await transport.SendAsync(new MailEnvelope(mail.EnvelopeFrom, mail.EnvelopeTo, mail.CopyTo), mail.Message, cancellationToken);
        switch (handover)
        {
            case MailHandover.Accepted accepted:
                mail.TakenAt = time.GetUtcNow();
                mail.ServerReply = accepted.Reply;
                TellOfCopy(run, accepted.CopyRefusal);
                return new StepResult.Done(T($"The mail server took the mail. It said: {accepted.Reply}"));
            case MailHandover.Uncertain uncertain:
                mail.UncertainHandovers++;
                return new StepResult.Failed(uncertain.Failure, ConnectionName.Mail);
            case MailHandover.Refused refused:
                return new StepResult.Failed(refused.Failure, ConnectionName.Mail);
            default:
                throw new InvalidOperationException($"No such hand-over: {handover}");
        }
    }

    /// <summary>A copy that is not taken is worth a word, and nothing more: the customer has her mail.</summary>
    private void TellOfCopy(NotificationRun run, string? refusal)
    {
        if (refusal is null)
        {
            return;
        }

        run.Mail!.CopyTo = null;
        run.Log(NotificationStep.Mail, ActivityLevel.Warning, T($"The customer's mail left; its copy was not taken. {refusal}"), time.GetUtcNow());
    }
}
