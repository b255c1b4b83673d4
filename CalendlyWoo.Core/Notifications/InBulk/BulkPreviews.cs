using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Notifications.Resending;

namespace CalendlyWoo.Core.Notifications.InBulk;

/// <summary>Tells before many mails are sent again or dismissed what will and what will not happen. Changes nothing.</summary>
public sealed class BulkPreviews
{
    /// <summary>Mails that are looked at; of the others the dialog says that they will be when it is their turn.</summary>
    public const int Most = 500;

    private readonly ResendPlans _plans;
    private readonly NotificationDesk _desk;
    private readonly TimeProvider _time;

    internal BulkPreviews(ResendPlans plans, NotificationDesk desk, TimeProvider time) => (_plans, _desk, _time) = (plans, desk, time);

    /// <summary>What would happen now, mail by mail, counted by what and why.</summary>
    /// <param name="kind">Resend or dismiss.</param>
    /// <param name="ids">The mails.</param>
    /// <param name="template">Which text, for a resend.</param>
    /// <param name="progress">Called now and then with how many have been looked at.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<BulkPreview> LookAsync(
        BulkKind kind, IReadOnlyList<Guid> ids, BulkTemplate template, Action<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var (now, groups) = (_time.GetUtcNow(), new Dictionary<(bool, string), int>());
        foreach (var (number, id) in ids.Take(Most).Index())
        {
            var (isPossible, text) = kind == BulkKind.Resend ? await OfResendAsync(id, template, now, cancellationToken) : await OfDismissAsync(id, cancellationToken);
            groups[(isPossible, text)] = groups.GetValueOrDefault((isPossible, text)) + 1;
            if (number % 50 == 49) progress?.Invoke(number + 1);
        }

        var counted = groups.OrderByDescending(group => group.Value).ToLookup(group => group.Key.Item1, group => new PreviewGroup(group.Key.Item2, group.Value));
        return new BulkPreview(ids.Count, Math.Min(ids.Count, Most), [.. counted[true]], [.. counted[false]]);
    }

    private async Task<(bool IsPossible, string Text)> OfResendAsync(Guid id, BulkTemplate template, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var plan = await _plans.PlanAsync(id, template, now, cancellationToken);
        return (plan.IsPossible, plan.IsPossible ? ResendBulk.WayInWords(plan) : plan.Refusal ?? "");
    }

    private async Task<(bool IsPossible, string Text)> OfDismissAsync(Guid id, CancellationToken cancellationToken)
    {
        var plan = await _desk.PlanDismissAsync(id, cancellationToken);
        return (plan.IsPossible, plan.IsPossible ? DismissBulk.WayInWords(plan) : plan.Refusal ?? "");
    }
}

/// <summary>What would happen with many mails.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="LookedAt">How many of them were looked at.</param>
/// <param name="Will">What will happen, the most frequent first.</param>
/// <param name="WillNot">Why nothing will happen with the others.</param>
public sealed record BulkPreview(int Total, int LookedAt, IReadOnlyList<PreviewGroup> Will, IReadOnlyList<PreviewGroup> WillNot)
{
    /// <summary>With how many something will happen, of those that were looked at.</summary>
    public int Possible => Will.Sum(group => group.Count);
}

/// <summary>Mails with which the same happens for the same reason.</summary>
public sealed record PreviewGroup(string Text, int Count);
