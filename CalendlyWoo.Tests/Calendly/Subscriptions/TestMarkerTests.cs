using CalendlyWoo.Core.Calendly.Subscriptions;

namespace CalendlyWoo.Tests.Calendly.Subscriptions;

public sealed class TestMarkerTests
{
    [Fact]
    public void Mark_IsOursOnlyUnderOurKey()
    {
        var mark = TestMarker.Make(Guid.NewGuid(), "key-1");

        Assert.True(TestMarker.IsOurs(mark, ["key-0", "key-1"]));
        Assert.False(TestMarker.IsOurs(mark, ["key-0"]));
        Assert.False(TestMarker.IsOurs(mark, []));
        Assert.False(TestMarker.IsOurs(mark + "0", ["key-1"]));
        Assert.False(TestMarker.IsOurs(mark[..^1], ["key-1"]));
        Assert.False(TestMarker.IsOurs("cwtest-", ["key-1"]));
        Assert.False(TestMarker.IsOurs("summer-sale", ["key-1"]));
        Assert.False(TestMarker.IsOurs(null, ["key-1"]));
        Assert.True(mark.Length <= 255);
    }

    [Fact]
    public void Refusals_KeyAndClockAreToldApart()
    {
        Assert.Null(RefusalWatch.Judge(new RefusalSigns(0, 0, 0, TimeSpan.FromSeconds(-59))));
        Assert.Contains("key", RefusalWatch.Judge(new RefusalSigns(3, 0, 0, TimeSpan.Zero))!.Value.Title, StringComparison.Ordinal);
        Assert.Contains("without a signature", RefusalWatch.Judge(new RefusalSigns(0, 0, 1, TimeSpan.Zero))!.Value.Title, StringComparison.Ordinal);
        Assert.Contains("too late", RefusalWatch.Judge(new RefusalSigns(0, 1, 0, TimeSpan.Zero))!.Value.Title, StringComparison.Ordinal);
        var clock = RefusalWatch.Judge(new RefusalSigns(1, 2, 0, TimeSpan.FromMinutes(-7)))!.Value;
        Assert.Contains("clock", clock.Title, StringComparison.Ordinal);
        Assert.Equal("It is 7 minutes ahead of Calendly's. 2 messages were refused because of that.", clock.Reason);
    }
}
