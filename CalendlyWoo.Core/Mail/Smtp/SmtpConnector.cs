using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>Opens connections: TCP, greeting, EHLO, TLS, sign-in. Every failure here is one of the whole connection, none of a mail.</summary>
internal sealed class SmtpConnector(SmtpTuning tuning, TimeProvider time, Action<SmtpMoment>? watch = null)
{
    public async Task<Outcome<SmtpConnection>> OpenAsync(SmtpEndpoint endpoint, CancellationToken cancellationToken)
    {
        if (!(await ConnectAsync(endpoint, cancellationToken)).TryGet(out var wire, out var failure))
            return failure;
        var connection = new SmtpConnection(endpoint, wire, tuning.Timeouts) { Watch = watch };
        var ready = false;
        try
        {
            connection.Wire.Bind(cancellationToken);
            failure = await PrepareAsync(connection);
            ready = failure is null;
            return ready ? connection : failure!.OfConnection();
        }
        finally
        {
            if (!ready)
                await connection.DisposeAsync();
        }
    }

    private async Task<Outcome<SmtpWire>> ConnectAsync(SmtpEndpoint endpoint, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(tuning.Timeouts.Connect, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        SmtpWire? wire = null;
        try
        {
            await socket.ConnectAsync(endpoint.Host, endpoint.Port, either.Token);
            wire = new SmtpWire(socket, time);
            watch?.Invoke(new SmtpMoment(SmtpStage.Connected));
            return wire;
        }
        catch (SocketException exception)
        {
            return SmtpTroubles.FromSocket(exception);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return SmtpTroubles.NoConnection(tuning.Timeouts.Connect);
        }
        finally
        {
            if (wire is null)
                socket.Dispose();
        }
    }

    private async Task<Failure?> PrepareAsync(SmtpConnection connection)
    {
        if (connection.Endpoint.Security == SmtpSecurity.None && !connection.Endpoint.MayTalkInClear && !IPAddress.IsLoopback(connection.Wire.RemoteAddress))
            return SmtpTroubles.Unprotected();
        if (connection.Endpoint.Security == SmtpSecurity.Tls && await ProtectAsync(connection) is { } tlsFailure)
            return tlsFailure;
        if (!(await connection.Wire.ReadAsync(tuning.Timeouts.Greeting)).TryGet(out var greeting, out var lost))
            return lost;
        watch?.Invoke(new SmtpMoment(SmtpStage.Greeting, greeting));
        if (!greeting.IsPositive)
            return SmtpReplySorting.ToFailure(SmtpStage.Greeting, greeting, time.GetUtcNow());
        var failure = await HelloAsync(connection) ?? await StartTlsAsync(connection);
        if (failure is not null)
            return failure;
        return connection.Endpoint.Credentials is { } credentials ? await new SmtpAuthenticator(connection).SignInAsync(credentials) : null;
    }

    private async Task<Failure?> HelloAsync(SmtpConnection connection)
    {
        var name = SmtpClientName.Of(connection.Wire.LocalAddress);
        if (!(await connection.CommandAsync($"EHLO {name}")).TryGet(out var reply, out var lost))
            return lost;
        connection.Capabilities = reply.IsPositive ? SmtpCapabilities.Parse(reply) : SmtpCapabilities.None;
        // RFC 5321 section 3.2: an old server answers EHLO with 5xx and still knows HELO.
        if (reply.IsPermanent && !(await connection.CommandAsync($"HELO {name}")).TryGet(out reply, out lost))
            return lost;
        watch?.Invoke(new SmtpMoment(SmtpStage.Hello, reply));
        return reply.IsPositive ? null : SmtpReplySorting.ToFailure(SmtpStage.Hello, reply, time.GetUtcNow());
    }

    private async Task<Failure?> StartTlsAsync(SmtpConnection connection)
    {
        if (connection.Endpoint.Security != SmtpSecurity.StartTls)
            return null;
        if (!connection.Capabilities.StartTls)
            return SmtpTroubles.StartTlsMissing();
        if (!(await connection.CommandAsync("STARTTLS")).TryGet(out var reply, out var lost))
            return lost;
        watch?.Invoke(new SmtpMoment(SmtpStage.StartTls, reply));
        if (!reply.IsPositive)
            return SmtpReplySorting.ToFailure(SmtpStage.StartTls, reply, time.GetUtcNow());
        return await ProtectAsync(connection) ?? await HelloAsync(connection);
    }

    private async Task<Failure?> ProtectAsync(SmtpConnection connection)
    {
        Failure? refused = null;
        var failure = await connection.Wire.ProtectAsync(new SslClientAuthenticationOptions
        {
            TargetHost = connection.Endpoint.Host,
            RemoteCertificateValidationCallback = (sender, certificate, chain, errors) =>
            {
                var trusted = tuning.TrustCertificate?.Invoke(sender, certificate, chain, errors) ?? errors == SslPolicyErrors.None;
                refused = trusted ? null : SmtpCertificate.Fault(certificate, chain, errors);
                return trusted;
            },
        }, tuning.Timeouts.Tls);
        if (failure is null)
            watch?.Invoke(new SmtpMoment(SmtpStage.Protected));
        return failure is not null && refused is not null ? refused : failure;
    }
}
