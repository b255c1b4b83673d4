using System.Security.Cryptography;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Editing;

/// <summary>What can be said of a template's parts without reading them as a template.</summary>
internal static class SourceContent
{
    /// <summary>As wide as the columns.</summary>
    public const int LongestLine = 2000;

    /// <summary>As wide as the column.</summary>
    private const int LongestColour = 7;

    /// <summary>Far more than a template may have; a draft is kept even where it is too long to be published.</summary>
    private const int LongestText = 2 * 1024 * 1024;

    private const int MostFiles = 50;

    /// <summary>Whether two say the same in every part; a blank text part is none.</summary>
    public static bool Same(TemplateSource left, TemplateSource right) =>
        left.Subject == right.Subject && left.Preheader == right.Preheader && left.Html == right.Html && TextOf(left) == TextOf(right)
        && left.HasInvite == right.HasInvite && left.HasCertificate == right.HasCertificate
        && left.CertificateAccent == right.CertificateAccent && left.Files.SequenceEqual(right.Files);

    /// <summary>Why it cannot be stored as a draft, or null.</summary>
    public static Failure? Obstacle(TemplateSource source)
    {
        if (source.Subject.Length > LongestLine || source.Preheader.Length > LongestLine)
        {
            return EditingFailures.Refused(EditingCodes.TooLong, T("Subject and preheader can have 2,000 characters each. Shorten them; nothing was saved."));
        }

        if (source.CertificateAccent.Length > LongestColour)
        {
            return EditingFailures.Refused(
                EditingCodes.TooLong, T("The certificate's colour is written as #rrggbb, such as #7a3b4a. Choose it again; nothing was saved."));
        }

        return source.Html.Length > LongestText || source.Text?.Length > LongestText || source.Files.Count > MostFiles
            ? EditingFailures.Refused(EditingCodes.TooLong, T("This is far too long for a mail: it was not saved. Paste smaller pieces."))
            : null;
    }

    /// <summary>The first revision of a new draft: a number that an earlier draft hardly had, so that nobody overwrites a draft that he has not seen.</summary>
    public static int NewRevision() => RandomNumberGenerator.GetInt32(1, 1 << 30);

    private static string? TextOf(TemplateSource source) => string.IsNullOrWhiteSpace(source.Text) ? null : source.Text;
}
