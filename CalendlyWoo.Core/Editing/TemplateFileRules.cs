using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Editing;

/// <summary>Which files may travel with mails, by their first bytes. Narrow on purpose.</summary>
internal static class TemplateFileRules
{
    public const int LargestPicture = 1024 * 1024;
    public const int LargestAttachment = 10 * 1024 * 1024;
    public const int LargestTogether = 15 * 1024 * 1024;
    private const int LongestName = 200;

    /// <summary>The content type as found in the bytes, or why the file is refused.</summary>
    public static Outcome<string> TypeOf(ReadOnlySpan<byte> content, bool isPicture)
    {
        if (content.IsEmpty)
        {
            return Refused("This file is empty. Choose another one.");
        }

        var type = Sniff(content);
        if (isPicture ? type is null or "application/pdf" : type is null)
        {
            return Refused(isPicture ? "This is no picture that mail programs show. Choose a PNG, JPEG or GIF file." : "This kind of file cannot be attached. Choose a PDF, PNG, JPEG or GIF file.");
        }

        return content.Length <= (isPicture ? LargestPicture : LargestAttachment)
            ? type!
            : Refused(isPicture ? "This picture has more than 1 MB. Save it smaller: 1,200 pixels wide are enough." : "This file has more than 10 MB. Choose a smaller one, or link to it.");
    }

    /// <summary>A name without folders and control characters, or why there is none.</summary>
    public static Outcome<string> NameOf(string name)
    {
        var last = name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        var clean = string.Concat(last.Where(letter => !char.IsControl(letter) && letter is not ('"' or '<' or '>'))).Trim();
        return clean.Length is > 0 and <= LongestName ? clean : Refused("Give the file a name of at most 200 characters.");
    }

    public static string? TooLargeTogether(IReadOnlyList<TemplateFileUse> files) => files.Sum(file => file.Size) <= LargestTogether
        ? null
        : "The files of this mail have more than 15 MB together, which many mail servers refuse. Take one out, or link to it.";

    private static string? Sniff(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8) ? "image/gif"
        : content.StartsWith("%PDF-"u8) ? "application/pdf"
        : null;

    private static Failure Refused(string sentence) => EditingFailures.Refused(EditingCodes.FileRefused, sentence);
}
