using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>Sorts what Calendly has, exactly: address, scope, owner and events. Pure, and each verdict explains itself.</summary>
public static class SubscriptionComparison
{
    /// <param name="wanted">What we want.</param>
    /// <param name="remote">What Calendly lists.</param>
    /// <param name="own">The rows of ours, whatever their stage.</param>
    public static SubscriptionPicture Compare(WantedSubscription wanted, IReadOnlyList<RemoteSubscription> remote, IReadOnlyList<CalendlySubscription> own)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(remote);
        ArgumentNullException.ThrowIfNull(own);
        var rows = own.ToDictionary(row => row.CallbackUrl, StringComparer.Ordinal);
        var sorted = remote.Select(one => Judge(wanted, one, rows.GetValueOrDefault(one.CallbackUrl))).ToList();

        // One is enough: the one whose key we chose before one made by hand, the widest before a narrower, the newest before an older.
        var current = sorted.Where(one => one.Kind == SubscriptionKind.Current)
            .OrderByDescending(one => one.Row is not null)
            .ThenByDescending(one => one.Remote.Scope == wanted.Scope)
            .ThenByDescending(one => one.Remote.CreatedAt)
            .FirstOrDefault();
        return new SubscriptionPicture([.. sorted.Select(one => one.Kind == SubscriptionKind.Current && one != current
            ? one with { Kind = SubscriptionKind.Duplicate, Why = T("Ours, but one is enough: with two everything arrives twice.") }
            : one)]);
    }

    private static JudgedSubscription Judge(WantedSubscription wanted, RemoteSubscription remote, CalendlySubscription? row)
    {
        var (kind, why) = KindOf(wanted, remote, row);
        return new JudgedSubscription(remote, kind, why, row);
    }

    private static (SubscriptionKind Kind, string Why) KindOf(WantedSubscription wanted, RemoteSubscription remote, CalendlySubscription? row)
    {
        var parts = CallbackAddress.Read(remote.CallbackUrl);
        if (row is null && parts is null)
        {
            return (SubscriptionKind.Foreign, T("Belongs to another program; we leave it alone."));
        }

        var isHere = parts is not null && string.Equals(parts.Base, wanted.Base, StringComparison.Ordinal);
        if (row is null && !isHere)
        {
            return (SubscriptionKind.OtherEnvironment, T($"Another CalendlyWoo listens to the same account at {parts!.Base}."));
        }

        if (row is null && parts!.Slug.Length > 0 && parts.Environment != wanted.Environment)
        {
            return (SubscriptionKind.OtherEnvironment, T($"Another CalendlyWoo with the label {parts.Environment} listens at the same address."));
        }

        return remote switch
        {
            { IsActive: false } => (SubscriptionKind.Stopped, T("Calendly stopped using it, because it was not answered for 24 hours. It cannot be revived, only replaced.")),
            _ when !isHere => (SubscriptionKind.Outdated, T("It leads to an address that we had before.")),
            _ when row is { Stage: SubscriptionStage.Retiring or SubscriptionStage.Gone } => (SubscriptionKind.Outdated, T("It was replaced and is to be deleted.")),
            _ when !Owns(wanted, remote) => (SubscriptionKind.Outdated, T("It belongs to another person or organization of Calendly.")),
            _ when !remote.Events.SetEquals(WantedSubscription.Events) => (SubscriptionKind.Outdated, T("It tells of other events than we need.")),
            _ when remote.Scope == wanted.Scope => (SubscriptionKind.Current, T("Ours, and as it should be.")),
            _ => (SubscriptionKind.Current, T("Ours. It tells of the connected person's bookings only, because Calendly did not allow more.")),
        };
    }

    private static bool Owns(WantedSubscription wanted, RemoteSubscription remote) => remote.Scope switch
    {
        WantedSubscription.OrganizationScope => Same(remote.Organization, wanted.Organization),
        WantedSubscription.UserScope => Same(remote.User ?? "", wanted.User),
        _ => false,
    };

    // Calendly's own examples vary in the host of such a URI; the last segment is the identity.
    private static bool Same(string left, string right) => left.Length > 0 && Last(left) == Last(right);

    private static string Last(string uri) => uri[(uri.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/');
}
