using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>The public pages: book, by an event type's link or a single-use one, cancel and reschedule. A form each, and nothing more.</summary>
internal sealed class BookingPages(CalendlyWorld world)
{
    private static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(90);

    public Reply Answer(HttpRequest request, string[] path, ReadOnlyMemory<byte> body)
    {
        var form = HttpMethods.IsPost(request.Method) ? QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span)) : null;
        lock (world.Store.Gate)
        {
            return path switch
            {
                ["cancellations", var uuid] when world.Store.Invitees.TryGetValue(uuid, out var invitee) => Cancel(invitee, form),
                ["reschedulings", var uuid] when world.Store.Invitees.TryGetValue(uuid, out var invitee) => Reschedule(invitee, form),
                ["d", var code, _] => ByLink(request, code, form),
                [var owner, var slug] when owner == ModelStudio.Owner.Slug && world.Store.EventTypes.Find(type => type.Slug == slug && type.Active) is { } type =>
                    Book(request, type, form),
                _ => BookingHtml.Message(404, "This Calendly URL is not valid.", "Please check the address."),
            };
        }
    }

    private Reply ByLink(HttpRequest request, string code, Dictionary<string, StringValues>? form)
    {
        var open = world.Store.Links.TryGetValue(code, out var link) && world.Store.Now() < link.CreatedAt + LinkLifetime;
        if (!open || world.Store.EventType(link!.EventTypeUuid) is not { } type)
            return BookingHtml.Message(404, "This link is no longer valid.", "Please ask for a new one.");
        var reply = Book(request, type, form);
        if (form is not null && reply.Status < 400) world.Store.Links.Remove(code);
        return reply;
    }

    private Reply Book(HttpRequest request, SimulatedEventType type, Dictionary<string, StringValues>? form)
    {
        if (form is null) return BookingHtml.BookingForm(type, request.Query, world.Store.Now());
        var (name, email) = (Text(form, "name"), Text(form, "email"));
        if (name.Length == 0 || !email.Contains('@', StringComparison.Ordinal) || !TryTime(form, out var start))
            return BookingHtml.Message(422, "Something is missing.", "Name, e-mail and time are needed.");
        var answers = type.Questions.Select((question, place) => new Answer(question, Text(form, $"a{place + 1}"))).Where(answer => answer.Text.Length > 0);
        var zone = Text(form, "timezone");
        var invitee = world.Desk.Book(new Booking
        {
            EventType = type.Uuid, Name = name, Email = email, Start = start, TimeZone = zone.Length == 0 ? ModelStudio.Owner.TimeZone : zone,
            Tracking = BookingLink.Tracking(request.Query), Answers = [.. answers],
        });
        return type.RedirectUrl is { } redirect
            ? Reply.Redirect(302, BookingLink.Redirect(redirect, type, invitee, start))
            : BookingHtml.Message(200, "You are scheduled", $"{type.Name}. A calendar invitation has been sent to your email address.");
    }

    private Reply Cancel(SimulatedInvitee invitee, Dictionary<string, StringValues>? form)
    {
        if (invitee.Cancellation is not null) return BookingHtml.Message(200, "Canceled", "This event has been canceled already.");
        if (form is null) return BookingHtml.CancelForm(invitee);
        var reason = Text(form, "reason");
        world.Desk.Cancel(invitee.Uuid, new Cancellation(invitee.Name, false, reason.Length == 0 ? null : reason, world.Store.Now()));
        return BookingHtml.Message(200, "Canceled", "The event has been canceled.");
    }

    private Reply Reschedule(SimulatedInvitee invitee, Dictionary<string, StringValues>? form)
    {
        if (invitee.Cancellation is not null) return BookingHtml.Message(200, "Canceled", "This event has been canceled already.");
        if (form is null) return BookingHtml.RescheduleForm(invitee, world.Store.Now());
        if (!TryTime(form, out var start)) return BookingHtml.Message(422, "Something is missing.", "Please choose a time.");
        world.Desk.Reschedule(invitee.Uuid, start, new Cancellation(invitee.Name, false, null, world.Store.Now()));
        return BookingHtml.Message(200, "You are scheduled", "The event has been moved.");
    }

    private static string Text(Dictionary<string, StringValues> form, string name) => form.TryGetValue(name, out var value) ? value.ToString().Trim() : "";

    private static bool TryTime(Dictionary<string, StringValues> form, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(Text(form, "start"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
}
