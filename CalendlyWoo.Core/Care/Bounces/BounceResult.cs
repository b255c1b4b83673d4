namespace CalendlyWoo.Core.Care.Bounces;

/// <summary>What became of a report that was handed in.</summary>
/// <param name="Verdict">In one word.</param>
/// <param name="Sentence">In the owner's words, with what to do next.</param>
/// <param name="NotificationId">The mail that it is about, where one was found.</param>
public sealed record BounceResult(BounceVerdict Verdict, string Sentence, Guid? NotificationId = null);

/// <summary>What a report turned out to be.</summary>
public enum BounceVerdict
{
    /// <summary>The mail is marked now.</summary>
    Marked,

    /// <summary>It was marked before; nothing changed.</summary>
    AlreadyMarked,

    /// <summary>The copy did not arrive; the customer's mail is not touched.</summary>
    OfCopy,

    /// <summary>The other server still tries, or has delivered the mail.</summary>
    NoFailure,

    /// <summary>No mail of ours is named in it.</summary>
    NotFound,

    /// <summary>It says of no mail that it could not be delivered.</summary>
    NotAReport,
}
