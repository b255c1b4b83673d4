using System.Net;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.Composition;
using CalendlyWoo.Core.Templates;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.People;

/// <summary>The mails to people who work here: an invitation, a link for a new password. They take the way of customers' mails.</summary>
public sealed class PeopleMails(MailWriter writer, IMailTransport transport)
{
    /// <summary>Null where the mail server took it.</summary>
    public Task<Failure?> InviteAsync(Invitation invitation, Uri link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        return SendAsync(
            invitation.Email, null, T($"{invitation.InvitedBy} invites you to CalendlyWoo"),
            T($"{invitation.InvitedBy} would like you to look after the bookings and mails of the shop with her, as {RoleWords.NameOf(invitation.Role)}."),
            T("Make your account"), link,
            T($"The link works once, for {Invitations.Lifetime.TotalDays} days. If you do not know what this is about, do nothing."), cancellationToken);
    }

    /// <inheritdoc cref="InviteAsync"/>
    public Task<Failure?> ResetAsync(AppUser person, Uri link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        return SendAsync(
            person.Email!, person.Name, T("Choose a new password for CalendlyWoo"), T($"Hello {person.Name}, somebody, most likely you, has forgotten your password."),
            T("Choose a new password"), link,
            T($"The link works once, for {PeopleRegistration.ResetLifetime.TotalMinutes} minutes. If it was not you, do nothing: your password stays as it is."), cancellationToken);
    }

    private async Task<Failure?> SendAsync(
        string address, string? name, string subject, string opening, string act, Uri link, string closing, CancellationToken cancellationToken)
    {
        var (text, html) = ($"{opening}\n\n{act}:\n{link.AbsoluteUri}\n\n{closing}\n", Html(subject, opening, act, link, closing));
        if (!writer.Write(address, name, () => new FinishedMail(new ComposedMail(subject, html, text), [], [], null)).TryGet(out var mail, out var failure)) return failure;
        return await transport.SendAsync(mail.Envelope, mail.Message, cancellationToken) switch
        {
            MailHandover.Refused refused => refused.Failure,
            MailHandover.Uncertain uncertain => uncertain.Failure,
            _ => null,
        };
    }

    private static string Html(string subject, string opening, string act, Uri link, string closing)
    {
        var (title, first, verb, href, last) = (
            WebUtility.HtmlEncode(subject), WebUtility.HtmlEncode(opening), WebUtility.HtmlEncode(act), WebUtility.HtmlEncode(link.AbsoluteUri), WebUtility.HtmlEncode(closing));
        return $"""
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"><title>{title}</title></head>
            <body style="margin:0;padding:24px;font:16px/1.5 Arial,sans-serif;color:#1b2321">
            <p>{first}</p>
            <p><a href="{href}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0b6b66;color:#ffffff;text-decoration:none">{verb}</a></p>
            <p style="font-size:14px;color:#56615e">{last}</p>
            <p style="font-size:14px;color:#56615e">{href}</p>
            </body></html>
            """;
    }
}
