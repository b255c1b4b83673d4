using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.Components.Templates.Code;
using CalendlyWoo.Web.Components.Templates.Desk;

namespace CalendlyWoo.Web.Components.Templates;

/// <summary>The texts in the editors: what is typed, where problems are, what is inserted.</summary>
public sealed partial class TemplateEditor
{
    private CodeEditor? _subject;
    private CodeEditor? _preheader;
    private CodeEditor? _body;
    private CodeEditor? _used;
    private EditorPart[]? _lines;
    private EditorPart[]? _bodies;
    private int _problem = -1;

    private IEnumerable<CodeEditor> Editors => new[] { _subject, _preheader, _body }.OfType<CodeEditor>();

    /// <summary>The tabs with the number of errors on each.</summary>
    private IReadOnlyList<Tab> TabsWithCounts =>
    [
        .. EditorView.TabsOf(_opened!.Template.Kind).Select(tab => tab with
        {
            Count = _insight!.Report?.Diagnostics.Count(one => PartWords.TabOf(one.Part) == tab.Key && PartWords.IsError(one.Diagnostic)) ?? 0,
        }),
    ];

    private void BeginTexts(TemplateSource source)
    {
        _lines =
        [
            new("subject", "line", T("Subject"), PartText.Normalised(source.Subject)),
            new("preheader", "line", T("Preheader"), PartText.Normalised(source.Preheader)),
        ];
        _bodies =
        [
            new("html", "html", T("HTML part"), PartText.Normalised(source.Html)),
            new("text", "text", T("Text part"), PartText.Normalised(source.Text ?? "")),
        ];
    }

    private void Typed(EditorPart part)
    {
        var source = _keeper!.Source;
        Edit(part.Name switch
        {
            "subject" => source with { Subject = part.Text },
            "preheader" => source with { Preheader = part.Text },
            "html" => source with { Html = part.Text },
            _ => source with { Text = part.Text.Length == 0 ? null : part.Text },
        });
    }

    private void Edit(TemplateSource next)
    {
        _keeper!.Edit(next);
        _insight!.Wish();
    }

    /// <summary>The report has come: marks the problems where the text is still the one that was checked.</summary>
    private void Looked() => _ = InvokeAsync(async () =>
    {
        StateHasChanged();
        if (_insight!.Report is not { } report || !ReferenceEquals(_insight.Reported, _keeper!.Source)) return;
        foreach (var part in new[] { SourcePart.Subject, SourcePart.Preheader, SourcePart.Html, SourcePart.Text })
        {
            var name = PartWords.EditorNameOf(part)!;
            if (Editors.FirstOrDefault(editor => editor.Has(name)) is not { } editor) continue;
            await editor.MarkAsync(name, editor.VersionOf(name), [.. report.Of(part).Select(Mark)]);
        }
    });

    private static EditorMark Mark(TemplateDiagnostic problem) => new(
        problem.Span.Line, problem.Span.Column, problem.Span.Length, problem.Severity.ToString().ToLowerInvariant(), problem.Message, problem.Code);

    /// <summary>When it returns, everything typed is on the disk, or it is said why not.</summary>
    private async Task<bool> FlushAsync()
    {
        foreach (var editor in Editors) await editor.FlushAsync();
        return await _keeper!.SaveAsync();
    }

    private async Task InsertAsync(string text)
    {
        var editor = View.Tab == "subject" ? _used == _preheader ? _preheader : _subject : _body;
        if (View.Tab is "files" or "invite") await GoAsync(nameof(Tab), "html");
        // There the palette lies over the text.
        if (await _listening!.AskAsync<bool>("isPhone")) _showsPalette = false;
        if (editor is not null) await editor.InsertAsync(text);
    }

    private async Task InsertPictureAsync(string tag)
    {
        await GoAsync(nameof(Tab), "html");
        await GoAsync(nameof(Pane), "edit");
        if (_body is not null) await _body.InsertAsync(tag);
    }

    private async Task GoToAsync(PartDiagnostic problem)
    {
        _problem = _insight!.Report?.Diagnostics.ToList().IndexOf(problem) ?? -1;
        await GoAsync(nameof(Tab), PartWords.TabOf(problem.Part));
        if (View.Pane != "edit") await GoAsync(nameof(Pane), "edit");
        if (PartWords.EditorNameOf(problem.Part) is not { } name || Editors.FirstOrDefault(editor => editor.Has(name)) is not { } editor) return;
        await editor.GoToAsync(name, problem.Diagnostic.Span.Line, problem.Diagnostic.Span.Column);
    }

    private Task NextProblemAsync() => _insight!.Report?.Diagnostics is { Count: > 0 } all ? GoToAsync(all[(_problem + 1) % all.Count]) : Task.CompletedTask;

    private async Task ShowSourceAsync(TemplateSource source)
    {
        foreach (var (name, text) in new[] { ("subject", source.Subject), ("preheader", source.Preheader), ("html", source.Html), ("text", source.Text ?? "") })
        {
            if (Editors.FirstOrDefault(editor => editor.Has(name)) is { } editor) await editor.SetTextAsync(name, text);
        }

        await _insight!.LookNowAsync();
    }
}
