using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CalendlyWoo.Web.Components.Templates.Panels;

/// <summary>Sends the mail to the owner and shows what the mail server said.</summary>
public partial class TestDialog
{
    private string _address = "";
    private string _sentTo = "";
    private TestText _text = TestText.Draft;
    private TestSent? _sent;
    private Failure? _failure;
    private bool _isBusy;

    [Inject]
    public required TestSend Tests { get; init; }

    [Inject]
    public required TestAddress Remembered { get; init; }

    [Parameter, EditorRequired]
    public Guid TemplateId { get; set; }

    [Parameter]
    public bool HasDraft { get; set; }

    [Parameter]
    public int ActiveNumber { get; set; }

    [Parameter, EditorRequired]
    public required PreviewChoice Choice { get; set; }

    /// <summary>The choice in words.</summary>
    [Parameter]
    public string ChoiceName { get; set; } = "";

    [Parameter, EditorRequired]
    public required Editor Who { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    protected override async Task OnInitializedAsync() => _address = await Remembered.GetAsync(CancellationToken.None);

    private async Task SendAsync()
    {
        if (_isBusy || _address.Length == 0) return;
        (_isBusy, _failure, _sent) = (true, null, null);
        var address = _address.Trim();
        var outcome = await Tests.SendAsync(TemplateId, _text, Choice, address, Who, CancellationToken.None);
        _isBusy = false;
        if (!outcome.TryGet(out _sent, out _failure)) return;
        _sentTo = address;
        await Remembered.KeepAsync(address, CancellationToken.None);
    }

    private Task KeyAsync(KeyboardEventArgs key) =>
        key.Key == "Enter" && (key.CtrlKey || key.MetaKey) ? SendAsync() : Task.CompletedTask;
}
