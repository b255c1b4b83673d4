using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.Bulk;

/// <summary>Long work survives crashes, cancelling and rivals, and repeats nothing.</summary>
public sealed class BulkWorkerTests : IAsyncLifetime
{
    private BulkRig _rig = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _rig = await BulkRig.CreateAsync();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task Run_OfSeveralOutcomes_IsReportedAndLogged()
    {
        var id = await _rig.StartAsync(6);
        var handler = new LineHandler(_rig.Clock)
        {
            Instead = item => item.Number switch
            {
                1 or 2 => BulkAct.Skip("It was sent already."),
                3 => BulkAct.Fail("The address is wrong.", "{}"),
                4 => throw new InvalidOperationException("A fault."),
                _ => null,
            },
        };

        await BulkRig.RunAsync(_rig.Worker(handler));

        var run = await _rig.ReadAsync(id);
        Assert.Equal((BulkState.Done, 6, 6, (Guid?)null), (run.State, run.Done, run.Total, run.LeaseId));
        Assert.Equal(["item 0", "item 5"], await _rig.LinesAsync());
        var groups = await _rig.Query.GroupsAsync(id, Token);
        Assert.Contains(new BulkGroup(BulkOutcome.Skipped, "It was sent already.", 2), groups);
        Assert.Contains(new BulkGroup(BulkOutcome.Failed, "The address is wrong.", 1), groups);
        Assert.Equal(3, Assert.Single(await _rig.Query.ItemsAsync(id, BulkOutcome.Failed, 2, Token), item => item.Detail == "{}").Number);
        await using var db = _rig.Store.Open();
        Assert.Equal(1, await db.Activities.CountAsync(line => line.Kind == ActivityKind.Audit && line.Actor == "Ann" && line.Text == "2 done, 2 skipped, 2 failed", Token));
    }

    [Fact]
    public async Task Worker_StoppedBetweenItems_GoesOnWhereItWas()
    {
        var id = await _rig.StartAsync(10);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var dying = _rig.Worker(new LineHandler(_rig.Clock) { Before = item => item.Number == 4 ? stop.CancelAsync() : Task.CompletedTask });
        await dying.RunAsync((await dying.ClaimAsync(Token))!, stop.Token);
        Assert.Equal(BulkState.Running, (await _rig.ReadAsync(id)).State);

        Assert.True(await BulkRig.RunAsync(_rig.Worker(new LineHandler(_rig.Clock))));

        Assert.Equal(Enumerable.Range(0, 10).Select(n => $"item {n}").Order(), await _rig.LinesAsync());
    }

    [Fact]
    public async Task Worker_ThatHangs_IsTakenOverAndDoesNothingAfterwards()
    {
        var id = await _rig.StartAsync(8);
        var (hanging, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var dead = Task.Run(() => BulkRig.RunAsync(_rig.Worker(new LineHandler(_rig.Clock)
        {
            Before = item =>
            {
                if (item.Number != 3) return Task.CompletedTask;
                hanging.TrySetResult();
                return release.Task;
            },
        })), Token);
        await hanging.Task.WaitAsync(Patience.Limit, Token);
        Assert.False(await BulkRig.RunAsync(_rig.Worker(new LineHandler(_rig.Clock))));

        _rig.Clock.Advance(BulkBook.LeaseTime + TimeSpan.FromSeconds(1));
        Assert.True(await BulkRig.RunAsync(_rig.Worker(new LineHandler(_rig.Clock))));
        release.SetResult();
        await dead.WaitAsync(Patience.Limit, Token);

        Assert.Equal(Enumerable.Range(0, 8).Select(n => $"item {n}").Order(), await _rig.LinesAsync());
        Assert.Equal((BulkState.Done, 8), ((await _rig.ReadAsync(id)).State, (await _rig.ReadAsync(id)).Done));
    }

    [Fact]
    public async Task Workers_AtOnce_DoEachItemOnce()
    {
        for (var run = 0; run < 3; run++) await _rig.StartAsync(30);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            while (await BulkRig.RunAsync(_rig.Worker(new LineHandler(_rig.Clock))))
            {
                // As long as there is a run that nobody works on.
            }
        }));

        Assert.Equal(90, (await _rig.LinesAsync()).Count);
    }

    [Fact]
    public async Task Cancel_EndsTheRunAfterTheItemInHand()
    {
        var id = await _rig.StartAsync(10);
        var handler = new LineHandler(_rig.Clock)
        {
            Before = async item =>
            {
                if (item.Number == 4) Assert.True(await _rig.Desk.CancelAsync(id, "Bea", Token));
            },
        };

        await BulkRig.RunAsync(_rig.Worker(handler));

        var run = await _rig.ReadAsync(id);
        Assert.Equal((BulkState.Cancelled, 4), (run.State, run.Done));
        Assert.Equal(4, (await _rig.LinesAsync()).Count);
        Assert.False(await _rig.Desk.CancelAsync(id, "Bea", Token));
        Assert.False(await BulkRig.RunAsync(_rig.Worker(new LineHandler(_rig.Clock))));
    }

    [Fact]
    public async Task Item_ThatIsNotDueYet_IsAskedForAgain()
    {
        await _rig.StartAsync(1);
        var asked = 0;
        var worker = _rig.Worker(new LineHandler(_rig.Clock) { Instead = _ => ++asked < 3 ? BulkAct.Later(TimeSpan.FromSeconds(1)) : null });
        var working = Task.Run(() => BulkRig.RunAsync(worker), Token);

        await Patience.UntilAsync(() =>
        {
            _rig.Clock.Advance(TimeSpan.FromMilliseconds(100));
            return working.IsCompleted;
        });

        Assert.Equal((3, 1), (asked, (await _rig.LinesAsync()).Count));
    }

    [Fact]
    public async Task Start_WithNothingOrTooMuch_IsRefused()
    {
        var none = await _rig.Desk.StartAsync(BulkKind.Dismiss, [], "{}", "Ann", cancellationToken: Token);
        var many = await _rig.Desk.StartAsync(
            BulkKind.Dismiss, [.. Enumerable.Range(0, BulkDesk.Most + 1).Select(_ => Guid.NewGuid())], "{}", "Ann", cancellationToken: Token);

        Assert.Equal("bulk.empty", none.Failure?.Code);
        Assert.Equal("bulk.too-many", many.Failure?.Code);
    }
}
