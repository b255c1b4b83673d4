using System.Diagnostics;

namespace CalendlyWoo.Tests.Mail;

/// <summary>Waits for what happens on another thread and says nothing when it is done.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    public static async Task TrueAsync(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < SmtpRig.Patience, "It did not come true in time.");
            await Task.Delay(Look, SmtpRig.Cancel);
        }
    }
}
