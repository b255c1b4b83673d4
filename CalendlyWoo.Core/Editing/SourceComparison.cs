using System.Globalization;
using CalendlyWoo.Core.Editing.Diff;
using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Editing;

/// <summary>Compares two texts of a template, part by part. Pure.</summary>
public static class SourceComparison
{
    /// <param name="leftTitle">Such as <c>Version 3</c>.</param>
    /// <param name="left">The older one.</param>
    /// <param name="rightTitle">Such as <c>Draft</c>.</param>
    /// <param name="right">The newer one.</param>
    public static TemplateComparison Of(string leftTitle, TemplateSource left, string rightTitle, TemplateSource right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var parts = new List<PartComparison>();
        Add(SourcePart.Subject, left.Subject, right.Subject);
        Add(SourcePart.Preheader, left.Preheader, right.Preheader);
        Add(SourcePart.Html, left.Html, right.Html);
        Add(SourcePart.Text, left.Text ?? "", right.Text ?? "");
        Add(SourcePart.Files, FilesOf(left), FilesOf(right));
        return new TemplateComparison(leftTitle, rightTitle, parts);

        void Add(SourcePart part, string before, string after)
        {
            if (!string.Equals(before, after, StringComparison.Ordinal))
            {
                parts.Add(new PartComparison(part, TextDiff.Compare(before, after)));
            }
        }
    }

    private static string FilesOf(TemplateSource source) => string.Join('\n',
    [
        .. source.Files.Select(InWords),
        source.HasInvite ? T("Calendar file: on") : T("Calendar file: off"),
        !source.HasCertificate ? T("Gift certificate: off")
            : source.CertificateAccent.Length == 0 ? T("Gift certificate: on")
            : T($"Gift certificate: on, in {source.CertificateAccent}"),
    ]);

    private static string InWords(TemplateFileUse file)
    {
        var kilobytes = Math.Max(1, (file.Size + 512) / 1024).ToString("N0", CultureInfo.InvariantCulture);
        return $"{file.Name} ({(file.IsPicture ? "picture" : "attachment")}, {kilobytes} KB)";
    }
}
