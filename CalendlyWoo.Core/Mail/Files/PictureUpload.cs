using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail.Files;

/// <summary>Decides whether a file can be a picture in a mail.</summary>
public static class PictureUpload
{
    /// <summary>The picture's kind, or the reason why it is refused: <c>file.empty</c>, <c>picture.type</c>, <c>picture.too-large</c>.</summary>
    public static Outcome<PictureType> Check(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty) return FileFailures.Empty();
        if (PictureType.Sniff(content) is not { } type) return FileFailures.Refused("picture.type", WrongType(content));
        if (content.Length > FileLimits.Picture)
            return FileFailures.Refused("picture.too-large",
                T("This picture has more than 1 MB, which makes a mail slow to open. Save it smaller: 1,200 pixels wide are enough."));
        return type;
    }

    private static string WrongType(ReadOnlySpan<byte> content) =>
        FileSignature.IsSvg(content) ? T("SVG pictures can carry code, and Gmail and Outlook do not show them. Save it as PNG.")
        : FileSignature.IsPhoneOrCameraPicture(content) ? T("Mail programs do not show this kind of picture. Save it as JPEG or PNG.")
        : T("This is no picture that mail programs show. Choose a PNG, JPEG, GIF or WebP file.");
}
