using System.IO.Compression;
using System.Net;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.People;
using CalendlyWoo.Core.Privacy;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Privacy;

/// <summary>What is handed out of one customer.</summary>
public sealed class ExportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_ToAStreamThatNeitherSeeksNorBlocks_HoldsEverythingButTheActingLinks()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = AnErasure.Address });
        await product.BookAsync(AnErasure.Address, AnErasure.Name);
        await product.WaitForAllAsync(NotificationState.Done, 1);
        using var bytes = new MemoryStream();

        await product.Services.GetRequiredService<CustomerExport>().WriteAsync(new AsyncOnly(bytes), AnErasure.Address, "Test Owner", Token);

        bytes.Position = 0;
        using var zip = new ZipArchive(bytes, ZipArchiveMode.Read);
        Assert.Equal(["customer.html", "customer.json", "mails/001.eml"], zip.Entries.Select(entry => entry.FullName).Order());
        foreach (var name in new[] { "customer.html", "customer.json" })
        {
            using var reader = new StreamReader(zip.GetEntry(name)!.Open());
            var text = await reader.ReadToEndAsync(Token);
            Assert.Contains("Zelda Quillfeather", text, StringComparison.Ordinal);
            Assert.DoesNotContain("calendly.com/cancellations", text, StringComparison.Ordinal);
        }

        await using var db = product.OpenStore();
        var line = await db.Activities.SingleAsync(a => a.Actor == "Test Owner", Token);
        Assert.Equal("Exported what is held of a customer (bookings: 1, mails: 1, deliveries: 1).", line.Text);
    }

    [Fact]
    public async Task Export_WithoutAFormsToken_IsRefused()
    {
        await using var product = await RunningProduct.StartAsync();
        using var client = (await product.SignInAsync(PersonRole.Owner)).CreateClient(product.Http.BaseAddress!);
        using var form = new FormUrlEncodedContent([new("address", AnErasure.Address)]);
        using var answer = await client.PostAsync(new Uri("/settings/data/export", UriKind.Relative), form, Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>As a response's body is.</summary>
    private sealed class AsyncOnly(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => inner.WriteAsync(buffer, offset, count, cancellationToken);
    }
}
