using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail.Smtp;

namespace CalendlyWoo.Core.Editing;

/// <summary>Keeps test mails from using up what the mail server allows: a person clicks often.</summary>
public sealed class TestCeiling(TimeProvider time)
{
    /// <summary>Test mails in any 60 seconds, whoever sends them.</summary>
    public const int PerMinute = 10;

    private readonly MinuteCeiling _ceiling = new();

    /// <summary>Now, in UTC, where one more may leave; else <see cref="EditingCodes.TooManyTests"/> with the time to come back.</summary>
    public Outcome<DateTimeOffset> Take()
    {
        var now = time.GetUtcNow();
        return _ceiling.TryTake(now, PerMinute, out var retryAt)
            ? now
            : new Failure(
                FailureCategory.RateLimited, EditingCodes.TooManyTests, T("These were 10 test mails within a minute. Wait a little, then send the next one."), retryAt);
    }
}
