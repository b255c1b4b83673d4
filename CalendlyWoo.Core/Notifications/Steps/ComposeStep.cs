using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Notifications.Composition;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Renders the service's template and writes the finished message; nothing leaves yet.</summary>
internal sealed class ComposeStep(
    MailContent content, MailWriter writer, TemplateFileStore files, CopyReceiver copies, IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <summary>Of the copy that lists show; the message has the whole one.</summary>
    private const int LongestSubject = 1000;

    public async Task<StepResult> TakeAsync(NotificationRun run, CancellationToken cancellationToken)
    {
        var (kind, service) = (run.Notification.Kind, run.Offered.Service);
        if (await VersionAsync(run, cancellationToken) is not { } version)
        {
            return kind == NotificationKind.Booked
                ? NoTemplate(service.Name)
                : new StepResult.Stop(NotificationState.Superseded, T($"{kind.MailInWords()} is switched off for {service.Name}: nothing is sent."));
        }

        var isAsked = run.Notification.RequestedBy is not null;
        var isWatched = kind == NotificationKind.Booked && run.Booking.BookedAt < service.GoLive && !run.Booking.IsTest && !isAsked;
        // Who sends a mail by name was told which text it has: no draft on trial.
        var trial = isWatched || run.Booking.IsTest || isAsked ? null : run.Offered.Trials.GetValueOrDefault(version.TemplateId)?.Version;
        var own = await files.GetAsync(version.Source.Files, cancellationToken);
        var tried = trial is null ? own : await files.GetAsync(trial.Source.Files, cancellationToken);
        var composed = trial is null
            ? Compose(run, version, own)
            : CanaryTrial.Compose(run, version, candidate => Compose(run, candidate, candidate == trial ? tried : own), time.GetUtcNow());
        if (!composed.TryGet(out var mail, out var failure))
        {
            return new StepResult.Failed(failure, ConnectionName.Mail);
        }

        run.Mail = mail;
        run.MailIsNew = true;
        return isWatched
            ? new StepResult.Stop(
                NotificationState.Watched,
                T($"This booking was made before {service.Name} went live: the mail is written, and leaves only when somebody says so."))
            : new StepResult.Done(T($"{kind.MailInWords()} is written{CanaryTrial.InWords(run)}."));
    }

    /// <summary>The version that somebody chose, as long as it is kept; else the active one, or null where the mail is switched off.</summary>
    private async Task<TemplateVersion?> VersionAsync(NotificationRun run, CancellationToken cancellationToken)
    {
        TemplateVersion? chosen = null;
        if (run.Notification.PinnedVersionId is { } id)
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            chosen = await db.TemplateVersions.AsNoTracking().SingleOrDefaultAsync(version => version.Id == id, cancellationToken);
        }

        return chosen ?? run.Offered.Templates.GetValueOrDefault(run.Notification.Kind.Template());
    }

    /// <summary>Nobody can switch the first mail off, so that its silence would be a mistake.</summary>
    private static StepResult.Stop NoTemplate(string service) => new(
        NotificationState.NeedsOwner,
        T($"No template is chosen for the mail of {service}."),
        new CaseDraft(
            CaseKind.TemplateError,
            T("A mail could not be written"),
            [$"No template is chosen for the mail of {service}."],
            T("Name one in the service's settings, or write to the customer yourself.")));

    private Outcome<OutgoingMail> Compose(NotificationRun run, TemplateVersion version, MailFiles files)
    {
        var booking = run.Booking;
        var address = run.Notification.CorrectedAddress ?? booking.Email.Trim();
        if (!writer.Write(address, booking.Name, () => content.Compose(run, version, files)).TryGet(out var mail, out var failure))
        {
            return failure;
        }

        return new OutgoingMail
        {
            NotificationId = run.Notification.Id,
            MessageId = mail.MessageId,
            EnvelopeFrom = mail.Envelope.From,
            EnvelopeTo = mail.Envelope.To,
            CopyTo = booking.IsTest ? null : copies.For(mail.Envelope.To),
            Subject = mail.Subject.Length <= LongestSubject ? mail.Subject : mail.Subject[..LongestSubject],
            Message = mail.Message,
            TemplateVersionId = version.Id,
            BookingRevision = booking.Revision,
            ComposedAt = mail.At,
            // A mail that is written anew for a later time does not undo that an earlier one may have left.
            UncertainHandovers = run.Mail?.UncertainHandovers ?? 0,
        };
    }
}
