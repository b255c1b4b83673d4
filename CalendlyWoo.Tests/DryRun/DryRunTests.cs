using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.DryRun;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.DryRun;

/// <summary>Bookings replayed in the running product: what is found, and that nothing else happens.</summary>
public sealed class DryRunTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_OverMailedAndUnmatchedBookings_FindsThemAndChangesNothing()
    {
        await using var product = await BookedAsync();
        await product.BookAsync("nobody@example.com", "No Order");
        await product.WaitUntilWaitingAsync(1);
        var before = await RowsAsync(product);
        product.Shop.Requests.Clear();

        var run = await RunAsync(product);

        var query = product.Services.GetRequiredService<DryRunQuery>();
        var counts = await query.CountAsync(run.Id, Token);
        Assert.Equal((2, 1, 0), (counts[DryRunVerdict.Same], counts[DryRunVerdict.Case], counts[DryRunVerdict.Differs]));
        var same = (await query.ListAsync(run.Id, DryRunVerdict.Same, -1, Token))[0];
        Assert.False(same.Finding!.OrderDiffers);
        Assert.NotNull(same.Finding.Order);
        Assert.Equal("The order already is completed.", same.Finding.StatusReason);
        Assert.StartsWith("It would become a case: ", (await query.ListAsync(run.Id, DryRunVerdict.Case, -1, Token))[0].Words, StringComparison.Ordinal);
        Assert.NotEmpty(product.Shop.Requests.Entries);
        Assert.All(product.Shop.Requests.Entries, request => Assert.Equal("GET", request.Method));
        Assert.Equal(2, product.Mailbox.Store.Messages.Count);
        Assert.Equal(before, await RowsAsync(product));
    }

    [Fact]
    public async Task Run_AfterATemplateChange_SaysWhatDiffersAndShowsTheMail()
    {
        await using var product = await BookedAsync();
        await ChangeTemplateAsync(product, source => source with { Subject = "Quite another subject", Html = "<p>Hello {{ customer.first_name }}, all is new.</p>", Text = null });

        var run = await RunAsync(product);

        var query = product.Services.GetRequiredService<DryRunQuery>();
        var line = (await query.ListAsync(run.Id, DryRunVerdict.Differs, -1, Token))[0];
        Assert.Equal((true, true, "A mail with another text would be sent."), (line.Finding!.SubjectDiffers, line.Finding.TextDiffers, line.Words));
        var mail = await query.ShowAsync(line.BookingId, Token);
        Assert.Equal("Quite another subject", mail!.Subject);
        Assert.NotEqual(mail.Subject, mail.SentSubject);
        Assert.Contains("all is new", mail.NewText, StringComparison.Ordinal);
        Assert.NotEqual("", mail.SentText);
    }

    [Fact]
    public async Task Run_WithATemplateThatCannotBeFilledIn_CountsTheCasesByTheirReason()
    {
        await using var product = await BookedAsync();
        await ChangeTemplateAsync(product, source => source with { Subject = "Call {{ for each in }}" });

        var run = await RunAsync(product);

        var group = Assert.Single(await product.Services.GetRequiredService<BulkQuery>().GroupsAsync(run.Id, Token));
        Assert.Equal((BulkOutcome.Done, 2), (group.Outcome, group.Count));
        Assert.StartsWith("It would become a case: The mail could not be written.", group.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfARun_IsATableWithALineForEachBooking()
    {
        await using var product = await BookedAsync();
        var run = await RunAsync(product);
        using var stream = new MemoryStream();

        await product.Services.GetRequiredService<DryRunExport>().WriteCsvAsync(stream, run.Id, "Test Owner", Token);

        var lines = System.Text.Encoding.UTF8.GetString(stream.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.Contains("Same", line, StringComparison.Ordinal));
    }

    private static async Task<RunningProduct> BookedAsync()
    {
        var product = await RunningProduct.StartAsync();
        foreach (var name in new[] { "ann", "ben" })
        {
            product.Shop.AddOrder(new NewOrder { Email = $"{name}@example.com" });
            await product.BookAsync($"{name}@example.com");
        }

        await product.WaitForAllAsync(NotificationState.Done, 2);
        return product;
    }

    private static async Task<BulkRun> RunAsync(RunningProduct product)
    {
        var wish = new DryRunWish(product.Now.AddDays(-1), product.Now.AddDays(1), []);
        Assert.True((await product.Services.GetRequiredService<DryRunDesk>().StartAsync(wish, "Test Owner", Token)).TryGet(out var id, out _));
        await product.WaitAsync(async db => await db.BulkRuns.AnyAsync(run => run.Id == id && run.State == BulkState.Done));
        await using var db = product.OpenStore();
        return await db.BulkRuns.SingleAsync(run => run.Id == id, Token);
    }

    private static async Task ChangeTemplateAsync(RunningProduct product, Func<TemplateSource, TemplateSource> change)
    {
        await using var db = product.OpenStore();
        var mail = await db.OutgoingMails.FirstAsync(Token);
        var old = await db.TemplateVersions.SingleAsync(version => version.Id == mail.TemplateVersionId, Token);
        var version = new TemplateVersion { Id = Guid.NewGuid(), TemplateId = old.TemplateId, Number = 2, Source = change(old.Source), CreatedAt = product.Now };
        db.Add(version);
        (await db.Templates.SingleAsync(template => template.Id == old.TemplateId, Token)).ActiveVersionId = version.Id;
        await db.SaveChangesAsync(Token);
        product.Services.GetRequiredService<ServiceCatalog>().Invalidate();
    }

    /// <summary>The rows of the main job, each with what may change of it.</summary>
    private static async Task<string> RowsAsync(RunningProduct product)
    {
        await using var db = product.OpenStore();
        var bookings = await db.Bookings.OrderBy(b => b.Id).Select(b => $"{b.Id} {b.OrderId} {b.Stamp}").ToListAsync(Token);
        var notifications = await db.Notifications.OrderBy(n => n.Id).Select(n => $"{n.Id} {n.State} {n.OrderId}").ToListAsync(Token);
        var sheets = await db.MatchSheets.OrderBy(s => s.BookingId).Select(s => s.BookingId).ToListAsync(Token);
        return string.Join('\n', [.. bookings, .. notifications, .. sheets.Select(id => id.ToString()), await CountsAsync(db)]);
    }

    private static async Task<string> CountsAsync(AppDb db) =>
        $"{await db.OutgoingMails.CountAsync(Token)} {await db.NotificationKeys.CountAsync(Token)} {await db.UnitClaims.CountAsync(Token)} {await db.OrderLeases.CountAsync(Token)} "
        + $"{await db.Cases.CountAsync(Token)} {await db.EffectKeys.CountAsync(Token)} {await db.Deliveries.CountAsync(Token)}";
}
