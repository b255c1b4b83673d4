using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Editing.Diff;
using CalendlyWoo.Core.Mail.Reading;

namespace CalendlyWoo.Core.Notifications.Showing;

/// <summary>In what two mails differ.</summary>
/// <param name="Named">One sentence each; empty where they say the same.</param>
/// <param name="Rows">The two texts side by side.</param>
public sealed record MailDifferences(IReadOnlyList<string> Named, IReadOnlyList<DiffRow> Rows)
{
    /// <summary>Compares what left with what would be written today. Pure.</summary>
    public static MailDifferences Of(MailContent left, PreviewMail today)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(today);
        var rows = TextDiff.Compare((left.Text ?? "").TrimEnd(), today.Text.TrimEnd());
        var changed = rows.Count(row => row.Kind != DiffRowKind.Same);
        var (before, after) = (Files(left), Files(today));
        List<string> named = [];
        if (left.Subject != today.Subject)
        {
            named.Add(T($"The subject would be: {today.Subject}"));
        }

        if (changed > 0)
        {
            named.Add(changed == 1 ? T("One line of the text differs.") : T($"{changed} lines of the text differ."));
        }
        else if (Plain(left.Html) != Plain(today.Html))
        {
            named.Add(T("The words are the same; the design differs."));
        }

        named.AddRange(before.Except(after).Select(file => T($"{file} would not be attached any more.")));
        named.AddRange(after.Except(before).Select(file => T($"{file} would be attached as well.")));
        return new MailDifferences(named, rows);
    }

    private static HashSet<string> Files(MailContent mail) => [.. mail.Files.Where(file => file.ContentId is null).Select(file => file.Name)];

    private static HashSet<string> Files(PreviewMail mail) =>
        [.. mail.Attachments.Select(file => file.Name), .. mail.InviteText is null ? Array.Empty<string>() : [Mail.MailCalendar.FileName]];

    private static string Plain(string? html) => (html ?? "").ReplaceLineEndings("\n").Trim();
}
