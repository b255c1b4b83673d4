using CalendlyWoo.Web.Demo;
using CalendlyWoo.Web.Demo.Mailbox;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.DemoPages;

/// <summary>The demo's mailbox: the list, and one mail in one of three views, which the address names.</summary>
public partial class MailboxPage
{
    private const int Shown = 100;
    private IReadOnlyList<ReceivedMail> _mails = [];

    [Inject]
    public required DemoWorld World { get; init; }

    /// <summary>The mail that is open; none means the newest, where there is room for it beside the list.</summary>
    [Parameter]
    public long? Id { get; set; }

    [SupplyParameterFromQuery]
    public string? View { get; set; }

    private ReceivedMail? Open => Id is { } id ? World.Mailbox.Store.Find(id) : _mails[0];

    protected override Task ReadAsync(CancellationToken cancellationToken)
    {
        _mails = [.. World.Mailbox.Store.Messages.Reverse().Take(Shown)];
        return Task.CompletedTask;
    }

    protected override void OnAfterRender(bool firstRender)
    {
        base.OnAfterRender(firstRender);
        if (firstRender) World.Mailbox.Store.Received += Look;
    }

    protected override void Dispose(bool disposing)
    {
        World.Mailbox.Store.Received -= Look;
        base.Dispose(disposing);
    }

    private void Look(ReceivedMail mail) => RequestReading();

    /// <summary>The recipient's name, or the address where there is no name.</summary>
    private static string NameOf(ReceivedMail mail)
    {
        var name = mail.Content.To.Split('<')[0].Trim(' ', '"');
        return name.Length > 0 ? name : string.Join(", ", mail.To);
    }

    private string? Current(string? view) => View == view ? "page" : null;
}
