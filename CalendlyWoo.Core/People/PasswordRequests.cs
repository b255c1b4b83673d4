using System.Buffers.Text;
using System.Text;
using System.Threading.Channels;
using CalendlyWoo.Core.Health.Address;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Core.People;

/// <summary>
/// Sends links for new passwords, after the answer: whoever asks waits equally long and is told the same, whether the address is known or not.
/// </summary>
public sealed partial class PasswordRequests(IServiceScopeFactory scopes, PublicAddress address, TimeProvider time, ILogger<PasswordRequests> logger) : BackgroundService
{
    /// <summary>Nobody's mailbox is filled by somebody else's clicks.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Channel<string> _asked = Channel.CreateBounded<string>(new BoundedChannelOptions(100) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Dictionary<Guid, DateTimeOffset> _sent = [];

    /// <summary>Notes that somebody asked.</summary>
    public void Ask(string email) => _asked.Writer.TryWrite(email);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var email in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await SendAsync(email, stoppingToken);
            }
            catch (Exception exception) when (exception is System.Data.Common.DbException or InvalidOperationException)
            {
                LogNotMade(exception);
            }
        }
    }

    private async Task SendAsync(string email, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var now = time.GetUtcNow();
        if (await users.FindByEmailAsync(email) is not { } person || (_sent.TryGetValue(person.Id, out var last) && now - last < Pause)) return;
        _sent[person.Id] = now;
        var code = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(await users.GeneratePasswordResetTokenAsync(person)));
        var link = new Uri(address.Current, $"reset-password?id={person.Id}&code={code}");
        if (await scope.ServiceProvider.GetRequiredService<PeopleMails>().ResetAsync(person, link, cancellationToken) is { } failure) LogNotSent(failure.Code);
    }

    [LoggerMessage(8101, LogLevel.Warning, "A link for a new password could not be mailed: {Code}. The operator can make one with the command reset-owner")]
    private partial void LogNotSent(string code);

    [LoggerMessage(8102, LogLevel.Error, "A link for a new password could not be made")]
    private partial void LogNotMade(Exception exception);
}
