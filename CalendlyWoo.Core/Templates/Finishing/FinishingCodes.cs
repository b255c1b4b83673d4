namespace CalendlyWoo.Core.Templates.Finishing;

/// <summary>The codes that diagnostics about a mail's HTML carry, beside those of <see cref="DiagnosticCodes"/>.</summary>
public static class FinishingCodes
{
    /// <summary>A style rule stays in the head of the mail, where some mail programs do not read it.</summary>
    public const string StyleNotInlined = "style.not-inlined";

    /// <summary>A link that is empty, no web address, or leads where customers cannot go.</summary>
    public const string LinkInvalid = "link.invalid";

    /// <summary>A link that is not encrypted.</summary>
    public const string LinkNotHttps = "link.not-https";

    /// <summary>A link whose code was not filled in.</summary>
    public const string LinkUnrendered = "link.unrendered";

    /// <summary>A link that lets its holder move or cancel a session is handed to somebody else.</summary>
    public const string LinkLeaksSecret = "link.leaks-secret";

    /// <summary>The HTML names a picture that the template does not have.</summary>
    public const string PictureMissing = "picture.missing";

    /// <summary>A picture without words for those who do not see it.</summary>
    public const string PictureWithoutText = "picture.no-alt";

    /// <summary>A picture written into the HTML, which Gmail takes out.</summary>
    public const string PictureInline = "picture.data";

    /// <summary>Gmail will cut the mail off.</summary>
    public const string MailClipped = "mail.clipped";

    /// <summary>Mail servers will refuse the mail.</summary>
    public const string MailTooLarge = "mail.too-large";
}
