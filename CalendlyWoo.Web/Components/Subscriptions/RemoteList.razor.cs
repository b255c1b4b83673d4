using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Subscriptions;

/// <summary>The live list at Calendly, each with what it is to us.</summary>
public partial class RemoteList
{
    private IReadOnlyList<JudgedSubscription>? _all;
    private JudgedSubscription? _asked;
    private Failure? _problem;
    private bool _isLoading;

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [Inject]
    public required SubscriptionActs Acts { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    /// <summary>Reads the list anew.</summary>
    public async Task LoadAsync()
    {
        if (_isLoading) return;
        _isLoading = true;
        var listed = await Acts.ListAsync(CancellationToken.None);
        _all = listed.TryGet(out var view, out _problem) ? view.Picture.All : null;
        _isLoading = false;
        StateHasChanged();
    }

    // Calendly is not asked for a page that is only prerendered.
    protected override Task OnAfterRenderAsync(bool firstRender) => firstRender ? LoadAsync() : Task.CompletedTask;

    private async Task DeleteAsync()
    {
        var failure = await Acts.DeleteAsync(_asked!, Person.Of(await Authentication).Name, CancellationToken.None);
        _asked = null;
        if (failure is null) Toasts.Done(T("Deleted at Calendly."));
        else Toasts.Problem(failure.Message);
        await LoadAsync();
    }
}
