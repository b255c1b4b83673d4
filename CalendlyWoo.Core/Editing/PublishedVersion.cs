using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>What is written when a version becomes active. All of it in one commit, refused where anything is not as it was read.</summary>
internal static class PublishedVersion
{
    /// <param name="db">The commit's.</param>
    /// <param name="state">As read.</param>
    /// <param name="version">The new version.</param>
    /// <param name="draft">The draft that it was, or null where it comes from the history.</param>
    /// <param name="line">For the log.</param>
    public static void Write(AppDb db, TemplateState state, TemplateVersion version, TemplateDraft? draft, Activity line)
    {
        var template = db.Attach(new Template { Id = state.Template.Id, Name = state.Template.Name, Kind = state.Template.Kind, ActiveVersionId = state.Active.Id });
        template.Property(t => t.ActiveVersionId).CurrentValue = version.Id;
        db.Add(version);
        if (draft is not null)
        {
            db.Remove(draft);
        }

        if (state.Canary is { } canary)
        {
            db.Remove(canary);
        }

        db.Add(line);
    }
}
