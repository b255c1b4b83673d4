using System.Net;
using System.Net.Sockets;

namespace CalendlyWoo.Benchmarks.Product;

/// <summary>Ports for processes that have to keep theirs over a restart.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
