using System.Globalization;
using System.Net;
using System.Text;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>The pages' HTML.</summary>
internal static class BookingHtml
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem;color:#1a2b3c}label{display:block;margin:.8rem 0}"
        + "input,select{display:block;width:100%;box-sizing:border-box;padding:.5rem;font:inherit}"
        + ".choice input{display:inline;width:auto;margin:0 .4rem 0 0}fieldset{margin:1rem 0;border:1px solid #d0d7de;border-radius:.5rem}"
        + "button{padding:.6rem 1.6rem;font:inherit;border:0;border-radius:2rem;background:#0069ff;color:#fff}";

    /// <summary>The form, pre-filled from the link. It posts to its own address, so that the UTM values stay in the query.</summary>
    public static Reply BookingForm(SimulatedEventType type, IQueryCollection query, DateTimeOffset now)
    {
        var name = query["name"].ToString() is { Length: > 0 } whole ? whole : $"{query["first_name"]} {query["last_name"]}".Trim();
        var fields = new StringBuilder(Input("Name", "name", "text", name, required: true))
            .Append(Input("Email", "email", "email", query["email"].ToString(), required: true));
        for (var i = 0; i < type.Questions.Count; i++)
            fields.Append(Input(type.Questions[i], $"a{i + 1}", "text", query[$"a{i + 1}"].ToString(), required: false));
        return Page(200, type.Name, $"<p>{type.Duration.TotalMinutes:0} min with {Encode(ModelStudio.Owner.Name)}</p>"
            + $"<form method=\"post\">{fields}{Slots(now)}<button>Schedule Event</button></form>");
    }

    public static Reply CancelForm(SimulatedInvitee invitee) =>
        Page(200, "Cancel Event?", $"<p>{Encode(invitee.Name)}</p>"
            + $"<form method=\"post\">{Input("Reason", "reason", "text", "", required: false)}<button>Cancel Event</button></form>");

    public static Reply RescheduleForm(SimulatedInvitee invitee, DateTimeOffset now) =>
        Page(200, "Reschedule Event", $"<p>{Encode(invitee.Name)}</p><form method=\"post\">{Slots(now)}<button>Update Event</button></form>");

    public static Reply Message(int status, string title, string text) => Page(status, title, $"<p>{Encode(text)}</p>");

    public static Reply Page(int status, string title, string body) => Reply.Html(status,
        $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"data:,\"><title>{Encode(title)}</title>"
        + $"<style>{Style}</style></head><body><main><h1>{Encode(title)}</h1>{body}</main></body></html>\n");

    private static string Input(string label, string name, string type, string value, bool required) =>
        $"<label>{Encode(label)}<input name=\"{name}\" type=\"{type}\" value=\"{Encode(value)}\"{(required ? " required" : "")}></label>";

    /// <summary>Morning and afternoon of the next ten days, in the host's zone.</summary>
    private static string Slots(DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(ModelStudio.Owner.TimeZone);
        var today = TimeZoneInfo.ConvertTime(now, zone).Date;
        var options = from day in Enumerable.Range(1, 10)
                      from hour in (int[])[10, 14, 16]
                      let local = today.AddDays(day).AddHours(hour)
                      let start = new DateTimeOffset(local, zone.GetUtcOffset(local))
                      select string.Create(CultureInfo.InvariantCulture, $"<option value=\"{start.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\">{local:dddd, MMMM d, h:mm tt}</option>");
        return $"<label>Time ({Encode(ModelStudio.Owner.TimeZone)})<select name=\"start\">{string.Concat(options)}</select></label>";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
