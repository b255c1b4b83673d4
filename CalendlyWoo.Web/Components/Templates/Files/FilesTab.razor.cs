using System.Net;
using CalendlyWoo.Core.Certificates;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Finishing.Pictures;
using CalendlyWoo.Web.Components.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace CalendlyWoo.Web.Components.Templates.Files;

/// <summary>The pictures and attachments of a template.</summary>
public partial class FilesTab
{
    private const int MostAtOnce = 10;
    private readonly List<string> _problems = [];
    private string? _uploading;
    private int _percent;
    private bool _asAttachment;

    [Inject]
    public required TemplateFiles Store { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Parameter, EditorRequired]
    public required TemplateSource Source { get; set; }

    [Parameter, EditorRequired]
    public TemplateKind Kind { get; set; }

    [Parameter, EditorRequired]
    public Guid TemplateId { get; set; }

    [Parameter, EditorRequired]
    public required Editor Who { get; set; }

    [Parameter]
    public EventCallback<TemplateSource> OnChange { get; set; }

    /// <summary>Text to be put into the HTML.</summary>
    [Parameter]
    public EventCallback<string> OnInsert { get; set; }

    private string Accent => Source.CertificateAccent is { Length: > 0 } chosen ? chosen : CertificateColours.Default.Accent.ToString();

    private Task Colour(ChangeEventArgs change) => OnChange.InvokeAsync(Source with { CertificateAccent = change.Value as string ?? "" });

    private async Task AddAsync(InputFileChangeEventArgs change)
    {
        _problems.Clear();
        if (change.FileCount > MostAtOnce) _problems.Add(T($"Choose at most {MostAtOnce} files at once. The others were left out."));
        foreach (var file in change.GetMultipleFiles(change.FileCount).Take(MostAtOnce))
        {
            if (file.Size > TemplateFiles.LargestFile)
            {
                _problems.Add(T($"{file.Name} has {PartWords.Size(file.Size)}. Choose a smaller file, or link to it."));
                continue;
            }

            await AddAsync(file);
        }

        _uploading = null;
    }

    private async Task AddAsync(IBrowserFile file)
    {
        (_uploading, _percent) = (file.Name, 0);
        var content = new byte[file.Size];
        try
        {
            await using var stream = file.OpenReadStream(TemplateFiles.LargestFile);
            for (var taken = 0; taken < content.Length;)
            {
                var read = await stream.ReadAsync(content.AsMemory(taken));
                if (read == 0) break;
                taken += read;
                _percent = (int)(100L * taken / content.Length);
                StateHasChanged();
            }
        }
        catch (IOException)
        {
            _problems.Add(T($"{file.Name} did not arrive whole. Try it again."));
            return;
        }

        var isPicture = !_asAttachment && file.ContentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase);
        var added = await Store.AddAsync(content, FreeName(isPicture ? PictureName.From(file.Name) : file.Name), isPicture, Who, CancellationToken.None);
        if (added.TryGet(out var use, out var failure)) await OnChange.InvokeAsync(Source with { Files = [.. Source.Files, use] });
        else _problems.Add($"{file.Name}: {failure.Message}");
    }

    private async Task Rename(TemplateFileUse file, string? name)
    {
        _problems.Clear();
        var wanted = name?.Trim() ?? "";
        if (file.IsPicture && wanted.Length > 0) wanted = PictureName.From(wanted);
        if (wanted == file.Name) return;
        if (wanted.Length == 0
            || Source.Files.Any(other => other.FileId != file.FileId && string.Equals(other.Name, wanted, StringComparison.OrdinalIgnoreCase)))
        {
            _problems.Add(wanted.Length == 0 ? T("A file needs a name.") : T($"Another file is called {wanted} already."));
            return;
        }

        await OnChange.InvokeAsync(Source with { Files = [.. Source.Files.Select(other => other == file ? file with { Name = wanted } : other)] });
        if (file.IsPicture) Toasts.Done(T($"Renamed. Where the HTML says cid:{file.Name}, write cid:{wanted}."));
    }

    private async Task Remove(TemplateFileUse file)
    {
        await OnChange.InvokeAsync(Source with { Files = [.. Source.Files.Where(other => other != file)] });
        Toasts.Done(T($"{file.Name} is taken out."), () => InvokeAsync(() => OnChange.InvokeAsync(Source with { Files = [.. Source.Files, file] })));
    }

    private string FreeName(string name)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var free = name;
        for (var number = 2; Source.Files.Any(file => string.Equals(file.Name, free, StringComparison.OrdinalIgnoreCase)); number++)
        {
            free = $"{stem}-{number}{extension}";
        }

        return free;
    }

    private static bool IsImage(TemplateFileUse file) =>
        file.IsPicture || Path.GetExtension(file.Name).ToUpperInvariant() is ".PNG" or ".JPG" or ".JPEG" or ".GIF";

    private static string TagOf(TemplateFileUse file) =>
        $"<img src=\"cid:{WebUtility.HtmlEncode(Uri.EscapeDataString(file.Name))}\" alt=\"\" style=\"max-width:100%\">";
}
