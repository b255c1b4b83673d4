using System.Threading.Channels;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>Wakes <see cref="ShopKeyWorker"/>; the rows themselves are what is to be done.</summary>
public sealed class ShopKeyQueue
{
    private readonly Channel<string> _hashes = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    internal void Add(string hash) => _hashes.Writer.TryWrite(hash);

    internal IAsyncEnumerable<string> ReadAsync(CancellationToken cancellationToken) => _hashes.Reader.ReadAllAsync(cancellationToken);
}
