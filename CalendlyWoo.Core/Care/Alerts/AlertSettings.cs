using System.Globalization;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Settings;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>Reads and saves the settings <c>Alerts:*</c>. A value that cannot be read counts as not set: alerts are no reason not to start.</summary>
public sealed class AlertSettings(SavedSettings saved, IOptionsMonitor<EndpointOptions> endpoints)
{
    private const string Section = "Alerts:";

    /// <summary>What holds now.</summary>
    public AlertPlan Current
    {
        get
        {
            var form = Read();
            return AlertPlan.Default with
            {
                ByMail = form.ByMail,
                Email = Text(form.Email),
                Webhook = AddressOf(form.WebhookUrl),
                Secret = Value(nameof(AlertForm.WebhookSecret)),
                Quiet = TimeOf(form.QuietFrom) is { } from && TimeOf(form.QuietUntil) is { } until ? new QuietHours(from, until) : null,
                CaseAge = HoursOf(form.CaseHours) is { } hours ? TimeSpan.FromHours(hours) : AlertPlan.Default.CaseAge,
                Off = Enum.GetValues<AlertKind>().Where(kind => !form.IsOn(kind)).ToHashSet(),
            };
        }
    }

    /// <summary>Whether there is a secret, saved or from configuration.</summary>
    public bool HasSecret => Value(nameof(AlertForm.WebhookSecret)) is not null;

    /// <summary>What holds now, without the secret.</summary>
    public AlertForm Read() => new()
    {
        ByMail = Value(nameof(AlertForm.ByMail)) is not { } byMail || !bool.TryParse(byMail, out var wanted) || wanted,
        Email = Value(nameof(AlertForm.Email)) ?? "",
        WebhookUrl = Value(nameof(AlertForm.WebhookUrl)) ?? "",
        QuietFrom = Value(nameof(AlertForm.QuietFrom)) ?? "",
        QuietUntil = Value(nameof(AlertForm.QuietUntil)) ?? "",
        CaseHours = Hours(TimeSpan.TryParse(Value(CaseAge), CultureInfo.InvariantCulture, out var age) && age > TimeSpan.Zero ? age : AlertPlan.Default.CaseAge),
        Off = string.Join(',', Enum.GetValues<AlertKind>().Where(kind => bool.TryParse(Value(kind.ToString()), out var isOn) && !isOn)),
    };

    /// <summary>Whether the operator set it.</summary>
    /// <param name="name">Of <see cref="AlertForm"/>, or a kind.</param>
    public bool IsFromConfiguration(string name) => saved.IsFromConfiguration(Section + (name == nameof(AlertForm.CaseHours) ? CaseAge : name));

    /// <summary>What is wrong, by the name of the field; empty where it can be saved.</summary>
    public IReadOnlyDictionary<string, string> Problems(AlertForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Text(form.Email) is { } email && !Mailbox.TryParse(email, null, out _))
            problems[nameof(form.Email)] = T("This is not a complete e-mail address. Enter one, or leave it empty.");
        if (Text(form.WebhookUrl) is { } url && (AddressOf(url) is not { } address || !EndpointRules.Allows(address, endpoints.CurrentValue.AllowInsecureEndpoints)))
            problems[nameof(form.WebhookUrl)] = T("Enter the whole address; it begins with https://.");
        if (Text(form.WebhookSecret) is { } secret && !StandardWebhook.IsSecret(secret))
            problems[nameof(form.WebhookSecret)] = T("This is no such secret. It begins with whsec_; make one here, or copy it whole from where the alerts go.");
        if (TimeOf(form.QuietFrom) is null && Text(form.QuietFrom) is not null || Text(form.QuietFrom) is null && Text(form.QuietUntil) is not null)
            problems[nameof(form.QuietFrom)] = T("Enter a time, such as 22:00.");
        if (TimeOf(form.QuietUntil) is null && Text(form.QuietUntil) is not null || Text(form.QuietUntil) is null && Text(form.QuietFrom) is not null)
            problems[nameof(form.QuietUntil)] = T("Enter a time, such as 07:00.");
        if (HoursOf(form.CaseHours) is null)
            problems[nameof(form.CaseHours)] = T("Enter hours, from 1 to 720.");
        return problems;
    }

    /// <summary>Saves the form with its line in the audit trail; the next alert already follows it.</summary>
    /// <returns>What is wrong, as <see cref="Problems"/> says it: then nothing was saved.</returns>
    public async Task<IReadOnlyDictionary<string, string>> SaveAsync(AlertForm form, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var problems = Problems(form);
        if (problems.Count > 0) return problems;
        var values = new Dictionary<string, string?>
        {
            [Section + nameof(form.ByMail)] = form.ByMail ? null : "false",
            [Section + nameof(form.Email)] = Text(form.Email),
            [Section + nameof(form.WebhookUrl)] = Text(form.WebhookUrl),
            [Section + nameof(form.QuietFrom)] = Text(form.QuietFrom),
            [Section + nameof(form.QuietUntil)] = Text(form.QuietUntil),
            [Section + CaseAge] = TimeSpan.FromHours(HoursOf(form.CaseHours)!.Value).ToString("c", CultureInfo.InvariantCulture),
        };
        foreach (var kind in Enum.GetValues<AlertKind>()) values[Section + kind] = form.IsOn(kind) ? null : "false";
        if (Text(form.WebhookSecret) is { } secret) values[Section + nameof(form.WebhookSecret)] = secret;
        else if (Text(form.WebhookUrl) is null) values[Section + nameof(form.WebhookSecret)] = null;
        foreach (var key in values.Keys.Where(saved.IsFromConfiguration).ToList()) values.Remove(key);
        await saved.SaveAsync(values, actor, T($"{actor} saved how alerts are told."), cancellationToken);
        return problems;
    }

    private const string CaseAge = nameof(AlertPlan.CaseAge);

    private static string Hours(TimeSpan age) => Math.Max(1, (int)age.TotalHours).ToString(CultureInfo.InvariantCulture);

    private static int? HoursOf(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is >= 1 and <= 720 ? hours : null;

    private static TimeOnly? TimeOf(string text) => TimeOnly.TryParseExact(text.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static Uri? AddressOf(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.UserInfo.Length == 0 ? address : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private string? Value(string name) => saved.Current(Section + name);
}
