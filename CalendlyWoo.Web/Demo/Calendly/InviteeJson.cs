using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>Writes an invitee with its members in alphabetical order, as seen in captured deliveries; <c>tracking</c> has an order of its own.</summary>
internal static class InviteeJson
{
    /// <summary>The invitee; with <paramref name="meeting"/> the payload of a delivery, without it the resource of the API.</summary>
    public static void Write(
        Utf8JsonWriter json, SimulatedInvitee invitee, CalendlyAddresses addresses, SimulatedScheduledEvent? meeting = null, PayloadOptions? options = null)
    {
        options ??= PayloadOptions.Usual;
        json.WriteStartObject();
        json.WriteString("cancel_url", addresses.CancelPage(invitee.Uuid));
        if (invitee.Cancellation is { } cancellation) CancellationJson.Write(json, cancellation);
        json.WriteString("created_at", CalendlyTime.Text(invitee.CreatedAt));
        json.WriteString("email", invitee.Email);
        json.WriteString("event", addresses.ScheduledEvent(invitee.EventUuid));
        json.WriteString("first_name", invitee.FirstName);
        json.WriteNull("invitee_scheduled_by");
        json.WriteString("last_name", invitee.LastName);
        json.WriteString("name", invitee.Name);
        json.WriteString("new_invitee", invitee.NewInvitee is { } successor ? addresses.Invitee(successor) : null);
        NoShow(json, invitee, addresses);
        json.WriteString("old_invitee", invitee.OldInvitee is { } predecessor ? addresses.Invitee(predecessor) : null);
        Payment(json, invitee.Payment);
        Answers(json, invitee.Answers);
        json.WriteNull("reconfirmation");
        json.WriteString("reschedule_url", addresses.ReschedulePage(invitee.Uuid));
        json.WriteBoolean("rescheduled", invitee.Rescheduled);
        json.WriteNull("routing_form_submission");
        if (meeting is not null)
        {
            json.WritePropertyName("scheduled_event");
            ScheduledEventJson.Write(json, meeting, addresses, asResource: false, options);
        }

        json.WriteString("scheduling_method", options.UnknownValues ? "telepathy" : null);
        json.WriteString("status", invitee.Cancellation is null ? "active" : "canceled");
        json.WriteString("text_reminder_number", invitee.TextReminderNumber);
        json.WriteString("timezone", invitee.TimeZone);
        WriteTracking(json, invitee.Tracking);
        json.WriteString("updated_at", CalendlyTime.Text(invitee.UpdatedAt));
        json.WriteString("uri", addresses.Invitee(invitee.Reference));
        if (options.ExtraFields) Extra(json);
        json.WriteEndObject();
    }

    private static void NoShow(Utf8JsonWriter json, SimulatedInvitee invitee, CalendlyAddresses addresses)
    {
        if (invitee.NoShow is not { } noShow)
        {
            json.WriteNull("no_show");
            return;
        }

        json.WriteStartObject("no_show");
        json.WriteString("created_at", CalendlyTime.Text(noShow.At));
        json.WriteString("uri", addresses.NoShow(noShow.Uuid));
        json.WriteEndObject();
    }

    private static void Payment(Utf8JsonWriter json, Payment? payment)
    {
        if (payment is null)
        {
            json.WriteNull("payment");
            return;
        }

        json.WriteStartObject("payment");
        json.WriteNumber("amount", payment.Amount);
        json.WriteString("currency", payment.Currency);
        json.WriteString("external_id", payment.ExternalId);
        json.WriteString("provider", payment.Provider);
        json.WriteBoolean("successful", payment.Successful);
        json.WriteString("terms", payment.Terms);
        json.WriteEndObject();
    }

    private static void Answers(Utf8JsonWriter json, IReadOnlyList<Answer> answers)
    {
        json.WriteStartArray("questions_and_answers");
        for (var i = 0; i < answers.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("answer", answers[i].Text);
            json.WriteNumber("position", i);
            json.WriteString("question", answers[i].Question);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTracking(Utf8JsonWriter json, Tracking tracking)
    {
        json.WriteStartObject("tracking");
        json.WriteString("utm_campaign", tracking.Campaign);
        json.WriteString("utm_source", tracking.Source);
        json.WriteString("utm_medium", tracking.Medium);
        json.WriteString("utm_content", tracking.Content);
        json.WriteString("utm_term", tracking.Term);
        json.WriteNull("salesforce_uuid");
        json.WriteEndObject();
    }

    private static void Extra(Utf8JsonWriter json)
    {
        json.WriteStartObject("zz_future");
        json.WriteNumber("number", 1.5);
        json.WriteStartArray("list");
        json.WriteNullValue();
        json.WriteBooleanValue(true);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
