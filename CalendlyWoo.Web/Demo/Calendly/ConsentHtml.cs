using System.Net;
using System.Text;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>The page on which a person gives an app its permissions, or does not.</summary>
internal static class ConsentHtml
{
    /// <summary>The form posts to its own address, so that the request's parameters stay in the query.</summary>
    public static Reply Page(IReadOnlyList<string> scopes, CalendlyFaults faults)
    {
        var form = new StringBuilder("<p>CalendlyWoo would like to use your account.</p><form method=\"post\"><fieldset><legend>Signed in as</legend>");
        foreach (var (user, isChosen) in new[] { (ModelStudio.Owner, !faults.IsSignedInAsStranger), (ModelStudio.Stranger, faults.IsSignedInAsStranger) })
            form.Append(Choice("radio", "account", user.Uuid, user.Name, isChosen));
        form.Append("</fieldset><fieldset><legend>Permissions</legend>");
        foreach (var scope in scopes) form.Append(Choice("checkbox", "scope", scope, scope, !faults.UntickedScopes.Contains(scope)));
        form.Append("</fieldset><button name=\"decision\" value=\"allow\">Allow</button> <button name=\"decision\" value=\"deny\">Deny</button></form>");
        return BookingHtml.Page(200, "Allow access to Calendly?", form.ToString());
    }

    public static Reply Error(int status, string text) => BookingHtml.Message(status, "An error has occurred", text);

    private static string Choice(string type, string name, string value, string label, bool isChosen) =>
        $"<label class=\"choice\"><input type=\"{type}\" name=\"{name}\" value=\"{Encode(value)}\"{(isChosen ? " checked" : "")}> {Encode(label)}</label>";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
