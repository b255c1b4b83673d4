using System.Globalization;
using CalendlyWoo.Core.Settings;
using Microsoft.Extensions.Configuration;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>
/// Reads and saves the mail account. A value from configuration stays as it is, and the password never leaves: it is used for the server that it was
/// saved for, and asked for anew where the server changes.
/// </summary>
public sealed class MailSettings(SavedSettings saved, IConfiguration configuration)
{
    /// <summary>What holds now, without the password.</summary>
    public MailForm Read() => new()
    {
        Host = Value(nameof(SmtpOptions.Host)),
        Port = Value(nameof(SmtpOptions.Port)) is { Length: > 0 } port ? port : "587",
        Security = Enum.TryParse<SmtpSecurity>(Value(nameof(SmtpOptions.Security)), ignoreCase: true, out var security) ? security : SmtpSecurity.StartTls,
        Username = Value(nameof(SmtpOptions.Username)),
        FromAddress = Value(nameof(SmtpOptions.FromAddress)),
        FromName = Value(nameof(SmtpOptions.FromName)),
        ReplyTo = Value(nameof(SmtpOptions.ReplyTo)),
        CopyTo = Value(nameof(SmtpOptions.CopyTo)),
        PerMinute = Value(nameof(SmtpOptions.PerMinute)) is "0" ? "" : Value(nameof(SmtpOptions.PerMinute)),
    };

    /// <summary>Whether there is a password, saved or from configuration.</summary>
    public bool HasPassword => Value(nameof(SmtpOptions.Password)).Length > 0;

    /// <summary>Whether the operator set it.</summary>
    /// <param name="name">Of <see cref="SmtpOptions"/>, such as <c>Host</c>.</param>
    public bool IsFromConfiguration(string name) => saved.IsFromConfiguration(Key(name));

    /// <summary>What is wrong, by the name of the field of <see cref="SmtpOptions"/>; empty where it can be saved and tested.</summary>
    public IReadOnlyDictionary<string, string> Problems(MailForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var problems = MailFormProblems.Of(ToOptions(form));
        if (NeedsPassword(form))
            problems[nameof(SmtpOptions.Password)] = T($"The saved password belongs to {Read().Host}. Type the one for this server.");
        return problems;
    }

    /// <summary>The form as the settings that it would be, the saved password included where the server is still the same.</summary>
    public SmtpOptions ToOptions(MailForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var options = new SmtpOptions
        {
            Host = form.Host.Trim(),
            Port = Number(form.Port, whereEmpty: 0),
            Security = form.Security,
            Username = form.Username.Trim(),
            FromAddress = form.FromAddress.Trim(),
            FromName = form.FromName.Trim(),
            ReplyTo = form.ReplyTo.Trim(),
            CopyTo = form.CopyTo.Trim(),
            PerMinute = Number(form.PerMinute, whereEmpty: 0),
            OAuthToken = KeepsServer(form) ? Value(nameof(SmtpOptions.OAuthToken)) : null,
            AllowInsecureEndpoints = configuration.GetValue<bool>(nameof(SmtpOptions.AllowInsecureEndpoints)),
        };
        var typed = string.IsNullOrEmpty(form.Password) ? null : form.Password;
        options.Password = options.Username.Length == 0 ? typed : typed ?? (KeepsServer(form) ? Value(nameof(SmtpOptions.Password)) : null);
        return options;
    }

    /// <summary>Saves what was typed, with its line in the audit trail, in one commit; the next mail already leaves by it.</summary>
    /// <param name="form">The form.</param>
    /// <param name="actor">Who saves it.</param>
    /// <param name="cancellationToken">Ends the wait, not the commit.</param>
    /// <returns>What is wrong, as <see cref="Problems"/> says it: then nothing was saved.</returns>
    public async Task<IReadOnlyDictionary<string, string>> SaveAsync(MailForm form, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var problems = Problems(form);
        if (problems.Count > 0)
            return problems;
        var options = ToOptions(form);
        var values = new Dictionary<string, string?>
        {
            [Key(nameof(SmtpOptions.Host))] = options.Host,
            [Key(nameof(SmtpOptions.Port))] = options.Port.ToString(CultureInfo.InvariantCulture),
            [Key(nameof(SmtpOptions.Security))] = options.Security.ToString(),
            [Key(nameof(SmtpOptions.Username))] = options.Username,
            [Key(nameof(SmtpOptions.FromAddress))] = options.FromAddress,
            [Key(nameof(SmtpOptions.FromName))] = options.FromName,
            [Key(nameof(SmtpOptions.ReplyTo))] = options.ReplyTo,
            [Key(nameof(SmtpOptions.CopyTo))] = options.CopyTo,
            [Key(nameof(SmtpOptions.PerMinute))] = options.PerMinute > 0 ? options.PerMinute.ToString(CultureInfo.InvariantCulture) : null,
        };
        if (!string.IsNullOrEmpty(form.Password) || options.Username!.Length == 0 || !KeepsServer(form))
            values[Key(nameof(SmtpOptions.Password))] = options.Password;
        foreach (var key in values.Keys.Where(saved.IsFromConfiguration).ToList())
            values.Remove(key);
        await saved.SaveAsync(values, actor, T($"{actor} saved the mail account: {options.Host}, port {options.Port}."), cancellationToken);
        return problems;
    }

    /// <summary>The saved password would go to a server that it was not typed for.</summary>
    private bool NeedsPassword(MailForm form) =>
        HasPassword && !KeepsServer(form) && string.IsNullOrEmpty(form.Password) && form.Username.Trim().Length > 0 && !IsFromConfiguration(nameof(SmtpOptions.Password));

    private bool KeepsServer(MailForm form) =>
        form.Host.Trim().Equals(Value(nameof(SmtpOptions.Host)).Trim(), StringComparison.OrdinalIgnoreCase) || IsFromConfiguration(nameof(SmtpOptions.Password));

    private static int Number(string text, int whereEmpty) =>
        text.Trim().Length == 0 ? whereEmpty : int.TryParse(text.Trim(), CultureInfo.InvariantCulture, out var number) ? number : -1;

    private string Value(string name) => saved.Current(Key(name)) ?? "";

    private static string Key(string name) => $"{SmtpOptions.Section}:{name}";
}
