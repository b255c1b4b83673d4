namespace CalendlyWoo.Tests.Editor;

/// <summary>What the page hands to the editor, as JavaScript.</summary>
internal static class EditorSamples
{
    public const string Mail = """
        <table role="presentation">
          <tr>
            <td style="color: #1b2321; padding: 8px">Hello {{ customer.first_name }},</td>
          </tr>
          {{ for item in order.items }}
          <tr><td>{{ item.title | string.upcase }} {{ 2 + 1.5 }} {{ "text" }}</td></tr>
          {{ end # the items }}
        </table>
        {%{ {{ shown as it is }} }%}
        {{ if booking.join_url }}<a href="{{ booking.join_url }}" class="button">Join</a>{{ else }}<p>Soon.</p>{{ end }}
        """;

    private const string Data = """
        {
          fields: [
            { name: "customer", kind: "Object", description: "Who booked.", canBeEmpty: false, members: [
              { name: "name", kind: "Text", description: "The full name.", sample: "Noor Peeters", canBeEmpty: false },
              { name: "first_name", kind: "Text", description: "The first name.", sample: "Noor", canBeEmpty: false } ] },
            { name: "booking", kind: "Object", description: "The booked session.", canBeEmpty: false, members: [
              { name: "join_url", kind: "Link", description: "The link to the video call.", sample: "https://meet.example/abc", canBeEmpty: true } ] },
            { name: "order", kind: "Object", description: "The order.", canBeEmpty: false, members: [
              { name: "items", kind: "List", description: "What was bought.", canBeEmpty: true, members: [
                { name: "title", kind: "Text", description: "What it is <b>called</b>.", sample: "Styling", canBeEmpty: false } ] } ] } ],
          functions: [
            { group: "string", name: "upcase", signature: "text | string.upcase", description: "Writes it in capitals." },
            { group: "date", name: "to_string", signature: "date | date.to_string pattern", description: "Writes a date." } ],
          snippets: [ { name: "footer", description: "The end of every mail." } ]
        }
        """;

    /// <summary>A subject and an HTML part, the HTML part shown.</summary>
    public static string Options(string html = "", string more = "") => $$"""
        {
          parts: [
            { name: "html", mode: "html", label: "HTML part", text: {{System.Text.Json.JsonSerializer.Serialize(html)}} },
            { name: "subject", mode: "line", label: "Subject", text: "Your booking" },
            { name: "text", mode: "text", label: "Text part", text: "" } ],
          part: "html", debounce: 20, data: {{Data}}, {{more}}
        }
        """;
}
