using CalendlyWoo.Core.Mail.Files;
using CalendlyWoo.Core.Notifications.Composition;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Finishing.Pictures;

namespace CalendlyWoo.Core.Editing.Checks;

/// <summary>Checks what travels with a mail: pictures, attachments, the calendar file and the certificate. Pure.</summary>
internal static class FileCheck
{
    public static IReadOnlyList<PartDiagnostic> Check(CheckedText text, IReadOnlyDictionary<Guid, KnownFile> known)
    {
        var source = text.Source;
        List<string?> sentences =
        [
            .. source.Files.Select(file => known.TryGetValue(file.FileId, out var stored) ? NameProblem(file, stored) : Gone(file)),
            .. source.Files.GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1)
                .Select(same => T($"Two files are called “{same.Key}”. Give one of them another name.")),
            text.IsSnippet && source.Files.Count > 0
                ? T("A snippet's files do not travel with mails. Take them out here, and add them to the templates that include this snippet.")
                : null,
            FileLimits.CheckTotal(source.Files.Select(file => file.Size))?.Message,
            source.HasCertificate && text.Kind != TemplateKind.OrderPaid
                ? T("A gift certificate can travel with mails about paid orders only. Switch it off.")
                : null,
            source.HasInvite && text.Kind is not (TemplateKind.Booked or TemplateKind.Rescheduled or TemplateKind.Cancelled)
                ? T("A calendar file needs a session, and this kind of mail has none. Switch it off.")
                : null,
            source.HasCertificate ? GiftAttachment.ColoursOf(source).Failure?.Message : null,
        ];
        return
        [
            .. sentences.OfType<string>().Select(sentence => Problems.Error(SourcePart.Files, EditingCodes.FileUse, sentence)),
            .. source.Files.Where(file => file.IsPicture && known.GetValueOrDefault(file.FileId)?.ContentType == PictureType.WebP.ContentType)
                .Select(file => Problems.Warning(SourcePart.Files, EditingCodes.FileUse, $"“{file.Name}”: {PictureType.WebP.Advice}")),
        ];
    }

    private static string Gone(TemplateFileUse file) =>
        T($"The file “{file.Name}” is not stored here any more. Take it out, or add it again.");

    /// <summary>A name is given again after the upload was checked.</summary>
    private static string? NameProblem(TemplateFileUse file, KnownFile stored)
    {
        if (file.IsPicture)
        {
            var name = PictureName.From(file.Name);
            return name == file.Name ? null : T($"The HTML cannot name a picture “{file.Name}”. Call it {name}, here and after cid: in the HTML.");
        }

        var extension = Path.GetExtension(stored.Name);
        return AttachmentUpload.HasHiddenMarks(file.Name) ? T("The name of an attachment holds hidden marks that change how it reads. Write it anew.")
            : string.Equals(Path.GetExtension(file.Name.TrimEnd('.', ' ')), extension, StringComparison.OrdinalIgnoreCase) ? null
            : T($"“{file.Name}” was uploaded as “{stored.Name}”. Let its name end in {extension}, so that the customer's computer knows how to open it.");
    }
}
