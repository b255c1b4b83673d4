using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Settings;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>What was done when Calendly was disconnected.</summary>
/// <param name="Removed">Subscriptions of ours that were deleted.</param>
/// <param name="Remarks">What is left for the owner to do, in her words; usually nothing.</param>
public sealed record DisconnectReport(int Removed, IReadOnlyList<string> Remarks);

/// <summary>Ends the connection: our subscriptions first, while we still may; then the tokens; then the row. And decides between two accounts.</summary>
public sealed class CalendlyDisconnect
{
    private const string PersonalKey = "Calendly:PersonalAccessToken";
    private readonly SubscriptionRemoval _subscriptions;
    private readonly GrantEnd _end;
    private readonly GrantStore _grants;
    private readonly GrantBook _book;
    private readonly SavedSettings _settings;
    private readonly ConnectionGate _gate;

    internal CalendlyDisconnect(SubscriptionRemoval subscriptions, GrantEnd end, GrantStore grants, GrantBook book, SavedSettings settings, ConnectionGate gate) =>
        (_subscriptions, _end, _grants, _book, _settings, _gate) = (subscriptions, end, grants, book, settings, gate);

    /// <summary>Disconnects, whatever Calendly says to it: what could not be ended there is named.</summary>
    public Task<DisconnectReport> RunAsync(string actor, CancellationToken cancellationToken) =>
        _subscriptions.WhileNobodyLooksAsync(() => LeaveAsync(actor, cancellationToken), cancellationToken);

    /// <summary>Ends the account of before and uses the candidate. The caller raises <see cref="CalendlyConnectedSignal"/>.</summary>
    public async Task<DisconnectReport> SwitchAsync(string actor, CancellationToken cancellationToken)
    {
        if (await _grants.FindAsync(cancellationToken, CalendlyGrant.Candidate) is not { } candidate)
            return new DisconnectReport(0, []);
        var (removed, remarks) = await _subscriptions.WhileNobodyLooksAsync(
            async () =>
            {
                var ended = await EndAsync(cancellationToken);
                await _book.PromoteAsync(T($"Calendly was switched to another account: {candidate.AccountName}."), actor);
                return ended;
            },
            cancellationToken);
        await _gate.ResumeAsync(ConnectionName.Calendly, CancellationToken.None);
        return new DisconnectReport(removed, remarks);
    }

    /// <summary>Stays with the account of before and ends the candidate.</summary>
    public async Task KeepAsync(string actor, CancellationToken cancellationToken)
    {
        await _end.RevokeAsync(await _grants.FindAsync(cancellationToken, CalendlyGrant.Candidate));
        await _book.RemoveAsync(CalendlyGrant.Candidate, T("Calendly stays with the account of before."), actor);
    }

    private async Task<DisconnectReport> LeaveAsync(string actor, CancellationToken cancellationToken)
    {
        var (removed, remarks) = await EndAsync(cancellationToken);
        if (await _grants.FindAsync(cancellationToken) is not null)
        {
            await _book.RemoveAsync(CalendlyGrant.TheOne, T("Calendly was disconnected."), actor);
        }
        else if (_settings.Current(PersonalKey) is not null && !_settings.IsFromConfiguration(PersonalKey))
        {
            await _settings.SaveAsync(
                new Dictionary<string, string?> { [PersonalKey] = null }, actor, T("Calendly was disconnected: the personal access token was removed."), cancellationToken);
            remarks.Add(T("Delete the personal access token in Calendly, too: only there it can be ended."));
        }

        await _gate.ResumeAsync(ConnectionName.Calendly, T("Calendly was disconnected."), CancellationToken.None);
        return new DisconnectReport(removed, remarks);
    }

    private async Task<(int Removed, List<string> Remarks)> EndAsync(CancellationToken cancellationToken)
    {
        var remarks = new List<string>();
        var (removed, failure) = await _subscriptions.RunAsync(cancellationToken);
        if (failure is not null)
            remarks.Add(T($"Not all of our subscriptions could be deleted at Calendly, which gives them up by itself after a day. {failure.Message}"));
        if (await _end.RevokeAsync(await _grants.FindAsync(cancellationToken)) is { } unended)
            remarks.Add(T($"The access could not be ended at Calendly; take it away there under Integrations, connected apps. {unended.Message}"));
        return (removed, remarks);
    }
}
