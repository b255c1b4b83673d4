using CalendlyWoo.Core.Connections;
using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Web.Demo;

/// <summary>What has happened in the demo before anybody looks; all of it by real requests, so it takes some seconds.</summary>
public sealed class DemoStories(DemoWorld world, DemoCustomer customer, ConnectionGate gate, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// A short outage of the mail server, an order not paid yet, two bookings for one paid session, one from another address than two orders were paid from,
    /// a mistyped address, and one where all is well.
    /// </summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        await OutageAsync(cancellationToken);
        NotPaidYet();
        await Task.Delay(Pause, time, cancellationToken);
        TwoForOne();
        await Task.Delay(Pause, time, cancellationToken);
        TwoOrdersOfOneName();
        await Task.Delay(Pause, time, cancellationToken);
        Mistyped();
        await Task.Delay(Pause, time, cancellationToken);
        AllIsWell();
    }

    private async Task OutageAsync(CancellationToken cancellationToken)
    {
        world.Mailbox.IsDown = true;
        try
        {
            customer.PayAndBook(new DemoWish(ModelStudio.VirtualStylingSession, "Noor de Vries", "noor.devries@example.com") { TimeZone = "Europe/Amsterdam", Start = InDays(3, 13) });
            var began = time.GetTimestamp();
            while (await gate.PauseOfAsync(ConnectionName.Mail, cancellationToken) is null && time.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(Glance, time, cancellationToken);
            }
        }
        finally
        {
            world.Mailbox.IsDown = false;
        }
    }

    private void NotPaidYet() =>
        customer.PayAndBook(new DemoWish(ModelStudio.InPersonStylingSession, "Tomás Herrera", "tomas.herrera@example.com") { IsPaid = false, Start = InDays(9, 18) });

    private void TwoForOne()
    {
        var wish = new DemoWish(ModelStudio.VirtualStylingSessionWithLinks, "Priya Raman", "priya.raman@example.com") { TimeZone = "America/Chicago", Start = InDays(5, 16) };
        var order = customer.Order(wish);
        customer.Book(wish, order);
        customer.Book(wish with { Start = InDays(6, 16) }, order);
    }

    private void TwoOrdersOfOneName()
    {
        var wish = new DemoWish(ModelStudio.InPersonStylingSession, "Hannah Berg", "hannah.berg@example.com") { TimeZone = "Europe/Berlin", Start = InDays(2, 14) };
        customer.Order(wish);
        var order = customer.Order(wish with { Email = "h.berg@example.org" });
        customer.Book(wish with { Email = "hannah@bergundtal.example" }, order);
    }

    private void Mistyped() =>
        customer.PayAndBook(new DemoWish(ModelStudio.VirtualStylingSession, "Mila Janssens", $"mila.janssens@{DemoWorld.Mistyped}") { TimeZone = "Europe/Brussels", Start = InDays(6, 9) });

    private void AllIsWell() =>
        customer.PayAndBook(new DemoWish(ModelStudio.VirtualStylingSession, "Grace Okafor", "grace.okafor@example.com") { TimeZone = "Europe/London", Start = InDays(4, 10) });

    private DateTimeOffset InDays(int days, int hour) => new(time.GetUtcNow().UtcDateTime.Date.AddDays(days).AddHours(hour), TimeSpan.Zero);
}
