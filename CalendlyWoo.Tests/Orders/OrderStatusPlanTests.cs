using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Orders;

public sealed class OrderStatusPlanTests
{
    private static readonly Service Session = AService.Named();
    private static readonly HashSet<string> Paid = ["processing", "completed"];

    [Fact]
    public void Decide_AllUnitsMailed_SetsTheServicesStatus() => Assert.Equal("completed", Decide(new AnOrder().Marked(Mark("a", 1))).Status);

    [Fact]
    public void Decide_OneOfTwoMailed_Waits() => Assert.Null(Decide(new AnOrder().With(Session.Name, 2).Marked(Mark("a", 1))).Status);

    [Fact]
    public void Decide_BothMailed_SetsTheStatus() =>
        Assert.Equal("completed", Decide(new AnOrder().With(Session.Name, 2).Marked(Mark("a", 1), Mark("b", 2))).Status);

    [Theory]
    [InlineData("completed")]
    [InlineData("refunded")]
    [InlineData("cancelled")]
    [InlineData("on-hold")]
    [InlineData("trash")]
    public void Decide_NotFromPaid_LeavesTheStatus(string status) => Assert.Null(Decide(new AnOrder().In(status).Marked(Mark("a", 1))).Status);

    [Fact]
    public void Decide_SomethingToShip_LeavesTheStatus() => Assert.Null(Decide(new AnOrder().ToBeShipped().Marked(Mark("a", 1))).Status);

    [Fact]
    public void Decide_CompletedOrderAndOtherTarget_NeverGoesBack()
    {
        var service = AService.Named();
        service.OrderStatus = "booked";

        Assert.Null(OrderStatusPlan.Decide(new AnOrder().In("completed").Marked(Mark("a", 1)).Build(), service, [service], Paid).Status);
    }

    [Fact]
    public void Decide_UnitBookedAgainAfterACancellation_CountsOnce() =>
        Assert.Null(Decide(new AnOrder().With(Session.Name, 2).Marked(Mark("a", 1), Mark("b", 1))).Status);

    [Fact]
    public void Marks_WrittenTwice_StayOne()
    {
        var order = new AnOrder().Marked(Mark("a", 1), Mark("a", 1)).Build();

        Assert.Equal(Mark("a", 1), Assert.Single(BookingMarks.Read(order)));
    }

    private static StatusDecision Decide(AnOrder order) => OrderStatusPlan.Decide(order.Build(), Session, [Session], Paid);

    private static BookingMark Mark(string invitee, int unit) => new(invitee, 1, unit, Guid.Empty, AnOrder.Noon);
}
