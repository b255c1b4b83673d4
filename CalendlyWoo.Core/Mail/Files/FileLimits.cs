using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail.Files;

/// <summary>How large the files of a mail may be, in bytes as they are uploaded. On the way base64 makes them larger by 37 percent.</summary>
public static class FileLimits
{
    /// <summary>A picture for a mail is far below it; one from a camera is not.</summary>
    public const int Picture = 1024 * 1024;

    /// <summary>One attachment.</summary>
    public const int Attachment = 10 * 1024 * 1024;

    /// <summary>All files of one mail: 15 MB travel as 20.5 MB, below the 25 MB that most servers take.</summary>
    public const int Mail = 15 * 1024 * 1024;

    /// <summary>The limits in the owner's words.</summary>
    public const string Words = "A picture may have 1 MB, an attachment 10 MB, and all files of one mail together 15 MB.";

    /// <summary>Null where all files of one mail fit together.</summary>
    public static Failure? CheckTotal(IEnumerable<long> bytes) => bytes.Sum() <= Mail
        ? null
        : FileFailures.Refused("file.mail-too-large",
            T("The files of this mail have more than 15 MB together, which many mail servers refuse. Take one out, or link to it."));
}
