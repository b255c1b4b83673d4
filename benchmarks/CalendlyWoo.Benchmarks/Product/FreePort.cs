using System.Net;
using System.Net.Sockets;

namespace CalendlyWoo.Benchmarks.Product;

/// <summary>Ports for processes that have to keep theirs over a restart.</summary>
internal static class FreePort
{
    // Below the ports that systems hand out by themselves: nobody gets ours by chance while the process is down.
    private const int First = 20_000;
    private const int Last = 32_000;

    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            if (IsFree(port)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
