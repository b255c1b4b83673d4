namespace CalendlyWoo.Core.Matching;

/// <summary>The short name of an invitee: the last segment of its URI, as the redirect after booking and the order's meta data carry it.</summary>
public static class InviteeUuid
{
    public static string Of(string inviteeUri)
    {
        ArgumentNullException.ThrowIfNull(inviteeUri);
        return inviteeUri[(inviteeUri.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/');
    }
}
