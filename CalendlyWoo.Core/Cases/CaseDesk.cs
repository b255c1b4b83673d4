using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Cases;

/// <summary>Keeps the one case of a trouble that comes and goes: opened where there is trouble, told anew where it changes, closed where it is over.</summary>
internal static class CaseDesk
{
    private const int Longest = 500;

    /// <summary>Puts the change into the context; the caller saves it.</summary>
    /// <param name="db">The caller's context, with change tracking.</param>
    /// <param name="key">Names the trouble.</param>
    /// <param name="kind">For a new case.</param>
    /// <param name="trouble">Null where there is none.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public static async Task KeepAsync(
        AppDb db, string key, CaseKind kind, (string Title, string Reason, string NextStep)? trouble, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = await db.Cases.SingleOrDefaultAsync(c => c.OpenKey == key, cancellationToken);
        if (trouble is not var (title, reason, nextStep))
        {
            if (open is not null)
            {
                (open.OpenKey, open.ClosedAt) = (null, now);
            }

            return;
        }

        open ??= db.Add(new Case { Id = Guid.CreateVersion7(now), Key = key, OpenKey = key, Kind = kind, Title = "", NextStep = "", OpenedAt = now }).Entity;
        (open.Title, open.Reasons, open.NextStep) = (Clip(title), [reason], Clip(nextStep));
    }

    private static string Clip(string text) => text.Length <= Longest ? text : text[..Longest];
}
