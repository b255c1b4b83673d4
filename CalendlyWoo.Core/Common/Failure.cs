namespace CalendlyWoo.Core.Common;

/// <summary>What kind of failure it is; whether and when to try again follows from this alone.</summary>
public enum FailureCategory
{
    /// <summary>May pass by itself: tried again on the retry ladder.</summary>
    Transient,

    /// <summary>The other side named the time to come back (<see cref="Failure.RetryAt"/>).</summary>
    RateLimited,

    /// <summary>Credentials, or a server that cannot be reached: pauses the whole connection and spends no attempt.</summary>
    Connection,

    /// <summary>The same request would fail for ever.</summary>
    Permanent,

    /// <summary>Only a person can decide what is right.</summary>
    NeedsOwner,
}

/// <summary>A failure as a value.</summary>
/// <param name="Category">Decides about retries.</param>
/// <param name="Code">Stable and machine-readable, such as <c>shop.wrong-secret</c>; one code, one sentence.</param>
/// <param name="Message">A sentence in the owner's words: what happened and what to do next. Never a secret or an address.</param>
/// <param name="RetryAt">UTC; set when the other side said when to come back.</param>
/// <param name="Detail">What the other side said, shortened and free of secrets, for the folded technical part.</param>
public sealed record Failure(FailureCategory Category, string Code, string Message, DateTimeOffset? RetryAt = null, string? Detail = null);
