using CalendlyWoo.Core.WooCommerce.Connecting;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.WooCommerce.Support;

namespace CalendlyWoo.Tests.WooCommerce.Connecting;

/// <summary>Must show of issue 4: every connection failure, from the simulator's switches, with the sentence that the owner sees.</summary>
public sealed class ShopFailureSentenceTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. FailureCases.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Connecting_ThisIsWrong_OwnerReadsThisSentence(string name)
    {
        var wrong = FailureCases.All.Single(one => one.Name == name);
        var time = new TestTime();
        await using var rig = await ConnectingRig.StartAsync(wrong.Options, time);
        wrong.Arrange(rig.Shop);
        var key = wrong.Key(rig.Shop);

        var running = rig.RunAsync(wrong.Url(rig.Shop), new ShopKeyPair(key.ConsumerKey, key.ConsumerSecret), wrong.IsSaved);
        if (wrong.Hangs)
        {
            await Patience.UntilAsync(() => rig.Shop.Requests.PeakInFlight > 0);
            time.Advance(TimeSpan.FromSeconds(20));
        }

        var report = await running;

        var row = report.Rows.Single(row => row.Part == wrong.Part);
        output.WriteLine($"{wrong.Name} ({wrong.Part}, {row.State}): {row.Text} {row.Next}\n    {row.Detail}");
        Assert.Equal(wrong.Sentence, $"{row.Text} {row.Next}".Trim());
        Assert.Equal(wrong.State, row.State);
        Assert.True(report.IsFinished);
        Assert.Equal(wrong.State != ShopCheckState.Failed, report.IsGood);
        if (wrong.State == ShopCheckState.Failed)
        {
            Assert.DoesNotContain(report.Rows, other => other.Part < wrong.Part && other.State is ShopCheckState.Open or ShopCheckState.Running or ShopCheckState.Failed);
            Assert.DoesNotContain(report.Rows, other => other.Part > wrong.Part && other.State is ShopCheckState.Running or ShopCheckState.Failed && other.Part != wrong.Part);
        }

        var everything = string.Join(' ', report.Rows.Select(one => $"{one.Text} {one.Next} {one.Detail}")) + report.Failure;
        Assert.DoesNotContain(key.ConsumerKey, everything, StringComparison.Ordinal);
        Assert.DoesNotContain(key.ConsumerSecret, everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connecting_NothingWrong_EveryLineIsInOrderOneAfterTheOther()
    {
        await using var rig = await ConnectingRig.StartAsync();
        var steps = new List<ShopCheckReport>();

        var report = await rig.RunAsync(onStep: steps.Add);

        Assert.True(report.IsGood);
        Assert.All(report.Rows, row => Assert.Equal((ShopCheckState.Passed, null), (row.State, row.Next)));
        Assert.Equal(report, steps[^1]);
        Assert.Equal(ShopCheckState.Running, steps[0].Rows[0].State);
        Assert.Contains(steps, step => step.Rows[(int)ShopCheckPart.Writing].State == ShopCheckState.Running);
        Assert.Equal($"The shop was found at {rig.Shop.Address.AbsoluteUri.TrimEnd('/')}.", report.Rows[0].Text);
        Assert.Empty(rig.Shop.Orders);
    }

    [Fact]
    public async Task Connecting_ShopIsSlow_SaysHowSlow()
    {
        await using var rig = await ConnectingRig.StartAsync(time: new HurriedTime());
        rig.Shop.Faults.Latency = TimeSpan.FromMilliseconds(80);

        var row = (await rig.RunAsync()).Rows[(int)ShopCheckPart.Speed];

        Assert.Equal(ShopCheckState.Warned, row.State);
        Assert.Matches("^The shop took [0-9]+ seconds to answer a small question\\.$", row.Text);
        Assert.Equal("Mails go out all the same, only later. Ask the host why it is slow.", row.Next);
    }

    /// <summary>Its stop-watch runs 50 times as fast.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        public override long GetTimestamp() => base.GetTimestamp() * 50;
    }
}
