using CalendlyWoo.Benchmarks.Outside;
using CalendlyWoo.Benchmarks.Product;
using CalendlyWoo.Web.Demo.Mailbox;

namespace CalendlyWoo.Benchmarks.Mutations;

/// <summary>What must hold after a storm of mutations. A mutation may by chance leave a good booking: its mail is right if it goes to a paying customer, once per unit.</summary>
internal sealed class MutationChecks
{
    public MutationChecks(
        MutationStorm storm, IReadOnlyDictionary<string, long> before, IReadOnlyDictionary<string, long> after, IReadOnlyList<ReceivedMail> mails, IReadOnlyList<Customer> customers, int touched)
    {
        var addresses = customers.Select(customer => customer.OrderEmail).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Mails = mails.Count;
        Stored = Traces.Deliveries(after) - Traces.Deliveries(before);
        Verdicts = after.Where(pair => pair.Key.StartsWith(Traces.Delivery, StringComparison.Ordinal))
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value - before.GetValueOrDefault(pair.Key))).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var wrong = mails.Count(mail => mail.To is not [var to] || !addresses.Contains(to) || mail.Content.Header("Bcc").Length > 0 || mail.Content.Header("Cc").Length > 0);
        var repeated = mails.GroupBy(mail => string.Join(',', mail.To), StringComparer.OrdinalIgnoreCase).Count(group => group.Count() > 1);
        Failures =
        [
            .. new (long Count, string What)[]
            {
                (storm.Wrong, "posts with a wrong answer"),
                (wrong, "mails to somebody who has paid for nothing"),
                (repeated, "customers mailed more often than they have units"),
                (touched, "orders of other people touched"),
                (Math.Abs(Stored - storm.Count(true, 200)), "deliveries stored more or less than were rightly signed"),
            }.Where(found => found.Count > 0).Select(found => $"{found.Count} {found.What}"),
        ];
    }

    public int Mails { get; }

    /// <summary>Deliveries that the storm left.</summary>
    public long Stored { get; }

    public IReadOnlyList<KeyValuePair<string, long>> Verdicts { get; }

    public IReadOnlyList<string> Failures { get; }
}
