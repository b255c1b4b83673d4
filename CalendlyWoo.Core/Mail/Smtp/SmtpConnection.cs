using System.Text;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>An open, signed-in connection, ready for MAIL.</summary>
internal sealed class SmtpConnection(SmtpEndpoint endpoint, SmtpWire wire, SmtpTimeouts timeouts) : IAsyncDisposable
{
    public SmtpEndpoint Endpoint { get; } = endpoint;

    public SmtpWire Wire { get; } = wire;

    public SmtpTimeouts Timeouts { get; } = timeouts;

    public SmtpCapabilities Capabilities { get; set; } = SmtpCapabilities.None;

    /// <summary>Sees every stage and reply; null where nobody looks.</summary>
    public Action<SmtpMoment>? Watch { get; init; }

    /// <summary>A transaction was broken off: RSET comes before the next MAIL.</summary>
    public bool NeedsReset { get; set; }

    /// <summary>UTC; set while it waits in the pool.</summary>
    public DateTimeOffset IdleSince { get; set; }

    public async ValueTask<Outcome<SmtpReply>> CommandAsync(string line)
    {
        if (await Wire.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), Timeouts.Command) is { } failure)
            return failure;
        return await Wire.ReadAsync(Timeouts.Command);
    }

    /// <summary>Says QUIT and closes; how that ends matters to nobody.</summary>
    public async Task QuitAsync()
    {
        Wire.Unbind();
        if (await Wire.WriteAsync("QUIT\r\n"u8.ToArray(), Timeouts.Quit) is null)
            await Wire.ReadAsync(Timeouts.Quit);
        await DisposeAsync();
    }

    public ValueTask DisposeAsync() => Wire.DisposeAsync();
}
