using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>Writes the member <c>cancellation</c>.</summary>
internal static class CancellationJson
{
    public static void Write(Utf8JsonWriter json, Cancellation cancellation)
    {
        json.WriteStartObject("cancellation");
        json.WriteString("canceled_by", cancellation.By);
        json.WriteString("canceler_type", cancellation.ByHost ? "host" : "invitee");
        json.WriteString("created_at", CalendlyTime.Text(cancellation.At));
        json.WriteString("reason", cancellation.Reason);
        json.WriteEndObject();
    }
}
