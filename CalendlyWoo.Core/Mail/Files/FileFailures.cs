using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail.Files;

internal static class FileFailures
{
    public static Failure Refused(string code, string sentence) => new(FailureCategory.NeedsOwner, code, sentence);

    public static Failure Empty() => Refused("file.empty", T("This file is empty. Choose another one."));
}
