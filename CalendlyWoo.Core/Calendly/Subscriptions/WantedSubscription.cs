namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>What we want Calendly to have.</summary>
/// <param name="PublicAddress">Where the product is reached.</param>
/// <param name="Environment">Our label in slugs.</param>
/// <param name="Organization">URI.</param>
/// <param name="User">URI of the connected user.</param>
/// <param name="IsOrganizationAllowed">False where Calendly said that this user may not see the whole organization.</param>
public sealed record WantedSubscription(Uri PublicAddress, string Environment, string Organization, string User, bool IsOrganizationAllowed)
{
    public const string OrganizationScope = "organization";
    public const string UserScope = "user";

    /// <summary>All that the intake reads; compared as a set.</summary>
    public static IReadOnlySet<string> Events { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "invitee.created", "invitee.canceled", "invitee_no_show.created", "invitee_no_show.deleted" };

    /// <summary>The wider scope where it is allowed.</summary>
    public string Scope => IsOrganizationAllowed && Organization.Length > 0 ? OrganizationScope : UserScope;

    /// <summary>The public address as it stands before the path.</summary>
    public string Base => PublicAddress.GetLeftPart(UriPartial.Path).TrimEnd('/');
}
