using CalendlyWoo.Benchmarks.Outside;
using CalendlyWoo.Web.Demo.Mailbox;

namespace CalendlyWoo.Benchmarks.Pipeline;

/// <summary>Counts the mails of each customer.</summary>
/// <param name="Messages">Messages that came in altogether.</param>
/// <param name="Mailed">Customers with a mail.</param>
/// <param name="Missing">Customers without one.</param>
/// <param name="Doubles">Customers with two mails of different Message-IDs.</param>
/// <param name="SameMessageId">Messages that came again under the same Message-ID: the only doubles that may be (RFC 1047).</param>
/// <param name="Strangers">Mails to somebody who did not book, or to several, or whose To header says otherwise than the envelope.</param>
internal sealed record MailCheck(int Messages, int Mailed, int Missing, int Doubles, int SameMessageId, int Strangers)
{
    public static MailCheck Of(IReadOnlyList<ReceivedMail> mails, IReadOnlyList<Customer> customers)
    {
        var ids = customers.ToDictionary(customer => customer.InviteeEmail.Trim(), _ => new List<string>(1), StringComparer.OrdinalIgnoreCase);
        var strangers = 0;
        foreach (var mail in mails)
        {
            if (mail.To is [var to] && ids.TryGetValue(to, out var seen) && mail.Content.To.Contains(to, StringComparison.OrdinalIgnoreCase) && mail.Content.MessageId.Length > 0)
                seen.Add(mail.Content.MessageId);
            else
                strangers++;
        }

        return new MailCheck(
            mails.Count,
            ids.Values.Count(seen => seen.Count > 0),
            ids.Values.Count(seen => seen.Count == 0),
            ids.Values.Count(seen => seen.Distinct(StringComparer.Ordinal).Count() > 1),
            ids.Values.Sum(seen => seen.Count - seen.Distinct(StringComparer.Ordinal).Count()),
            strangers);
    }
}
