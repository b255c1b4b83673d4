using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Health.Address;

/// <summary>Speaks to the product's own public address from outside, as far as that is possible from inside; follows no redirect.</summary>
public sealed class AddressVoice(HttpClient http, TimeProvider time)
{
    /// <summary>More than that is no answer of ours.</summary>
    internal const int LargestAnswer = 4096;

    /// <summary>The answer, or why there was none.</summary>
    public async Task<Outcome<AddressAnswer>> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var host = request.RequestUri!.Host;
        using var limit = new CancellationTokenSource(AddressCheck.Patience, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, linked.Token);
            return new AddressAnswer((int)response.StatusCode, await BodyAsync(response.Content, linked.Token), response.Headers.Location, NameOf(response.Headers));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return AddressFailures.TimedOut();
        }
        catch (HttpRequestException exception)
        {
            return Classify(exception, host);
        }
        catch (IOException exception)
        {
            return AddressFailures.Unreachable(exception.GetType().Name);
        }
    }

    /// <summary>Refuses what browsers and Calendly refuse, and keeps the reason.</summary>
    internal static bool Validate(X509Chain? chain, SslPolicyErrors errors) => errors == SslPolicyErrors.None
        ? true
        : throw new CertificateRefused(errors, chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) ?? 0);

    private static string NameOf(HttpResponseHeaders headers) => headers.Server.ToString() is { Length: > 0 and < 80 } server ? server : "";

    private static async Task<string> BodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[LargestAnswer];
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return System.Text.Encoding.UTF8.GetString(buffer, 0, read);
    }

    private static Failure Classify(HttpRequestException exception, string host)
    {
        var causes = Causes(exception).ToList();
        if (causes.OfType<CertificateRefused>().FirstOrDefault() is { } refused)
        {
            return refused.ToFailure(host);
        }

        var socket = causes.OfType<SocketException>().FirstOrDefault();
        return exception.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => AddressFailures.NameNotFound(host),
            HttpRequestError.SecureConnectionError => AddressFailures.NoTls(host),
            _ when socket is { SocketErrorCode: SocketError.ConnectionRefused } => AddressFailures.Refused(host),
            _ when socket is { SocketErrorCode: SocketError.TimedOut } => AddressFailures.TimedOut(),
            _ => AddressFailures.Unreachable($"{exception.HttpRequestError}{(socket is null ? "" : $", {socket.SocketErrorCode}")}"),
        };
    }

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    private sealed class CertificateRefused(SslPolicyErrors errors, X509ChainStatusFlags chain) : AuthenticationException(errors.ToString())
    {
        public Failure ToFailure(string host) => chain.HasFlag(X509ChainStatusFlags.NotTimeValid)
            ? AddressFailures.CertificateExpired()
            : errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? AddressFailures.CertificateName(host) : AddressFailures.CertificateUntrusted(chain.ToString());
    }
}

/// <summary>What a public address answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The beginning of the body.</param>
/// <param name="Location">Where a redirect leads.</param>
/// <param name="Server">How the server calls itself, or empty.</param>
public sealed record AddressAnswer(int Status, string Body, Uri? Location, string Server);
