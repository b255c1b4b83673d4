using System.Net.Sockets;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Calendly.Api;

/// <summary>One HTTP exchange with Calendly, its result as a value: an answer of any status, or why none came.</summary>
internal static class CalendlyExchange
{
    /// <summary>An answer that takes longer is none.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <param name="http">The client that sends.</param>
    /// <param name="request">Disposed by the caller.</param>
    /// <param name="time">The clock.</param>
    /// <param name="secrets">Kept out of the answer's detail.</param>
    /// <param name="cancellationToken">Ends the exchange.</param>
    public static async Task<Outcome<CalendlyReply>> SendAsync(
        HttpClient http, HttpRequestMessage request, TimeProvider time, string[] secrets, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, end.Token);
            var body = await response.Content.ReadAsByteArrayAsync(end.Token);
            return CalendlyReply.Read(response, body, time.GetUtcNow(), secrets);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return CalendlyFailures.Unexpected(nameof(HttpRequestError.ConfigurationLimitExceeded));
        }
        catch (HttpRequestException exception)
        {
            return IsUnsent(exception.HttpRequestError) ? CalendlyFailures.Unreachable(Detail(exception)) : CalendlyFailures.AnswerLost(Detail(exception));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return CalendlyFailures.AnswerLost("time-out");
        }
    }

    private static bool IsUnsent(HttpRequestError error) => error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    // The message would name host and address.
    private static string Detail(HttpRequestException exception) =>
        exception.InnerException is SocketException socket ? $"{exception.HttpRequestError}, {socket.SocketErrorCode}" : exception.HttpRequestError.ToString();
}
