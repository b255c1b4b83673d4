using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Editing.Archive;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace CalendlyWoo.Web.Components.Templates.Panels;

/// <summary>Takes templates from a file and says what became of each.</summary>
public partial class ImportDialog
{
    private ImportReport? _report;
    private string? _problem;
    private bool _isBusy;

    [Inject]
    public required TemplateArchive Archive { get; init; }

    [Parameter, EditorRequired]
    public required Editor Who { get; set; }

    [Parameter]
    public EventCallback OnImported { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    private async Task ReadAsync(InputFileChangeEventArgs change)
    {
        (_isBusy, _problem, _report) = (true, null, null);
        try
        {
            if (change.File.Size > TemplateArchive.LargestImport)
            {
                _problem =
                    T($"This file has {PartWords.Size(change.File.Size)}; an export has at most {PartWords.Size(TemplateArchive.LargestImport)}. Choose another one.");
                return;
            }

            using var content = new MemoryStream();
            await using (var stream = change.File.OpenReadStream(TemplateArchive.LargestImport)) await stream.CopyToAsync(content);
            content.Position = 0;
            var imported = await Archive.ImportAsync(content, Who, CancellationToken.None);
            if (imported.TryGet(out _report, out var failure)) await OnImported.InvokeAsync();
            else _problem = failure.Message;
        }
        catch (IOException)
        {
            _problem = T("The file did not arrive whole. Choose it again.");
        }
        finally
        {
            _isBusy = false;
        }
    }
}
