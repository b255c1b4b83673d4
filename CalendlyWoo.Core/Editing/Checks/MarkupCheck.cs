using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Finishing;
using CalendlyWoo.Core.Templates.Finishing.Links;
using CalendlyWoo.Core.Templates.Finishing.Pictures;
using CalendlyWoo.Core.Templates.Finishing.Styles;

namespace CalendlyWoo.Core.Editing.Checks;

/// <summary>Checks what a source says as a mail, beside its language: links, pictures, styles. Pure.</summary>
internal static class MarkupCheck
{
    /// <summary>Problems of the HTML part, each in its place.</summary>
    public static IReadOnlyList<TemplateDiagnostic> OfHtml(CheckedText text)
    {
        var html = text.Source.Html;
        var pictures = PictureCheck.CheckSource(html, PicturesOf(text.Source));
        return
        [
            .. LinkCheck.CheckSource(html),
            // The pictures that a snippet shows are those of the mail around it: they are looked for there.
            .. text.IsSnippet ? pictures.Where(one => one.Code != FinishingCodes.PictureMissing) : pictures,
            .. StyleInliner.Inline(html).Warnings,
        ];
    }

    /// <summary>The names that the HTML may say after <c>cid:</c>.</summary>
    public static IReadOnlyCollection<string> PicturesOf(TemplateSource source) => [.. source.Files.Where(file => file.IsPicture).Select(file => file.Name)];
}
