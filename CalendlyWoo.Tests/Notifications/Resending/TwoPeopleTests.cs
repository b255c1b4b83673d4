using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Notifications.Resending;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CalendlyWoo.Tests.Notifications.Resending.ResendRig;

namespace CalendlyWoo.Tests.Notifications.Resending;

/// <summary>Two people at two processes on one database send the same mail at the same moment; counted at the mail server.</summary>
public sealed class TwoPeopleTests
{
    private const int Rounds = 50;
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Resend_ByTwoAtOnce_IsOneMailEachTimeAndTheOtherIsTold()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var (_, _, mail) = await product.MailedAsync();
        await using var other = await OtherProcess.BesideAsync(product);

        for (var round = 0; round < Rounds; round++)
        {
            var wish = new ResendWish(mail.Id, round);
            var results = await Task.WhenAll(
                Task.Run(() => product.Desk().ResendAsync(wish, "Olga Owner", Token)), Task.Run(() => other.Desk.ResendAsync(wish, "Mia Manager", Token)));
            var winner = results[0].Failure is null ? "Olga Owner" : "Mia Manager";
            var told = Assert.Single(results, result => result.Failure is not null).Failure!;
            Assert.StartsWith($"{winner} has just sent it again, at 09:0", told.Message, StringComparison.Ordinal);
            await product.AdvanceUntilAsync(NotificationState.Done, round + 2);
        }

        Assert.Equal(Rounds + 1, product.Mails().Count);
        Assert.Equal(Rounds + 1, product.Mails().Select(m => m.Content.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task GoOn_ByTwoAtOnce_IsOneMail()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        product.Mailbox.Faults.Add(MailboxStage.RcptTo, new MailboxFault.Reply("550 5.1.2 Bad destination system address"));
        const int Customers = 20;
        for (var customer = 0; customer < Customers; customer++)
        {
            product.Shop.AddOrder(new NewOrder { Email = $"c{customer}@example.com" });
            await product.BookAsync($"c{customer}@example.com");
        }

        await product.AdvanceUntilAsync(NotificationState.NeedsOwner, Customers);
        product.Mailbox.Faults.Clear();
        await using var other = await OtherProcess.BesideAsync(product);
        var went = 0;
        foreach (var id in await product.ListAsync(db => db.Notifications.Select(n => n.Id)))
        {
            var results = await Task.WhenAll(
                Task.Run(() => product.Desk().ResendAsync(new ResendWish(id, 0, Way: ResendWay.GoesOn), "Olga Owner", Token)),
                Task.Run(() => other.Desk.ResendAsync(new ResendWish(id, 0, "right@example.com", Way: ResendWay.WrittenAnew), "Mia Manager", Token)));
            went += results.Count(result => result.Failure is null);
        }

        await product.AdvanceUntilAsync(NotificationState.Done, Customers);
        Assert.Equal(Customers, product.Mails().Count);
        Assert.Equal(Customers, went);
    }

    /// <summary>A desk with a database connection and a writer of its own on the product's file.</summary>
    private sealed class OtherProcess : IAsyncDisposable
    {
        private readonly ServiceProvider _services;

        private OtherProcess(ServiceProvider services, ResendDesk desk) => (_services, Desk) = (services, desk);

        public ResendDesk Desk { get; }

        public static async Task<OtherProcess> BesideAsync(RunningProduct product)
        {
            var folder = product.Arguments[0].Split('=', 2)[1];
            var services = AStore.Services(folder);
            var (factory, commits, time) = (
                services.GetRequiredService<IDbContextFactory<AppDb>>(), services.GetRequiredService<GroupCommit>(), product.Services.GetRequiredService<TimeProvider>());
            await commits.StartAsync(Token);
            var reader = new ResendReader(factory, new ServiceCatalog(factory, time), product.Services.GetRequiredService<ShopProfileSource>(), time);
            return new OtherProcess(services, new ResendDesk(reader, commits, product.Services.GetRequiredService<IJobEngine>(), time));
        }

        public async ValueTask DisposeAsync()
        {
            await _services.GetRequiredService<GroupCommit>().StopAsync(CancellationToken.None);
            await _services.DisposeAsync();
        }
    }
}
