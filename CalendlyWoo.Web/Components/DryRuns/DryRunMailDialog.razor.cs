using CalendlyWoo.Core.DryRun;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Editing.Diff;
using CalendlyWoo.Web.Components.Common;
using Microsoft.AspNetCore.Components;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.DryRuns;

/// <summary>Replays one booking once more, to show its mail.</summary>
public partial class DryRunMailDialog
{
    private DryRunMail? _mail;
    private PreviewMail? _preview;
    private IReadOnlyList<DiffRow> _rows = [];
    private string _tab = "mail";
    private bool _isGone;

    [Parameter, EditorRequired]
    public required DryRunLine Line { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    [Inject]
    public required DryRunQuery Query { get; init; }

    private static IReadOnlyList<Tab> TabList => [new("mail", T("Today")), new("diff", T("What changed")), new("text", T("As text"))];

    protected override async Task OnInitializedAsync()
    {
        _mail = await Query.ShowAsync(Line.BookingId, CancellationToken.None);
        _isGone = _mail is null;
        if (_mail is not { } mail) return;
        _preview = new PreviewMail(mail.Subject, "", mail.Html, mail.Text, [.. mail.Source.Files.Where(file => file.IsPicture)], [], null, 0);
        _rows = TextDiff.Compare(mail.SentText, mail.NewText);
        if (Line.Finding?.Verdict == DryRunVerdict.Differs) _tab = "diff";
    }
}
