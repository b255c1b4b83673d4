namespace CalendlyWoo.Core.Care.Bounces;

/// <summary>What a delivery report (RFC 3464) says.</summary>
/// <param name="MessageIds">What may be a Message-ID of ours, with angle brackets, the likeliest first.</param>
/// <param name="Recipients">What became of the mail for each receiver that it names; empty where it is no report.</param>
internal sealed record DeliveryReport(IReadOnlyList<string> MessageIds, IReadOnlyList<ReportedRecipient> Recipients);

/// <summary>One receiver of a report.</summary>
/// <param name="Address">The bare address, or null where the report names none.</param>
/// <param name="Action">What became of the mail.</param>
/// <param name="Status">The enhanced status code (RFC 3463), such as <c>5.1.1</c>, or null.</param>
/// <param name="Diagnostic">The other server's own words, or null.</param>
internal sealed record ReportedRecipient(string? Address, ReportedAction Action, string? Status, string? Diagnostic);

/// <summary>The actions of RFC 3464 section 2.3.3, as far as they differ for us.</summary>
internal enum ReportedAction
{
    Failed,
    Delayed,

    /// <summary>Delivered, relayed or expanded.</summary>
    Delivered,
}
