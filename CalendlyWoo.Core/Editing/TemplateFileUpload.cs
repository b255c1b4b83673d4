using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Mail.Files;
using CalendlyWoo.Core.Templates.Finishing.Pictures;

namespace CalendlyWoo.Core.Editing;

/// <summary>Decides whether a file can belong to a template, and what mails call it. Pure.</summary>
internal static class TemplateFileUpload
{
    private const int LongestName = 200;

    /// <summary>
    /// The file as mails carry it, or the refusals of <see cref="PictureUpload"/> and <see cref="AttachmentUpload"/>; <see cref="EditingCodes.FileRefused"/>
    /// where its name is too long.
    /// </summary>
    public static Outcome<MailAttachment> Check(string name, byte[] content, bool isPicture)
    {
        if (isPicture)
        {
            return PictureUpload.Check(content).TryGet(out var type, out var refusal)
                ? new MailAttachment(PictureName.From(name), type.ContentType, content)
                : refusal;
        }

        if (!AttachmentUpload.Check(name, content).TryGet(out var file, out var failure))
        {
            return failure;
        }

        return file.FileName.Length <= LongestName
            ? file
            : EditingFailures.Refused(EditingCodes.FileRefused, T("Give the file a name of at most 200 characters."));
    }
}
