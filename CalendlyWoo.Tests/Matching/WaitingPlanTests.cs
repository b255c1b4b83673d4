using CalendlyWoo.Core.Matching;

namespace CalendlyWoo.Tests.Matching;

public sealed class WaitingPlanTests
{
    private static readonly DateTimeOffset Stored = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Pause_Looks_GrowAndStayWithinAnHour()
    {
        var pauses = Enumerable.Range(1, 30).Select(WaitingPlan.Pause).ToList();

        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal(TimeSpan.FromHours(1), pauses[^1]);
    }

    [Theory]
    [InlineData(240, MatchVerdict.NothingFound, 24)]
    [InlineData(10, MatchVerdict.NothingFound, 6)]
    [InlineData(240, MatchVerdict.WaitsForPayment, 168)]
    [InlineData(240, MatchVerdict.AllUnitsBooked, 0)]
    public void CaseAt_SessionInHours_IsWhicheverComesFirst(int sessionInHours, MatchVerdict verdict, int caseInHours) =>
        Assert.Equal(Stored.AddHours(caseInHours), WaitingPlan.CaseAt(Stored, Stored.AddHours(sessionInHours), verdict));
}
