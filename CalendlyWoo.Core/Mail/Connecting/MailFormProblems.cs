using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>Looks through the form before anything is saved: what the settings' own validator refuses, in the owner's words, by the name of the field.</summary>
internal static class MailFormProblems
{
    public static Dictionary<string, string> Of(SmtpOptions options)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in SmtpOptionsValidator.Problems(options).Concat(SmtpOptionsValidator.CopyProblem(options)).Select(FieldOf))
            problems.TryAdd(field, Words(field));
        if (string.IsNullOrWhiteSpace(options.Host))
            problems[nameof(SmtpOptions.Host)] = T("Enter the server that sends your mail, such as smtp.example.com.");
        if (string.IsNullOrWhiteSpace(options.FromAddress))
            problems[nameof(SmtpOptions.FromAddress)] = T("Enter the address that your customers see as the sender.");
        if (options is { Security: SmtpSecurity.None, AllowInsecureEndpoints: false, Host: { Length: > 0 } host } && !Common.EndpointRules.IsLoopback(host.Trim()))
            problems[nameof(SmtpOptions.Security)] = T("Without protection anybody on the way could read your password. Choose STARTTLS or TLS.");
        return problems;
    }

    /// <summary>The name of the setting that a sentence of the validator begins with.</summary>
    private static string FieldOf(string sentence) => sentence.Split(' ', 2)[0][(SmtpOptions.Section.Length + 1)..];

    private static string Words(string field) => field switch
    {
        nameof(SmtpOptions.Host) => T("Enter the server's name alone, such as smtp.example.com, without anything before or behind it."),
        nameof(SmtpOptions.Port) => T("Enter a number from 1 to 65535. It is 587 or 465 at nearly every provider."),
        nameof(SmtpOptions.FromAddress) => T("This is not a complete e-mail address. Enter one, such as hello@example.com."),
        nameof(SmtpOptions.ReplyTo) or nameof(SmtpOptions.CopyTo) => T("This is not a complete e-mail address. Enter one, or leave it empty."),
        nameof(SmtpOptions.PerMinute) => T("Enter a whole number, or leave it empty for no ceiling."),
        nameof(SmtpOptions.Username) => T("Enter the user name that the password belongs to."),
        _ => T("This value cannot be right."),
    };
}
