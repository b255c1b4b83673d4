using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>Takes in a new pair: whose it is, whether it is the account of before, what is missing.</summary>
internal sealed class GrantAcceptance(
    CalendlyClient client, GrantStore grants, GrantBook book, GrantEnd end, ConnectionGate gate, CalendlyConnectedSignal signal)
{
    public async Task<ConnectResult> TakeAsync(TokenAnswer answer, string actor)
    {
        if (!(await WhoseAsync(answer)).TryGet(out var account, out var failure))
        {
            await end.RevokeAsync(answer);
            return ConnectWords.Of(failure);
        }

        if (await grants.FindAsync(CancellationToken.None) is { UserUri.Length: > 0 } former && former.UserUri != account.UserUri)
        {
            await end.RevokeAsync(await grants.FindAsync(CancellationToken.None, CalendlyGrant.Candidate));
            await book.PutAsync(CalendlyGrant.Candidate, answer, account, T($"Another Calendly account was offered: {Name(account)}."), actor);
            return ConnectResult.OtherAccount;
        }

        await book.PutAsync(CalendlyGrant.TheOne, answer, account, T($"Calendly was connected: {Name(account)}."), actor);
        await WorksAgainAsync();
        return CalendlyScopes.Missing(answer.Scopes).Count == 0 ? ConnectResult.Connected : ConnectResult.MissingScopes;
    }

    /// <summary>Ends the pause and lets everybody know.</summary>
    public async Task WorksAgainAsync()
    {
        await gate.ResumeAsync(ConnectionName.Calendly, CancellationToken.None);
        signal.Raise();
    }

    /// <summary>The new tokens' first call; where that needs a permission that was not given, the token's own answer has to do.</summary>
    private async Task<Outcome<CalendlyAccount>> WhoseAsync(TokenAnswer answer)
    {
        var asked = await client.GetAccountAsync(new CalendlyBearer(answer.AccessToken, Guid.Empty), CancellationToken.None);
        return asked.Failure?.Code is CalendlyFailures.ScopeCode or CalendlyFailures.PermissionCode && answer.UserUri.Length > 0
            ? new CalendlyAccount(answer.UserUri, answer.OrganizationUri, "", "", "")
            : asked;
    }

    private static string Name(CalendlyAccount account) => account.Name.Length > 0 ? account.Name : T("an account without a visible name");
}
