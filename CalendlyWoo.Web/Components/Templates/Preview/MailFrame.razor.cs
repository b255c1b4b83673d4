using CalendlyWoo.Core.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CalendlyWoo.Web.Components.Templates.Preview;

/// <summary>A mail's HTML as a mail program shows it, wide, narrow or in the dark.</summary>
public sealed partial class MailFrame : IAsyncDisposable
{
    private ElementReference _element;
    private IJSObjectReference? _frame;
    private DotNetObjectReference<MailFrame>? _self;
    private PreviewMail? _shown;
    private (string Width, string Dark) _look;

    [Inject]
    public required IJSRuntime Script { get; init; }

    [Parameter, EditorRequired]
    public required PreviewMail Mail { get; set; }

    /// <summary><c>desktop</c>, <c>phone</c> or <c>dark</c>.</summary>
    [Parameter, EditorRequired]
    public required string Device { get; set; }

    /// <summary>Pictures that the preview did not fetch, because they lie elsewhere.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<string>> OnBlocked { get; set; }

    /// <summary>A link in the mail was pressed, which leads nowhere here: its address.</summary>
    [Parameter]
    public EventCallback<string> OnLink { get; set; }

    private (string Width, string Dark) Look => Device switch
    {
        "phone" => ("phone", "no"),
        "dark" => ("desktop", "rules"),
        _ => ("desktop", "no"),
    };

    [JSInvokable]
    public Task OnPreviewShown(PreviewInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        return OnBlocked.InvokeAsync(info.BlockedImages);
    }

    [JSInvokable]
    public Task OnPreviewLink(string address) => OnLink.InvokeAsync(address);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_frame is not null)
            {
                await _frame.InvokeVoidAsync("dispose");
                await _frame.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page was closed.
        }
        finally
        {
            _self?.Dispose();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            if (firstRender) await CreateAsync();
            if (_frame is null) return;
            if (_look != Look)
            {
                _look = Look;
                await _frame.InvokeVoidAsync("setWidth", _look.Width);
                await _frame.InvokeVoidAsync("setDark", _look.Dark);
            }

            if (!ReferenceEquals(_shown, Mail))
            {
                _shown = Mail;
                await _frame.InvokeVoidAsync("show", Mail.Html, Mail.Pictures.ToDictionary(file => file.Name, file => FileLinks.Of(file.FileId)));
            }
        }
        catch (JSDisconnectedException)
        {
            // The page was closed.
        }
    }

    private async Task CreateAsync()
    {
        _self = DotNetObjectReference.Create(this);
        _look = Look;
        await using var module = await Script.InvokeAsync<IJSObjectReference>("import", "./Components/Templates/Preview/MailFrame.razor.js");
        _frame = await module.InvokeAsync<IJSObjectReference>("create", _element, new { Title = "The mail as its reader sees it", _look.Width, _look.Dark }, _self);
    }
}

/// <summary>What the frame shows: its height in pixels, and the addresses of pictures that it left out.</summary>
public sealed record PreviewInfo(double Height, IReadOnlyList<string> BlockedImages);
