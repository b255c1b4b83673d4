using CalendlyWoo.Core.Care.Pausing;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.WooCommerce;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>What must hold before a step: its party works, the order is ours to write, and the order still wants the mail.</summary>
internal sealed class StepReadiness(WooCommerceClient shop, OrderDesk desk, ConnectionGate gate, MailGate mails, TimeProvider time)
{
    private static readonly TimeSpan LeasePause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookAfterDeadline = TimeSpan.FromHours(1);

    /// <summary>The pause of the step's party as a result, or null.</summary>
    public async ValueTask<StepResult?> ObstacleAsync(NotificationRun run, NotificationStep step, CancellationToken cancellationToken)
    {
        if (step == NotificationStep.Mail && await HeldAsync(run, cancellationToken) is { } held)
        {
            return held;
        }

        ConnectionName? party = step switch
        {
            NotificationStep.Compose => null,
            NotificationStep.Mail => ConnectionName.Mail,
            NotificationStep.Match or NotificationStep.Meta or NotificationStep.Note or NotificationStep.Status => run.Booking.IsTest ? null : ConnectionName.Shop,
        };
        return party is { } name ? await PausedAsync(run, name, cancellationToken) : null;
    }

    /// <summary>Whether somebody has paused all mails, this one among them.</summary>
    public async ValueTask<bool> IsHeldAsync(NotificationRun run, CancellationToken cancellationToken) => !run.Booking.IsTest && await mails.PauseAsync(cancellationToken) is not null;

    /// <summary>Prepares the order's lease; a result while somebody else holds it.</summary>
    public async Task<StepResult?> LeaseAsync(NotificationRun run, CancellationToken cancellationToken) =>
        await desk.PrepareLeaseAsync(run, run.Notification.OrderId!.Value, cancellationToken)
            ? null
            : new StepResult.Wait(time.GetUtcNow() + LeasePause, T("Another booking of the same order is being written."));

    /// <summary>
    /// No stale mail: an attempt that comes later than the match looks at the order again, once, and the mail is written from what it finds.
    /// What keeps the mail from leaving, or null.
    /// </summary>
    public async Task<StepResult?> LookAgainAsync(NotificationRun run, CancellationToken cancellationToken)
    {
        if (!run.IsResumed || run.Order is not null || run.Notification.OrderId is not { } orderId)
        {
            return null;
        }

        if (await PausedAsync(run, ConnectionName.Shop, cancellationToken) is { } paused)
        {
            return paused;
        }

        if (await LeaseAsync(run, cancellationToken) is { } leased)
        {
            return leased;
        }

        var read = await shop.GetOrderAsync(orderId, cancellationToken);
        if (!read.TryGet(out var order, out var failure))
        {
            var isTold = run.Notification.Kind == NotificationKind.Cancelled && failure.Category == FailureCategory.Permanent;
            return isTold ? null : new StepResult.Failed(failure, ConnectionName.Shop);
        }

        run.Order = order;
        run.FreshOrder = Task.FromResult(read);
        return Judge(run, order);
    }

    /// <summary>What the order's status keeps from leaving, or null. A cancelled session is told of whatever has become of the order.</summary>
    private StepResult? Judge(NotificationRun run, Order order)
    {
        if (run.Notification.Kind == NotificationKind.Cancelled || MatchRules.For(run.Services, TimeSpan.MaxValue).PaidStatuses.Contains(order.Status))
        {
            return null;
        }

        return order.Status is "pending" or "on-hold"
            ? new StepResult.Wait(time.GetUtcNow() + WaitingPlan.Pause(int.MaxValue), T($"Order #{order.Number} is {order.Status} again; the mail waits until it is paid."))
            : NoLongerPaid(order);
    }

    /// <summary>The end of a mail whose order has been taken back.</summary>
    public static StepResult.Stop NoLongerPaid(Order order) => new(
        NotificationState.Superseded,
        T($"Order #{order.Number} is {order.Status}: the mail was not sent."),
        MatchCases.Vanished([T($"Order #{order.Number} is {order.Status}.")]));

    /// <summary>Somebody has paused all mails: this one is due again at its deadline, where it becomes a case, or when it is released.</summary>
    private async ValueTask<StepResult?> HeldAsync(NotificationRun run, CancellationToken cancellationToken)
    {
        var notification = run.Notification;
        if (run.Booking.IsTest || await mails.PauseAsync(cancellationToken) is not { } pause)
        {
            notification.HeldDueAt = null;
            return null;
        }

        var now = time.GetUtcNow();
        notification.HeldDueAt ??= notification.DueAt;
        return new StepResult.Wait(
            notification.Deadline > now ? notification.Deadline : now + LookAfterDeadline,
            T($"All mails are paused by {pause.By}. This one is written and leaves when mails are let go."));
    }

    private async ValueTask<StepResult?> PausedAsync(NotificationRun run, ConnectionName name, CancellationToken cancellationToken)
    {
        if (await gate.PauseOfAsync(name, cancellationToken) is not { } pause)
        {
            return null;
        }

        run.Notification.WaitsFor = name;
        return new StepResult.Wait(pause.ProbeAt ?? DateTimeOffset.MaxValue, pause.Problem ?? "");
    }
}
