using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;

namespace CalendlyWoo.Web.Components.Searching;

/// <summary>The search in the top bar: results as one types; arrow keys choose, Enter opens, Escape leaves.</summary>
public sealed partial class SearchBox
{
    private SearchState _state = null!;
    private bool _isOpen;

    [Inject]
    public required GlobalSearch Search { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public Task<AuthenticationState>? Authentication { get; set; }

    private bool IsShown => _isOpen && _state.Text.Trim().Length > 0 && _state.Answered is not null;

    public void Dispose() => _state.Dispose();

    protected override void OnInitialized() => _state = new SearchState(Search, Time, () => _ = InvokeAsync(StateHasChanged));

    private Task TypeAsync(string text)
    {
        _isOpen = true;
        return _state.TypeAsync(text, Authentication);
    }

    private void Press(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown":
                _state.Move(1);
                break;
            case "ArrowUp":
                _state.Move(-1);
                break;
            case "Escape":
                Leave();
                break;
            case "Enter" when _state.Chosen is { } hit:
                Open(hit);
                break;
            case "Enter" when _state.Text.Trim().Length > 0:
                Navigation.NavigateTo($"search?q={Uri.EscapeDataString(_state.Text.Trim())}");
                Leave();
                break;
        }
    }

    private void Open(SearchHit hit)
    {
        Leave();
        Navigation.NavigateTo(hit.Path.Length == 0 ? "./" : hit.Path);
    }

    private void Leave()
    {
        _state.Clear();
        _isOpen = false;
    }
}
