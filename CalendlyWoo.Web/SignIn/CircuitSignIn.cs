using System.Data.Common;
using System.Security.Claims;
using CalendlyWoo.Core.People;
using CalendlyWoo.Web.Demo;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace CalendlyWoo.Web.SignIn;

/// <summary>
/// Who sits before an open page. A page that is open lives on without its cookie, so the account is looked at again every minute, and at once
/// where this process knows that it changed: whoever was removed, or has another role now, is signed out of the open page, too.
/// </summary>
internal sealed class CircuitSignIn : ServerAuthenticationStateProvider, IDisposable
{
    private readonly IServiceScopeFactory _scopes;
    private readonly PeopleSignal _signal;
    private readonly TimeProvider _time;
    private readonly bool _isDemo;
    private ClaimsPrincipal? _person;
    private ITimer? _timer;

    public CircuitSignIn(IServiceScopeFactory scopes, PeopleSignal signal, TimeProvider time, DemoMode demo)
    {
        (_scopes, _signal, _time, _isDemo) = (scopes, signal, time, demo.IsOn);
        AuthenticationStateChanged += Watch;
    }

    public void Dispose()
    {
        AuthenticationStateChanged -= Watch;
        _signal.Changed -= LookIfMeant;
        _timer?.Dispose();
    }

    private async void Watch(Task<AuthenticationState> change)
    {
        var person = (await change).User;
        if (_isDemo || _timer is not null || person.Identity?.IsAuthenticated != true) return;
        _person = person;
        _signal.Changed += LookIfMeant;
        _timer = _time.CreateTimer(_ => _ = LookAsync(), null, SignInCookies.Revalidation, SignInCookies.Revalidation);
    }

    private void LookIfMeant(Guid id)
    {
        if (id == SignInCookies.IdOf(_person)) _ = Task.Run(LookAsync);
    }

    private async Task LookAsync()
    {
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<SignInManager<AppUser>>().ValidateSecurityStampAsync(_person) is not null) return;
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            // The database rests; the next look tells.
            return;
        }

        Dispose();
        SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
    }
}
