using System.Text;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Activities.Indexing;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Orders.Index;
using CalendlyWoo.Core.People;
using CalendlyWoo.Core.Privacy;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support.Product;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Privacy;

/// <summary>A customer of a running product, and everything that may ever speak of her.</summary>
internal static class AnErasure
{
    public const string Address = "Zelda.Quillfeather+shop@example.com";
    public const string Name = "Zelda Quillfeather";

    public static Task<ErasureReport> EraseAsync(RunningProduct product, string address = Address) =>
        product.Services.GetRequiredService<CustomerErasure>().EraseAsync(address, "Test Owner", CancellationToken.None);

    public static Task<CustomerHoldings> FindAsync(RunningProduct product, string address = Address) =>
        product.Services.GetRequiredService<CustomerFinder>().FindAsync(address, TestContext.Current.CancellationToken);

    /// <summary>Rows that other features write, each naming the customer.</summary>
    public static async Task StrewAsync(AppDb db, DateTimeOffset now)
    {
        var booking = await db.Bookings.SingleAsync(b => b.Name == Name);
        var mail = await db.OutgoingMails.SingleAsync();
        var candidate = new CaseCandidate(77, "77", [new MatchReason(MatchTest.Identity, true, $"order #77 was paid by {Name}, {Address}")]);
        booking.Phone = "+1 555 777 8899";
        booking.Answers = [new Answer("Anything else?", $"Call me {Name}")];
        db.Entry(mail).Property(m => m.BounceText).CurrentValue = $"<{Address}> does not exist";
        db.Add(new CustomerAlias { BookingEmailKey = SearchKey.Of(Address), OrderEmail = "pays@example.com", RememberedBy = "Test Owner", RememberedAt = now });
        db.Add(Order(now));
        db.Add(new MatchSheet { BookingId = Guid.NewGuid(), At = now, Verdict = MatchVerdict.NothingFound, Candidates = [candidate] });
        db.Add(OpenCase(booking.Id, now, candidate));
        db.Add(new SavedView { Id = Guid.NewGuid(), PersonId = Guid.NewGuid(), Page = "notifications", Name = "one", Query = $"?q={Uri.EscapeDataString(Address)}" });
        db.Add(new BulkItem { RunId = Guid.NewGuid(), Number = 0, TargetId = booking.Id, Remark = Name, Detail = $"\"{Name}\"" });
        db.Add(Line(booking.Id, $"The template failed over {Name}.", now));
        db.Add(Line(null, $"Wrote to {Name} by hand.", now));
        db.Add(new LogSegment { Number = 1, From = now.AddDays(-1), Until = now.AddDays(1), Lines = 1 });
        db.AddRange(new LogWord { Word = "quillfeather", Segment = 1 }, new LogWord { Word = "template", Segment = 1 });
        db.Add(new Delivery
        {
            Id = Guid.NewGuid(), ReceivedAt = now, Slug = "", Verdict = DeliveryVerdict.NotUnderstood, Headers = "X: y",
            Body = Encoding.UTF8.GetBytes("""{"event":"other","who":"Zelda.Quillfeather\u002Bshop@example.com"}"""),
        });
        await db.SaveChangesAsync();
    }

    /// <summary>How often a word stands in the database's files, whatever its case.</summary>
    public static int CountInFiles(RunningProduct product, string word)
    {
        var path = product.Services.GetRequiredService<SqliteFile>().Path;
        return new[] { path, path + "-wal" }.Where(File.Exists).Sum(file => Count(file, word));
    }

    private static int Count(string file, string word)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var text = Encoding.Latin1.GetString(bytes.ToArray());
        var (count, at) = (0, text.IndexOf(word, StringComparison.OrdinalIgnoreCase));
        for (; at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            count++;
        }

        return count;
    }

    private static IndexedOrder Order(DateTimeOffset now) => new()
    {
        OrderId = 77, Number = "77", Email = Address.ToUpperInvariant(), Name = Name, Status = "processing", Currency = "USD", Total = "125.00", CreatedAt = now,
    };

    private static Case OpenCase(Guid bookingId, DateTimeOffset now, CaseCandidate candidate) => new()
    {
        Id = Guid.NewGuid(), Key = "k", OpenKey = "k", Kind = CaseKind.OtherAddress, Title = $"Is it {Name}?", Reasons = [$"{Name} paid with another address"],
        NextStep = "Ask Zelda.", BookingId = bookingId, OpenedAt = now, Candidates = [candidate],
    };

    private static Activity Line(Guid? bookingId, string text, DateTimeOffset now) => new()
    {
        Id = Guid.NewGuid(), At = now, Kind = bookingId is null ? ActivityKind.Audit : ActivityKind.Compose, Level = ActivityLevel.Info, Text = text, BookingId = bookingId,
    };
}
