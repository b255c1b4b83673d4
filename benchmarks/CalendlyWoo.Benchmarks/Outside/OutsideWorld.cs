using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Benchmarks.Outside;

/// <summary>Shop and mail server, simulated in this process, and the folder of the run.</summary>
internal sealed class OutsideWorld : IAsyncDisposable
{
    private readonly string? _temporary;

    private OutsideWorld(SimulatedShop shop, MailboxServer mailbox, string? keep)
    {
        (Shop, Mailbox) = (shop, mailbox);
        if (keep is null)
        {
            _temporary = Directory.CreateTempSubdirectory("calendlywoo-bench-").FullName;
            Folder = _temporary;
            return;
        }

        if (Directory.Exists(keep) && Directory.EnumerateFileSystemEntries(keep).Any()) throw new FormatException($"{keep} is not empty.");
        Folder = Directory.CreateDirectory(keep).FullName;
    }

    public SimulatedShop Shop { get; }

    public MailboxServer Mailbox { get; }

    /// <summary>The product's working directory, empty at first.</summary>
    public string Folder { get; }

    public static async Task<OutsideWorld> StartAsync(Options options, int mails, CancellationToken cancellationToken)
    {
        var shop = await SimulatedShop.StartAsync(cancellationToken: cancellationToken);
        var mailbox = MailboxServer.Start(new MailboxOptions { Capacity = mails, Seed = options.Seed });
        var world = new OutsideWorld(shop, mailbox, options.Keep);
        shop.Faults.Plan.Seed(options.Seed);
        shop.Faults.Latency = options.ShopLatency;
        return world;
    }

    public async ValueTask DisposeAsync()
    {
        await Mailbox.DisposeAsync();
        await Shop.DisposeAsync();
        if (_temporary is not null) Directory.Delete(_temporary, recursive: true);
    }
}
