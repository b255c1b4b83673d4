using CalendlyWoo.Core.People;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.Components.Views;

/// <summary>Chooses a view of a list, keeps the present filters as one, renames and deletes.</summary>
public partial class SavedViewMenu
{
    private IReadOnlyList<SavedView> _views = [];
    private SavedView? _renamed;
    private Guid _person;
    private string? _name;
    private string? _problem;
    private bool _isNaming;

    /// <summary>The list's path, such as <c>notifications</c>.</summary>
    [Parameter, EditorRequired]
    public required string Page { get; set; }

    /// <summary>The present filters: the address's query with its question mark, or empty.</summary>
    [Parameter, EditorRequired]
    public required string Query { get; set; }

    [Parameter]
    public IReadOnlyList<BuiltInView> BuiltIn { get; set; } = [];

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [Inject]
    public required SavedViewDesk Desk { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    private string? Current => _views.FirstOrDefault(view => view.Query == Query)?.Name ?? BuiltIn.FirstOrDefault(view => view.Query == Query)?.Name;

    protected override async Task OnInitializedAsync()
    {
        _person = Person.Of(await Authentication).Id ?? Guid.Empty;
        await ReadAsync();
    }

    private async Task ReadAsync() => _views = await Desk.ListAsync(_person, Page, CancellationToken.None);

    private void Open(SavedView? renamed) => (_isNaming, _renamed, _name, _problem) = (true, renamed, renamed?.Name, null);

    private void Close() => _isNaming = false;

    private async Task SaveAsync()
    {
        var saved = _renamed is { } view
            ? await Desk.RenameAsync(view, _name ?? "", CancellationToken.None)
            : await Desk.SaveAsync(_person, Page, _name ?? "", Query, CancellationToken.None);
        _problem = saved.Failure?.Message;
        if (_problem is not null) return;
        _isNaming = false;
        Toasts.Done(T("The view is saved."));
        await ReadAsync();
    }

    private async Task DeleteAsync(SavedView view)
    {
        await Desk.DeleteAsync(view, CancellationToken.None);
        await ReadAsync();
        Toasts.Done(T($"The view {view.Name} is deleted."), async () =>
        {
            await Desk.RestoreAsync(view, CancellationToken.None);
            await ReadAsync();
            await InvokeAsync(StateHasChanged);
        });
    }
}
