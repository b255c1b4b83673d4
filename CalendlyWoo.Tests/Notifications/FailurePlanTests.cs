using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Notifications.Steps;

namespace CalendlyWoo.Tests.Notifications;

public sealed class FailurePlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void For_Transient_ClimbsTheLadderThenAsksTheOwner()
    {
        var pauses = Enumerable.Range(0, 10).Select(failed => Assert.IsType<FailurePlan.Retry>(Plan(FailureCategory.Transient, failed)).At - Now);

        Assert.Equal(RetryLadder.Rungs, pauses);
        Assert.True(Assert.IsType<FailurePlan.AskOwner>(Plan(FailureCategory.Transient, 10)).GaveUp);
    }

    [Fact]
    public void For_NamedTime_WaitsUntilThenAndSpendsNoAttempt()
    {
        var plan = FailurePlan.For(new Failure(FailureCategory.RateLimited, "x", "x", Now.AddSeconds(42)), 0, Now, 0.5);

        Assert.Equal(new FailurePlan.Retry(Now.AddSeconds(42), SpendsAttempt: false), plan);
    }

    [Fact]
    public void For_NamedTimeFarAway_IsBounded()
    {
        var plan = FailurePlan.For(new Failure(FailureCategory.RateLimited, "x", "x", Now.AddYears(9)), 0, Now, 0.5);

        Assert.Equal(Now.AddHours(6), Assert.IsType<FailurePlan.Retry>(plan).At);
    }

    [Fact]
    public void For_Connection_PausesIt() => Assert.IsType<FailurePlan.PauseConnection>(Plan(FailureCategory.Connection, 0));

    [Theory]
    [InlineData(FailureCategory.Permanent)]
    [InlineData(FailureCategory.NeedsOwner)]
    public void For_NothingToTry_AsksTheOwner(FailureCategory category) => Assert.False(Assert.IsType<FailurePlan.AskOwner>(Plan(category, 0)).GaveUp);

    [Theory]
    [InlineData(0, 2.4)]
    [InlineData(1, 3.6)]
    public void After_Jitter_SpreadsByAFifth(double jitter, double seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), RetryLadder.After(1, jitter));

    private static FailurePlan Plan(FailureCategory category, int failedBefore) => FailurePlan.For(new Failure(category, "x", "x"), failedBefore, Now, 0.5);
}
