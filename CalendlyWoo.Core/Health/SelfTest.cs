using System.Globalization;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Health.Checks;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Health;

/// <summary>Walks the real path once a day, so that what broke silently is told in words before a customer finds it.</summary>
public sealed class SelfTest(HealthQuery health, HealthChecks checks, IDbContextFactory<AppDb> factory, GroupCommit commits, TimeProvider time)
{
    /// <summary>The key of the case that it opens.</summary>
    public const string CaseKey = "self-test";

    /// <summary>How often the job looks whether a day has passed.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(30);

    private const string LastKey = "Health:SelfTestAt";
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>Runs where a day has passed since the last time, or since the first start.</summary>
    public async Task RunIfDueAsync(CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() - await LastAsync(cancellationToken) >= Day)
        {
            await RunAsync(cancellationToken);
        }
    }

    /// <summary>Checks all that is set up; opens a case for the first step that fails, or closes the one before.</summary>
    /// <returns>The step that fails first, or null.</returns>
    public async Task<StepReport?> RunAsync(CancellationToken cancellationToken)
    {
        var facts = await health.ObserveAsync(cancellationToken);
        await checks.RunAsync(HealthChecks.KindsFor(facts), null, cancellationToken);
        var broken = Broken(await health.ReadAsync(cancellationToken));
        await SettleAsync(broken, cancellationToken);
        return broken;
    }

    /// <summary>The first step that does not work, or null. A test that failed is the business of who made it.</summary>
    public static StepReport? Broken(HealthReport? report) =>
        report?.Steps.FirstOrDefault(step => step.State == StepState.NeedsAttention && step.Step != HealthStep.Test);

    /// <summary>Opens, renews or closes the case.</summary>
    public Task SettleAsync(StepReport? broken, CancellationToken cancellationToken) => commits.RunAloneAsync(
        async (db, token) =>
        {
            var now = time.GetUtcNow();
            await NoteAsync(db, now, token);
            var open = await db.Cases.SingleOrDefaultAsync(c => c.OpenKey == CaseKey, token);
            if (broken is null && open is not null)
            {
                (open.OpenKey, open.ClosedAt) = (null, now);
                db.Add(ActivityLog.General(ActivityKind.System, ActivityLevel.Info, T("The self-test finds everything in order again."), now));
            }
            else if (broken is not null && open is not null)
            {
                open.Reasons = [broken.Sentence];
            }
            else if (broken is not null)
            {
                db.Add(CaseFor(broken, now));
                db.Add(ActivityLog.General(ActivityKind.System, ActivityLevel.Warning, T($"The self-test found: {broken.Sentence}"), now));
            }

            return await db.SaveChangesAsync(token);
        },
        cancellationToken);

    private static Case CaseFor(StepReport broken, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Key = CaseKey,
        OpenKey = CaseKey,
        Kind = CaseKind.SelfTest,
        Title = T("The daily self-test found something that does not work"),
        Reasons = [broken.Sentence],
        NextStep = T("Open Set-up and health: the step that does not work has the button that helps."),
        OpenedAt = now,
    };

    private static async Task NoteAsync(AppDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var text = now.ToString("O", CultureInfo.InvariantCulture);
        var saved = await db.Settings.SingleOrDefaultAsync(setting => setting.Key == LastKey, cancellationToken) ?? db.Add(new SavedSetting { Key = LastKey, Value = text }).Entity;
        saved.Value = text;
    }

    private async Task<DateTimeOffset> LastAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var rows = await db.Settings.AsNoTracking().Where(setting => setting.Key == LastKey || setting.Key == "FirstStart").ToListAsync(cancellationToken);
        var last = rows.Find(row => row.Key == LastKey) ?? rows.FirstOrDefault();
        return last is not null && DateTimeOffset.TryParse(last.Value, CultureInfo.InvariantCulture, out var at) ? at : time.GetUtcNow();
    }
}
