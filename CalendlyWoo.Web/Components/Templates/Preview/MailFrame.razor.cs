using CalendlyWoo.Core.Editing;
using CalendlyWoo.Web.Components.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CalendlyWoo.Web.Components.Templates.Preview;

/// <summary>A mail's HTML as a mail program shows it, wide, narrow or in the dark.</summary>
public sealed partial class MailFrame : IAsyncDisposable
{
    private ElementReference _element;
    private ScriptHandle? _frame;
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

    /// <summary>Where pictures are found by their name behind <c>cid:</c>, below the base address; null for those that are stored with templates.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, string>? Addresses { get; set; }

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
        if (_frame is not null) await _frame.DisposeAsync();
        _self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await CreateAsync();
        if (_frame is not { IsOpen: true } frame) return;
        if (_look != Look)
        {
            _look = Look;
            await frame.CallAsync("setWidth", _look.Width);
            await frame.CallAsync("setDark", _look.Dark);
        }

        if (ReferenceEquals(_shown, Mail)) return;
        _shown = Mail;
        await frame.CallAsync("show", Mail.Html, Addresses ?? Mail.Pictures.ToDictionary(file => file.Name, file => FileLinks.Of(file.FileId)));
    }

    private Task<bool> CreateAsync()
    {
        _self = DotNetObjectReference.Create(this);
        _look = Look;
        _frame = new ScriptHandle(Script);
        return _frame.OpenAsync(
            "./Components/Templates/Preview/MailFrame.razor.js", "create", _element,
            new { Title = T("The mail as its reader sees it"), _look.Width, _look.Dark }, _self);
    }
}

/// <summary>What the frame shows: its height in pixels, and the addresses of pictures that it left out.</summary>
public sealed record PreviewInfo(double Height, IReadOnlyList<string> BlockedImages);
