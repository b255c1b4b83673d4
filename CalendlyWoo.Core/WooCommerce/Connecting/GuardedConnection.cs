using System.Net;
using System.Net.Sockets;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>
/// Connects where a person at the dashboard points, and nowhere inside the operator's network: the addresses are looked at after the name is resolved
/// and are the ones that are connected to, so that a name cannot lead elsewhere at the second look.
/// </summary>
internal static class GuardedConnection
{
    public static async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, bool allowPrivate, CancellationToken cancellationToken)
    {
        var target = context.DnsEndPoint;
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellationToken);

        // Through a proxy it is the proxy that resolves and connects; its own address is the operator's choice.
        var isProxy = context.InitialRequestMessage.RequestUri is { } asked && asked.IdnHost.Trim('[', ']') != target.Host.Trim('[', ']');
        if (!allowPrivate && !isProxy && !EndpointRules.IsLoopback(target.Host) && Array.Exists(addresses, address => !AddressRules.IsPublic(address)))
            throw new PrivateAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>The name leads into a private network.</summary>
internal sealed class PrivateAddressException() : IOException("The address is not public.");
