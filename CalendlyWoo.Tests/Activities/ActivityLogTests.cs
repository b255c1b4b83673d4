using CalendlyWoo.Core.Activities;

namespace CalendlyWoo.Tests.Activities;

public sealed class ActivityLogTests
{
    [Theory]
    [InlineData("It said: 250 2.1.5 <ann@example.com> ok", "It said: 250 2.1.5 <(address)> ok")]
    [InlineData("joann+x@a.b, bob@c.d", "(address), (address)")]
    [InlineData("nothing of the kind", "nothing of the kind")]
    public void General_TextWithAddresses_ShowsNone(string text, string expected) => Assert.Equal(expected, Line(text).Text);

    [Fact]
    public void General_LongText_IsCutAtAThousand() => Assert.Equal(1000, Line(new string('W', 200_000)).Text.Length);

    private static Activity Line(string text) => ActivityLog.General(ActivityKind.System, ActivityLevel.Info, text, DateTimeOffset.UnixEpoch);
}
