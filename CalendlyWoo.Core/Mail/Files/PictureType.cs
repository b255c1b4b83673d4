namespace CalendlyWoo.Core.Mail.Files;

/// <summary>A kind of picture that mails can show.</summary>
/// <param name="Name">Such as <c>PNG</c>.</param>
/// <param name="ContentType">Such as <c>image/png</c>.</param>
/// <param name="Extension">With its dot.</param>
/// <param name="Advice">What the owner should know about it, or null.</param>
public sealed record PictureType(string Name, string ContentType, string Extension, string? Advice = null)
{
    public static PictureType Png { get; } = new("PNG", "image/png", ".png");

    public static PictureType Jpeg { get; } = new("JPEG", "image/jpeg", ".jpg");

    public static PictureType Gif { get; } = new("GIF", "image/gif", ".gif");

    public static PictureType WebP =>
        new("WebP", "image/webp", ".webp", T("Outlook on Windows does not show WebP pictures. Save it as JPEG or PNG, and everybody sees it."));

    /// <summary>The kind by the file's first bytes, whatever it is called; null for every other kind.</summary>
    public static PictureType? Sniff(ReadOnlySpan<byte> content) =>
        FileSignature.IsPng(content) ? Png
        : FileSignature.IsJpeg(content) ? Jpeg
        : FileSignature.IsGif(content) ? Gif
        : FileSignature.IsWebP(content) ? WebP
        : null;
}
