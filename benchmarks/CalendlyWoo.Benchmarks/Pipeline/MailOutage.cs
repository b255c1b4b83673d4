using CalendlyWoo.Benchmarks.Outside;

namespace CalendlyWoo.Benchmarks.Pipeline;

/// <summary>Takes the mail server down in the middle of the run.</summary>
internal static class MailOutage
{
    private const double Middle = 0.4;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    public static async Task RunAsync(OutsideWorld world, TimeSpan duration, Func<double> progress, CancellationToken cancellationToken)
    {
        if (duration == TimeSpan.Zero) return;
        using var timer = new PeriodicTimer(Look);
        while (progress() < Middle) await timer.WaitForNextTickAsync(cancellationToken);
        world.Mailbox.IsDown = true;
        await Task.Delay(duration, cancellationToken);
        world.Mailbox.IsDown = false;
    }
}
