using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Editing;

/// <summary>Writes the one row of a template's trial.</summary>
internal static class CanaryRow
{
    /// <summary>Puts a trial in the place of a former one, which must be as it was read; or adds it.</summary>
    public static void Replace(AppDb db, TemplateCanary? former, TemplateCanary next)
    {
        if (former is null)
        {
            db.Add(next);
            return;
        }

        var row = db.Update(next);
        row.Property(c => c.VersionId).OriginalValue = former.VersionId;
        row.Property(c => c.Taken).OriginalValue = former.Taken;
        row.Property(c => c.Stopped).OriginalValue = former.Stopped;
    }
}
