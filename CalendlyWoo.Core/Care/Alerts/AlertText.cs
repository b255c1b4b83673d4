using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>The words of one message about alerts. Pure.</summary>
/// <param name="Subject">The mail's subject.</param>
/// <param name="Text">The mail's plain text.</param>
/// <param name="Json">What is posted: type, timestamp and data as the Standard Webhooks specification advises, and <c>text</c>, which chat programs show.</param>
internal sealed record AlertText(string Subject, string Text, string Json)
{
    private const int LongestSubject = 120;
    private const int Most = 12;

    /// <param name="telling">What is told.</param>
    /// <param name="dashboard">The address that links begin with.</param>
    /// <param name="zone">The shop's.</param>
    /// <param name="now">UTC.</param>
    public static AlertText Of(AlertTelling telling, Uri dashboard, TimeZoneInfo zone, DateTimeOffset now)
    {
        var (opened, over) = (telling.Opened, telling.Over);
        var subject = (opened.Count, over.Count) switch
        {
            (0, 1) => OverSentence(over[0]),
            (0, var many) => T($"{many} things are over"),
            (1, _) => FirstSentence(opened[0].Text),
            var (many, _) => T($"{many} things to know: {FirstSentence(opened[0].Text)}"),
        };
        var text = new StringBuilder();
        foreach (var alert in opened.Take(Most)) text.Append(alert.Text).Append('\n').Append(Link(dashboard, alert.Path)).Append("\n\n");
        if (opened.Count > Most) text.Append(T($"And {opened.Count - Most} more.")).Append("\n\n");
        if (over.Count > 0 && opened.Count > 0) text.Append(T("This is over:")).Append('\n');
        foreach (var alert in over.Take(Most)) text.Append(OverLine(alert, zone)).Append('\n');
        if (over.Count > 0) text.Append('\n');
        text.Append("-- \n").Append(T($"Times are those of {zone.Id.Replace('_', ' ')}. What you are told, and when, is yours to choose:")).Append('\n').Append(Link(dashboard, "settings/alerts")).Append('\n');
        return new(Clip($"CalendlyWoo: {subject}"), text.ToString(), Post(telling, subject, dashboard, now));
    }

    /// <summary>What a test says.</summary>
    public static AlertText Test(Uri dashboard, DateTimeOffset now)
    {
        var said = T("This is a test. Alerts reach you here.");
        var json = new JsonObject { ["type"] = "alert.test", ["timestamp"] = Iso(now), ["text"] = said, ["data"] = new JsonObject { ["alerts"] = new JsonArray() } };
        return new(T("CalendlyWoo: a test alert"), $"{said}\n{Link(dashboard, "settings/alerts")}\n", json.ToJsonString());
    }

    /// <summary>That a trouble is over, in one sentence.</summary>
    public static string OverSentence(Alert alert) => alert.Kind switch
    {
        AlertKind.ConnectionLost when alert.Key.EndsWith("Shop", StringComparison.Ordinal) => T("The shop answers again. What waited goes on by itself."),
        AlertKind.ConnectionLost => T("Calendly works again. What was missed is fetched by ourselves."),
        AlertKind.MailRefused => T("The mail server takes mails again. What waited leaves by itself."),
        AlertKind.SubscriptionTrouble => T("Calendly tells us about bookings again. What was missed is fetched by ourselves."),
        AlertKind.CasesWait => T("What had waited for you is settled."),
        AlertKind.MailsOverdue => T("The mails that were due have left, or are being sent."),
        AlertKind.MailsPaused => T("Mails leave again."),
        AlertKind.DeliveriesRefused => T("Messages of Calendly are accepted again."),
        AlertKind.Silence => T("Something has arrived from Calendly again."),
        AlertKind.SubscriptionHealed => alert.Text,
    };

    private static string OverLine(Alert alert, TimeZoneInfo zone) =>
        T($"{OverSentence(alert)} It lasted from {AlertRules.At(alert.OpenedAt, zone)} until {AlertRules.At(alert.ResolvedAt ?? alert.OpenedAt, zone)}.");

    private static string Post(AlertTelling telling, string subject, Uri dashboard, DateTimeOffset now) => new JsonObject
    {
        ["type"] = telling.Opened.Count > 0 ? "alert.opened" : "alert.resolved",
        ["timestamp"] = Iso(now),
        ["text"] = telling.Opened.Count + telling.Over.Count == 1 ? telling.Opened.Select(alert => alert.Text).FirstOrDefault() ?? subject : subject,
        ["data"] = new JsonObject { ["alerts"] = new JsonArray([.. telling.Opened.Concat(telling.Over).Select(alert => Item(alert, dashboard))]) },
    }.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Default });

    private static JsonObject Item(Alert alert, Uri dashboard) => new()
    {
        ["id"] = alert.Id.ToString("D"),
        ["kind"] = alert.Kind.ToString(),
        ["state"] = alert.OpenKey is null ? "resolved" : "open",
        ["text"] = alert.OpenKey is null ? OverSentence(alert) : alert.Text,
        ["opened_at"] = Iso(alert.OpenedAt),
        ["resolved_at"] = alert.ResolvedAt is { } over ? Iso(over) : null,
        ["url"] = Link(dashboard, alert.Path),
    };

    private static string Link(Uri dashboard, string path) => $"{dashboard.AbsoluteUri.TrimEnd('/')}/{path}";

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string FirstSentence(string text) => text.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? text[..(end + 1)] : text;

    private static string Clip(string text) => text.Length <= LongestSubject ? text : text[..(LongestSubject - 1)] + "…";
}
