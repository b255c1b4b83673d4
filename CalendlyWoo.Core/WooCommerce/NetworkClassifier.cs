using System.Net.Sockets;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.WooCommerce.Connecting;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>Says what it means that no answer came.</summary>
internal static class NetworkClassifier
{
    public static Failure Classify(ShopCall call, HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => ShopFailures.NameNotFound(Detail(exception)),
        HttpRequestError.SecureConnectionError => OfTls(exception),
        HttpRequestError.ConnectionError => OfConnect(exception),
        HttpRequestError.ProxyTunnelError => ShopFailures.Unreachable(Detail(exception)),
        HttpRequestError.ConfigurationLimitExceeded => ShopFailures.TooLarge(Detail(exception)),
        _ => call.IsWrite ? ShopFailures.AnswerLost(Detail(exception)) : ShopFailures.ConnectionLost(Detail(exception)),
    };

    private static Failure OfTls(HttpRequestException exception) =>
        Causes(exception).OfType<CertificateFault>().FirstOrDefault()?.ToFailure() ?? ShopFailures.TlsFailed(Detail(exception));

    private static Failure OfConnect(HttpRequestException exception)
    {
        if (Causes(exception).OfType<PrivateAddressException>().Any())
            return ShopFailures.PrivateAddress(null);
        return Causes(exception).OfType<SocketException>().Any(one => one.SocketErrorCode == SocketError.ConnectionRefused)
            ? ShopFailures.Refused(Detail(exception))
            : ShopFailures.Unreachable(Detail(exception));
    }

    // The message would name host and address.
    private static string Detail(HttpRequestException exception) =>
        Causes(exception).OfType<SocketException>().FirstOrDefault() is { } socket
            ? $"{exception.HttpRequestError}, {socket.SocketErrorCode}"
            : exception.HttpRequestError.ToString();

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}
