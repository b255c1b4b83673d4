namespace CalendlyWoo.Core.Calendly.Webhooks;

/// <summary>The names under which refused requests are counted.</summary>
public static class RefusalReasons
{
    public const string Missing = "missing";
    public const string Malformed = "malformed";
    public const string Stale = "stale";
    public const string Wrong = "wrong";

    /// <summary>Without a signature at an address that nobody but Calendly knows: the subscription has no key.</summary>
    public const string Unsigned = "unsigned";

    /// <param name="verdict">What the check found.</param>
    /// <param name="isOwnSlug">Whether it came to an address of ours that cannot be guessed.</param>
    public static string Of(SignatureVerdict verdict, bool isOwnSlug) => verdict switch
    {
        SignatureVerdict.Missing => isOwnSlug ? Unsigned : Missing,
        SignatureVerdict.Malformed => Malformed,
        SignatureVerdict.Stale => Stale,
        SignatureVerdict.Wrong or SignatureVerdict.Valid => Wrong,
    };
}
