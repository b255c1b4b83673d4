using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>
/// Tries a draft on the next mails of its template. When they are composed the trial is done and waits: mails come from the active version again until
/// somebody publishes the draft or drops the trial.
/// </summary>
public sealed class CanaryDesk(EditingWriter writer, TemplateChecker checker, IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <summary>The most mails that a trial may take.</summary>
    public const int MostMails = 100;

    /// <summary>
    /// Begins a trial of the draft as it is now; a former one that no longer runs is replaced. Fails with <see cref="EditingCodes.Canary"/>,
    /// <see cref="EditingCodes.HasErrors"/> and <see cref="EditingCodes.DraftChanged"/>.
    /// </summary>
    /// <param name="templateId">The template; a snippet cannot be tried.</param>
    /// <param name="draftRevision">Of the draft as seen.</param>
    /// <param name="count">For how many mails, 1 to <see cref="MostMails"/>.</param>
    /// <param name="who">Who begins it.</param>
    /// <param name="cancellationToken">Ends the check, not the commit.</param>
    public Task<Outcome<CanaryState>> StartAsync(Guid templateId, int draftRevision, int count, Editor who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        return writer.DecideAsync<CanaryState>(
            templateId,
            async state => Obstacle(state, draftRevision, count) is { } obstacle ? obstacle
                : await checker.CheckAsync(state.Template, state.Draft!.Source, cancellationToken) is { HasErrors: true } report ? PublishRefusals.HasErrors(report)
                : Begin(state, count, who),
            cancellationToken);
    }

    /// <summary>Ends the trial; the next mails come from the active version. The draft stays. Ending what has ended is no failure.</summary>
    public Task<Outcome<TrialEnded>> StopAsync(Guid templateId, Editor who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        return writer.DecideAsync<TrialEnded>(
            templateId,
            state => Task.FromResult<Outcome<Decision<TrialEnded>>>(End(state, who)),
            cancellationToken);
    }

    /// <summary>The trial with its mails, or null where there is none.</summary>
    public async Task<CanaryResults?> ResultsAsync(Guid templateId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var found = await (
            from canary in db.TemplateCanaries.AsNoTracking()
            join version in db.TemplateVersions.AsNoTracking() on canary.VersionId equals version.Id
            where canary.TemplateId == templateId
            select new { canary, version.Number }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var mails = await (
            from mail in db.OutgoingMails.AsNoTracking()
            join notification in db.Notifications.AsNoTracking() on mail.NotificationId equals notification.Id
            join booking in db.Bookings.AsNoTracking() on notification.BookingId equals booking.Id
            where mail.TemplateVersionId == found.canary.VersionId
            orderby mail.ComposedAt descending
            select new { booking.Id, booking.Name, mail.Subject, mail.ComposedAt, mail.TakenAt, mail.ServerReply, notification.Problem }).ToListAsync(cancellationToken);
        return new CanaryResults(
            CanaryState.Of(found.canary, found.Number),
            mails.ConvertAll(m => new CanaryMail(m.Id, m.Name, m.Subject, m.ComposedAt, m.TakenAt, InWords(m.TakenAt, m.ServerReply, m.Problem))));
    }

    private static Failure? Obstacle(TemplateState state, int draftRevision, int count) =>
        state.Template.Kind == TemplateKind.Snippet ? Refused(T("A snippet cannot be tried by itself. Try a template that includes it, or publish it."))
        : count is < 1 or > MostMails ? Refused(T($"A trial takes 1 to {MostMails} mails."))
        : state.Draft is not { } draft || draft.Revision != draftRevision ? EditingFailures.DraftChanged()
        : state.Canary is { Stopped: null } running && running.Taken < running.Wanted ? Refused(T("A trial of this template runs already. End it first."))
        : SourceContent.Same(draft.Source, state.Active.Source) ? Refused(T($"The draft says the same as version {state.Active.Number}. There is nothing to try."))
        : null;

    private Decision<CanaryState> Begin(TemplateState state, int count, Editor who)
    {
        var now = time.GetUtcNow();
        var version = new TemplateVersion
        {
            Id = Guid.CreateVersion7(now),
            TemplateId = state.Template.Id,
            Number = state.NextNumber,
            Source = state.Draft!.Source,
            CreatedAt = now,
            CreatedBy = who.ShortName,
            Reason = count == 1 ? T("Tried on one mail") : T($"Tried on {count} mails"),
            IsCanary = true,
        };
        var canary = new TemplateCanary
        {
            TemplateId = state.Template.Id,
            VersionId = version.Id,
            Wanted = count,
            StartedAt = now,
            StartedBy = who.ShortName,
        };
        var mails = count == 1 ? "the next mail" : $"the next {count} mails";
        var line = ActivityLog.ForTemplate(T($"{who.ShortName} began a trial: {mails} of “{state.Template.Name}” come from version {version.Number}."), who.ShortName, now);
        return new Decision<CanaryState>(
            db =>
            {
                CanaryRow.Replace(db, state.Canary, canary);
                db.AddRange(version, line);
            },
            CanaryState.Of(canary, version.Number));
    }

    private Decision<TrialEnded> End(TemplateState state, Editor who)
    {
        if (state.Canary is not { } canary)
        {
            return new Decision<TrialEnded>(null, new TrialEnded(0));
        }

        var line = ActivityLog.ForTemplate(
            T($"{who.ShortName} ended the trial of “{state.Template.Name}” after {canary.Taken} of {canary.Wanted} mails."), who.ShortName, time.GetUtcNow());
        return new Decision<TrialEnded>(
            db =>
            {
                db.Remove(canary);
                db.Add(line);
            },
            new TrialEnded(canary.Taken));
    }

    private static string InWords(DateTimeOffset? takenAt, string? reply, string? problem) =>
        takenAt is not null ? T($"The mail server took it. It said: {reply}")
        : problem ?? T("It is written and has not left yet.");

    private static Failure Refused(string sentence) => EditingFailures.Refused(EditingCodes.Canary, sentence);
}

/// <summary>That a trial has ended.</summary>
/// <param name="Mails">After so many mails.</param>
public sealed record TrialEnded(int Mails);
