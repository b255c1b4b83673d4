using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Mail;

/// <summary>
/// Names every setting that cannot be right, with what it may be. What the operator set stops the start; what was saved in the dashboard, or changes
/// later, stops the mails alone (<see cref="SmtpTransport"/>): an exception from a reload has nobody to catch it, https://github.com/dotnet/runtime/issues/44381.
/// </summary>
public sealed class SmtpOptionsValidator : IValidateOptions<SmtpOptions>
{
    /// <summary>The name of the instance that is looked at once, at the start, without what the owner saved.</summary>
    public const string AtStart = "start";

    private const string SecurityProblem = "Smtp:Security has to be None, StartTls or Tls.";

    public ValidateOptionsResult Validate(string? name, SmtpOptions options)
    {
        if (name != AtStart)
            return ValidateOptionsResult.Skip;
        var problems = Problems(options).Concat(CopyProblem(options)).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    /// <summary>Values that cannot even be read, which the binder would report without saying what is allowed.</summary>
    internal static IReadOnlyList<string> Unreadable(IConfigurationSection section)
    {
        var problems = new List<string>();
        if (section[nameof(SmtpOptions.Security)] is { Length: > 0 } security && !Enum.TryParse<SmtpSecurity>(security, ignoreCase: true, out _))
            problems.Add(SecurityProblem);
        foreach (var key in (string[])[nameof(SmtpOptions.Port), nameof(SmtpOptions.MaxConnections), nameof(SmtpOptions.PerMinute)])
            if (section[key] is { Length: > 0 } number && !int.TryParse(number, CultureInfo.InvariantCulture, out _))
                problems.Add($"Smtp:{key} has to be a whole number.");
        return problems;
    }

    /// <summary>One sentence per setting that cannot be right, beginning with its key; never a secret.</summary>
    internal static IReadOnlyList<string> Problems(SmtpOptions options) => [.. Wrong(options)];

    /// <summary>Apart from the others, because a wrong address of the copy must not stop the mails.</summary>
    internal static IReadOnlyList<string> CopyProblem(SmtpOptions options) =>
        options.CopyTo is { Length: > 0 } copy && !Mailbox.TryParse(copy, null, out _)
            ? ["Smtp:CopyTo has to be one e-mail address, such as hello@example.com, or empty."]
            : [];

    private static IEnumerable<string> Wrong(SmtpOptions options)
    {
        if (options.Host is { } host && !string.IsNullOrWhiteSpace(host) && Uri.CheckHostName(host.Trim()) == UriHostNameType.Unknown)
            yield return "Smtp:Host has to be a server's name or IP address, without smtp:// before it.";
        if (options.Port is < 1 or > 65535)
            yield return "Smtp:Port has to be a number from 1 to 65535, usually 587 or 465.";
        if (!Enum.IsDefined(options.Security))
            yield return SecurityProblem;
        if (options.FromAddress is { Length: > 0 } from && !Mailbox.TryParse(from, null, out _))
            yield return "Smtp:FromAddress has to be one e-mail address, such as hello@example.com.";
        if (options.ReplyTo is { Length: > 0 } replyTo && !Mailbox.TryParse(replyTo, null, out _))
            yield return "Smtp:ReplyTo has to be one e-mail address, such as hello@example.com, or empty.";
        if (options.MaxConnections is < 1 or > 100)
            yield return "Smtp:MaxConnections has to be a number from 1 to 100.";
        if (options.PerMinute is < 0 or > 100_000)
            yield return "Smtp:PerMinute has to be a number from 0 (no ceiling) to 100000.";
        if (string.IsNullOrEmpty(options.Username) && !(string.IsNullOrEmpty(options.Password) && string.IsNullOrEmpty(options.OAuthToken)))
            yield return "Smtp:Username has to be set where there is an Smtp:Password or Smtp:OAuthToken.";
    }
}
