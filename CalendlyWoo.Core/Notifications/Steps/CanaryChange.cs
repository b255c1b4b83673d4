using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>What the commit of a mail changes of a trial; refused where the trial is not as it was seen, so that there are never more mails than wanted.</summary>
/// <param name="Seen">The row as it was read.</param>
/// <param name="Taken">Its count afterwards.</param>
/// <param name="Stopped">Why it ends early, or null.</param>
internal sealed record CanaryChange(TemplateCanary Seen, int Taken, string? Stopped)
{
    public void Write(AppDb db)
    {
        var row = db.Attach(new TemplateCanary
        {
            TemplateId = Seen.TemplateId,
            VersionId = Seen.VersionId,
            Wanted = Seen.Wanted,
            Taken = Seen.Taken,
            StartedAt = Seen.StartedAt,
            StartedBy = Seen.StartedBy,
            Stopped = Seen.Stopped,
        });
        row.Property(c => c.Taken).CurrentValue = Taken;
        row.Property(c => c.Stopped).CurrentValue = Stopped;
    }
}
