using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Tests.Calendly.OAuth;

/// <summary>The refresher alone in two processes on one database: only the row's lease stands between them.</summary>
public sealed class RefreshRaceTests(ITestOutputHelper output)
{
    private const int Rounds = 200;
    private const int Processes = 2;

    [Fact]
    public async Task TwoProcesses_Racing200Rounds_NeverLoseTheConnection()
    {
        await using var rig = await OAuthRig.StartAsync();
        var (_, grant) = await rig.ConnectAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var racers = new List<Racer>();
        try
        {
            for (var i = 0; i < Processes; i++) racers.Add(await Racer.StartAsync(listener, port, rig.Folder, rig.Calendly.Address));
            var clock = Stopwatch.StartNew();
            for (var round = 1; round <= Rounds; round++)
            {
                var pair = (await rig.GrantAsync()).Stamp;
                var answers = await Task.WhenAll(racers.Select(racer => racer.RaceAsync(pair)));

                var now = await rig.GrantAsync();
                Assert.All(answers, answer => Assert.Equal($"{now.Stamp:N} {now.Stamp:N} {now.Stamp:N}", answer));
                Assert.NotEqual(pair, now.Stamp);
                Assert.Null(now.BrokenSince);
                Assert.True(rig.Calendly.Tokens.CanRefresh(await rig.RefreshTokenAsync()));
                Assert.Equal(1, rig.Calendly.Tokens.Refreshable);
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Rounds} rounds, {Processes} processes of 3 callers: {rig.Calls(CalendlyCalls.Token)} token calls, {rig.Calendly.Tokens.Issued} pairs, {clock.Elapsed.TotalSeconds:0.0} s"));
        }
        finally
        {
            foreach (var racer in racers) await racer.DisposeAsync();
        }

        Assert.Equal(Rounds, rig.Calls(CalendlyCalls.Token));
        Assert.NotEqual(grant.Stamp, (await rig.GrantAsync()).Stamp);
    }
}
