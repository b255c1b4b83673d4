namespace CalendlyWoo.Core.Care.Bounces;

/// <summary>A status code in the owner's words: RFC 3463 sections 3.2 to 3.8, RFC 7372 and the IANA registry of enhanced status codes.</summary>
internal static class BounceWords
{
    /// <param name="status">Such as <c>5.1.1</c>, or null.</param>
    public static string Of(string? status) => Detail(status) switch
    {
        "1.0" or "1.1" or "1.3" or "1.10" => T("The mailbox does not exist."),
        "1.2" => T("The part of the address behind the @ does not exist."),
        "1.4" => T("The address fits several mailboxes, so the server could not choose one."),
        "1.6" => T("The mailbox has moved, and nobody says where to."),
        "2.1" => T("The mailbox is closed and takes no mail."),
        "2.2" => T("The mailbox is full."),
        "2.3" or "3.4" => T("The mail is too large for this mailbox."),
        "2.4" => T("The mailing list behind the address does not work."),
        "4.1" or "4.2" => T("The customer's mail server did not answer."),
        "4.3" or "4.4" => T("No way to the customer's mail server was found; most often the part behind the @ is misspelt."),
        "4.6" => T("The customer's mail is forwarded in a circle."),
        "4.7" => T("The mail could not be delivered in time, and the mail server gave up."),
        "7.20" or "7.21" or "7.22" or "7.23" or "7.24" or "7.25" or "7.26" or "7.27" or "7.29" =>
            T("The customer's mail server does not believe that the mail comes from you. SPF or DKIM of your domain is not set up rightly."),
        { } code when code.StartsWith("1.", StringComparison.Ordinal) => T("The address is not right."),
        { } code when code.StartsWith("2.", StringComparison.Ordinal) => T("The mailbox cannot take the mail."),
        { } code when code.StartsWith("3.", StringComparison.Ordinal) => T("The customer's mail server cannot take the mail."),
        { } code when code.StartsWith("4.", StringComparison.Ordinal) => T("The customer's mail server could not be reached."),
        { } code when code.StartsWith("6.", StringComparison.Ordinal) => T("The customer's mail server could not read the mail."),
        { } code when code.StartsWith("7.", StringComparison.Ordinal) => T("The customer's mail server refused the mail by its own rules."),
        _ => T("The mail could not be delivered."),
    };

    private static string? Detail(string? status) => status is { Length: > 2 } ? status[2..] : null;
}
