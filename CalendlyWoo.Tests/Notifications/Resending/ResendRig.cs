using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.Resending;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Notifications.Resending;

/// <summary>A running product with one booked customer, and what a person does with her mail.</summary>
internal static class ResendRig
{
    public const string Ann = "ann@example.com";

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static ResendDesk Desk(this RunningProduct product) => product.Services.GetRequiredService<ResendDesk>();

    public static NotificationDesk Acts(this RunningProduct product) => product.Services.GetRequiredService<NotificationDesk>();

    /// <summary>Ann has paid, booked, and has her mail.</summary>
    public static async Task<(Web.Demo.Calendly.InviteePayload Booked, OrderView Order, Notification Mail)> MailedAsync(this RunningProduct product)
    {
        var order = product.Shop.AddOrder(new NewOrder { Email = Ann });
        var booked = await product.BookAsync(Ann);
        await product.AdvanceUntilAsync(NotificationState.Done);
        return (booked, order, await product.NewestAsync());
    }

    /// <summary>Ann has paid and booked, and the mail server refuses her address.</summary>
    public static async Task<Notification> RefusedAsync(this RunningProduct product)
    {
        product.Mailbox.Faults.Add(MailboxStage.RcptTo, new MailboxFault.Reply("550 5.1.2 Bad destination system address"));
        product.Shop.AddOrder(new NewOrder { Email = Ann });
        await product.BookAsync(Ann);
        await product.AdvanceUntilAsync(NotificationState.NeedsOwner);
        product.Mailbox.Faults.Clear();
        return await product.NewestAsync();
    }

    public static async Task<Notification> NewestAsync(this RunningProduct product)
    {
        await using var db = product.OpenStore();
        return (await db.Notifications.AsNoTracking().ToListAsync(Token)).MaxBy(n => (n.CreatedAt, n.Id))!;
    }

    public static async Task<Notification> FindAsync(this RunningProduct product, Guid id)
    {
        await using var db = product.OpenStore();
        return await db.Notifications.AsNoTracking().SingleAsync(n => n.Id == id, Token);
    }

    public static async Task<List<T>> ListAsync<T>(this RunningProduct product, Func<AppDb, IQueryable<T>> rows)
    {
        await using var db = product.OpenStore();
        return await rows(db).ToListAsync(Token);
    }

    public static async Task ChangeAsync(this RunningProduct product, Func<AppDb, Task> change)
    {
        await using var db = product.OpenStore();
        await change(db);
        await db.SaveChangesAsync(Token);
    }

    /// <summary>Sends it as the plan of the wish says; fails where it does not.</summary>
    public static async Task<Guid> SendAsync(this RunningProduct product, ResendWish wish, string actor = "Olga Owner")
    {
        var plan = await product.Desk().PlanAsync(wish, Token);
        Assert.True((await product.Desk().ResendAsync(plan.Wish, actor, Token)).TryGet(out var id, out var failure), failure?.Message ?? plan.Refusal);
        return id;
    }

    public static IReadOnlyList<ReceivedMail> Mails(this RunningProduct product) => product.Mailbox.Store.Messages;
}
