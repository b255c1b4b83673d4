using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Notifications.InBulk;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.Components.Notifications.Listing;

/// <summary>What will and will not happen, and the one button that makes it happen.</summary>
public sealed partial class BulkDialog : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private BulkPreview? _preview;
    private BulkTemplate _template;
    private string? _reason;
    private string? _problem;
    private bool _isStarting;
    private int _looked;

    [Parameter, EditorRequired]
    public BulkKind Kind { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Guid> Ids { get; set; }

    /// <summary>More match than can be worked on at once.</summary>
    [Parameter]
    public bool IsMore { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    /// <summary>The work has begun.</summary>
    [Parameter]
    public EventCallback OnStarted { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [Inject]
    public required BulkPreviews Previews { get; init; }

    [Inject]
    public required BulkDesk Desk { get; init; }

    private string Title => Kind == BulkKind.Resend
        ? Ids.Count == 1 ? T("Send one mail again?") : T($"Send {Ids.Count:N0} mails again?")
        : Ids.Count == 1 ? T("Dismiss one mail?") : T($"Dismiss {Ids.Count:N0} mails?");

    private string Verb => (Kind, _preview) switch
    {
        (BulkKind.Resend, { Total: var total, LookedAt: var looked, Possible: var possible }) when looked == total => T($"Send {possible:N0}"),
        (BulkKind.Resend, _) => T("Send"),
        (_, { Total: var total, LookedAt: var looked, Possible: var possible }) when looked == total => T($"Dismiss {possible:N0}"),
        _ => T("Dismiss"),
    };

    private string Note => string.Join(' ', Notes());

    private IEnumerable<string> Notes()
    {
        if (IsMore) yield return T($"These are the newest {BulkDesk.Most:N0}; the others match as well and come after them.");
        if (_preview is { } preview && preview.LookedAt < preview.Total)
        {
            yield return T($"The newest {preview.LookedAt:N0} were looked at; the others are when it is their turn.");
        }

        yield return Kind == BulkKind.Resend
            ? T("They leave one after the other, so that customers' own mails are not held up. You can leave this page.")
            : T("A dismissed mail is not sent by itself any more. It stays in the list, and can be sent by hand.");
    }

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override Task OnInitializedAsync() => LookAsync();

    private async Task ChooseAsync(BulkTemplate template)
    {
        _template = template;
        await LookAsync();
    }

    private async Task LookAsync()
    {
        (_preview, _looked, var template) = (null, 0, _template);
        try
        {
            var preview = await Previews.LookAsync(Kind, Ids, template, ShowProgress, _gone.Token);
            if (template == _template) _preview = preview;
        }
        catch (OperationCanceledException)
        {
            // The dialog was closed.
        }
    }

    private void ShowProgress(int looked)
    {
        _looked = looked;
        _ = InvokeAsync(StateHasChanged);
    }

    private async Task StartAsync()
    {
        _isStarting = true;
        var wish = Kind == BulkKind.Resend ? new ResendManyWish(_template).ToJson() : new DismissManyWish(_reason?.Trim() ?? "").ToJson();
        var started = await Desk.StartAsync(Kind, Ids, wish, Person.Of(await Authentication).Name);
        (_isStarting, _problem) = (false, started.Failure?.Message);
        if (_problem is null) await OnStarted.InvokeAsync();
    }
}
