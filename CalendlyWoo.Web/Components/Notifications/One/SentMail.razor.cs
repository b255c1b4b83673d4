using System.Globalization;
using System.Text;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Mail.Reading;
using CalendlyWoo.Core.Notifications.Showing;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Web.Components.Common;
using Microsoft.AspNetCore.Components;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Notifications.One;

/// <summary>The mail's own bytes as a reader sees them; read once, when the page stands.</summary>
public partial class SentMail
{
    private readonly IReadOnlyList<Tab> _tabs = [new("html", T("Mail")), new("text", T("Text")), new("headers", T("Headers"))];
    private MailContent? _content;
    private PreviewMail? _preview;
    private Dictionary<string, string> _pictures = [];
    private List<(string Name, string Size, string Href)> _files = [];
    private string _view = "html";
    private bool _isNarrow;
    private bool _isGone;

    [Parameter, EditorRequired]
    public required MailRecord Mail { get; set; }

    [Inject]
    public required SentMailReader Reader { get; init; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Mail.Sent is null) return;
        _content = await Reader.ReadAsync(Mail.Notification.Id, CancellationToken.None);
        _isGone = _content is null;
        if (_content is not null) Lay(_content);
        StateHasChanged();
    }

    private void Lay(MailContent content)
    {
        var files = content.Files.Select((file, number) => (File: file, Href: MailFileLinks.Of(Mail.Notification.Id, number))).ToList();
        _pictures = files.Where(entry => entry.File.ContentId is not null).DistinctBy(entry => entry.File.ContentId).ToDictionary(entry => entry.File.ContentId!, entry => entry.Href);
        _files = [.. files.Where(entry => entry.File.ContentId is null).Select(entry => (Name(entry.File), Size(entry.File.Content.Length), entry.Href))];
        if (content.Html is { } html)
        {
            _preview = new PreviewMail(
                content.Subject, "", html, content.Text ?? "",
                [.. _pictures.Keys.Select(id => new TemplateFileUse(Guid.Empty, id, 0, true))], [], null, Encoding.UTF8.GetByteCount(html));
        }
    }

    private static string Name(MailFile file) => file.Name.Length > 0 ? file.Name : file.ContentType;

    private static string Size(int bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.0} MB");
}
