using System.Text;

namespace CalendlyWoo.Core.Mail.Files;

/// <summary>What a file is by its first bytes: the signatures of the WHATWG MIME Sniffing standard, section 6, and of the formats themselves.</summary>
internal static class FileSignature
{
    public static bool IsPng(ReadOnlySpan<byte> content) => content.Length > 8 && content[0] == 0x89 && content[1..].StartsWith("PNG\r\n\u001a\n"u8);

    public static bool IsJpeg(ReadOnlySpan<byte> content) => content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public static bool IsGif(ReadOnlySpan<byte> content) => content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8);

    public static bool IsWebP(ReadOnlySpan<byte> content) => content.StartsWith("RIFF"u8) && content.Length > 12 && content[8..].StartsWith("WEBP"u8);

    public static bool IsPdf(ReadOnlySpan<byte> content) => content.StartsWith("%PDF-"u8);

    public static bool IsZip(ReadOnlySpan<byte> content) => content.StartsWith("PK\u0003\u0004"u8);

    public static bool IsMp3(ReadOnlySpan<byte> content) =>
        content.StartsWith("ID3"u8) || (content.Length > 2 && content[0] == 0xFF && (content[1] & 0xE0) == 0xE0);

    /// <summary>An Office or OpenDocument file without macros. The names of its parts stand uncompressed in the archive's directory.</summary>
    public static bool IsDocument(ReadOnlySpan<byte> content) =>
        IsZip(content) && content.IndexOf("vbaProject.bin"u8) < 0
        && (content.IndexOf("[Content_Types].xml"u8) >= 0 || content.IndexOf("application/vnd.oasis.opendocument"u8) >= 0);

    /// <summary>Programs of Windows, Linux and macOS, and scripts.</summary>
    public static bool IsProgram(ReadOnlySpan<byte> content) =>
        content.StartsWith("MZ"u8) || content.StartsWith("\u007fELF"u8) || content.StartsWith("#!"u8)
        || content.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE]);

    public static bool IsSvg(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, 1024)]);
        return head.Contains("<svg", StringComparison.OrdinalIgnoreCase);
    }

    public static bool IsPhoneOrCameraPicture(ReadOnlySpan<byte> content) =>
        content.StartsWith("BM"u8) || content.StartsWith("II*\0"u8) || content.StartsWith("MM\0*"u8)
        || (content.Length > 12 && content[4..].StartsWith("ftyp"u8)
            && (content[8..].StartsWith("hei"u8) || content[8..].StartsWith("avi"u8) || content[8..].StartsWith("mif1"u8)));

    /// <summary>Text in UTF-8 that is no HTML.</summary>
    public static bool IsText(ReadOnlySpan<byte> content) =>
        !content.Contains((byte)0) && System.Text.Unicode.Utf8.IsValid(content) && !content.TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    public static bool IsCalendar(ReadOnlySpan<byte> content) => IsText(content) && content.StartsWith("BEGIN:VCALENDAR"u8);

    public static bool IsContact(ReadOnlySpan<byte> content) => IsText(content) && content.StartsWith("BEGIN:VCARD"u8);
}
