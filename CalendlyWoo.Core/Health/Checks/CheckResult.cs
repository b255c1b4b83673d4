using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Health.Checks;

/// <summary>What can be looked at right now.</summary>
public enum CheckKind
{
    Address,
    Calendly,
    Subscription,
    Shop,
    Mail,
    Services,
}

/// <summary>How a check came out.</summary>
/// <param name="Kind">What was looked at.</param>
/// <param name="At">UTC.</param>
/// <param name="Subject">A fingerprint of the settings that were looked at: a result counts for these alone.</param>
/// <param name="Code">The failure's code; null where all was well.</param>
/// <param name="Message">The failure in the owner's words.</param>
/// <param name="Detail">What the other side said.</param>
public sealed record CheckResult(CheckKind Kind, DateTimeOffset At, string Subject, string? Code = null, string? Message = null, string? Detail = null)
{
    public bool IsGood => Code is null;

    public static CheckResult Of(CheckKind kind, DateTimeOffset at, string subject, Failure? failure) =>
        new(kind, at, subject, failure?.Code, failure?.Message, failure?.Detail);
}
