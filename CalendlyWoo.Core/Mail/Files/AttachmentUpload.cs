using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail.Files;

/// <summary>Decides whether a file can be attached to a mail.</summary>
public static class AttachmentUpload
{
    private delegate bool Signature(ReadOnlySpan<byte> content);

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string PowerPoint = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private static readonly Dictionary<string, (string ContentType, string Name, Signature IsIt)> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = ("application/pdf", "PDF", FileSignature.IsPdf),
        [".png"] = ("image/png", "PNG picture", FileSignature.IsPng),
        [".jpg"] = ("image/jpeg", "JPEG picture", FileSignature.IsJpeg),
        [".jpeg"] = ("image/jpeg", "JPEG picture", FileSignature.IsJpeg),
        [".gif"] = ("image/gif", "GIF picture", FileSignature.IsGif),
        [".webp"] = ("image/webp", "WebP picture", FileSignature.IsWebP),
        [".txt"] = ("text/plain; charset=utf-8", "text file", FileSignature.IsText),
        [".csv"] = ("text/csv; charset=utf-8", "CSV file", FileSignature.IsText),
        [".ics"] = ("text/calendar; charset=utf-8", "calendar file", FileSignature.IsCalendar),
        [".vcf"] = ("text/vcard; charset=utf-8", "contact file", FileSignature.IsContact),
        [".docx"] = (Word, "Word document", FileSignature.IsDocument),
        [".xlsx"] = (Excel, "Excel workbook", FileSignature.IsDocument),
        [".pptx"] = (PowerPoint, "PowerPoint presentation", FileSignature.IsDocument),
        [".odt"] = ("application/vnd.oasis.opendocument.text", "OpenDocument text", FileSignature.IsDocument),
        [".mp3"] = ("audio/mpeg", "MP3 recording", FileSignature.IsMp3),
    };

    /// <summary>What may be attached, in the owner's words.</summary>
    public const string Words = "PDF, pictures, text, CSV, calendar and contact files, Word, Excel and PowerPoint without macros, OpenDocument text, MP3.";

    /// <summary>
    /// The file as it can be attached, or the reason why it is refused: <c>file.empty</c>, <c>file.name</c>, <c>file.dangerous</c>, <c>file.type</c>,
    /// <c>file.not-what-it-says</c>, <c>file.too-large</c>. The content type follows from the file, never from what the browser says.
    /// </summary>
    public static Outcome<MailAttachment> Check(string fileName, ReadOnlyMemory<byte> content)
    {
        var name = Mime.FileNameParameter.Clean(fileName).TrimEnd('.', ' ');
        if (content.IsEmpty) return FileFailures.Empty();
        if (HasHiddenMarks(name)) return FileFailures.Refused("file.name", T("This file's name holds hidden marks that change how it reads. Rename it."));
        var extension = Path.GetExtension(name);
        if (DangerousFiles.Reason(extension, content.Span) is { } reason) return FileFailures.Refused("file.dangerous", reason);
        if (!Allowed.TryGetValue(extension, out var type))
            return FileFailures.Refused("file.type", T($"Files of this kind cannot be attached. What can be: {Words}"));
        if (!type.IsIt(content.Span))
            return FileFailures.Refused("file.not-what-it-says",
                T($"This file is called {extension}, but it is no {type.Name}. Save it again in the right format."));
        if (content.Length > FileLimits.Attachment)
            return FileFailures.Refused("file.too-large", T("This file has more than 10 MB, which many mail servers refuse. Make it smaller, or link to it."));
        return new MailAttachment(name, type.ContentType, content);
    }

    /// <summary>U+202E and its like show "fdp.exe" as "exe.pdf".</summary>
    internal static bool HasHiddenMarks(string name) =>
        name.EnumerateRunes().Any(rune => rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069));
}
