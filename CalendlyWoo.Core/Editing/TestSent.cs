namespace CalendlyWoo.Core.Editing;

/// <summary>A test mail that the mail server took.</summary>
/// <param name="ServerReply">The server's own words.</param>
/// <param name="MessageId">With its angle brackets.</param>
/// <param name="Subject">With its mark.</param>
public sealed record TestSent(string ServerReply, string MessageId, string Subject);

/// <summary>Which text a test mail shows.</summary>
public enum TestText
{
    /// <summary>The draft, or the active version where there is none.</summary>
    Draft,
    Active,
}
