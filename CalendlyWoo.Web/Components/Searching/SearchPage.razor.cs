using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.Components.Searching;

/// <summary>The search as a page of its own: for phones, and for the address of a search.</summary>
public sealed partial class SearchPage
{
    private const string Root = "./";
    private SearchState _state = null!;

    [Inject]
    public required GlobalSearch Search { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public Task<AuthenticationState>? Authentication { get; set; }

    /// <summary>What is looked for.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Wanted { get; set; }

    public void Dispose() => _state.Dispose();

    protected override void OnInitialized() => _state = new SearchState(Search, Time, () => _ = InvokeAsync(StateHasChanged));

    protected override Task OnParametersSetAsync() =>
        Wanted is { Length: > 0 and <= 200 } wanted && wanted != _state.Answered ? _state.FindNowAsync(wanted, Authentication) : Task.CompletedTask;

    private Task TypeAsync(string text) => _state.TypeAsync(text, Authentication);

    private void SearchAsync()
    {
        if (_state.Text.Trim() is { Length: > 0 } text) Navigation.NavigateTo($"search?q={Uri.EscapeDataString(text)}", replace: true);
    }
}
