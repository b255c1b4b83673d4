using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CalendlyWoo.Web.Components.Templates.Palette;

/// <summary>What can be inserted at the cursor: beside the editor on wide screens, a sheet from below on a phone.</summary>
public partial class PalettePanel
{
    private static string Names => T("From the booking");
    private string _search = "";

    [Parameter, EditorRequired]
    public required TemplateKind Kind { get; set; }

    [Parameter, EditorRequired]
    public required ModelSchema Schema { get; set; }

    [Parameter]
    public IReadOnlyList<string> Snippets { get; set; } = [];

    /// <summary>The text to put at the cursor.</summary>
    [Parameter]
    public EventCallback<string> OnInsert { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    private IReadOnlyList<(string Section, IReadOnlyList<PaletteGroup> Groups)> All { get; set; } = [];

    private List<(string Section, IReadOnlyList<PaletteGroup> Groups)> Found
    {
        get
        {
            var words = _search.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return [.. All.Select(section => (section.Section, Matching(section.Groups, words))).Where(section => section.Item2.Count > 0)];
        }
    }

    protected override void OnParametersSet()
    {
        var blocks = Snippets.Count == 0 ? new[] { LanguagePalette.Blocks } : [LanguagePalette.Blocks, LanguagePalette.Snippets(Snippets)];
        All = [(Names, ModelPalette.Of(Schema)), (T("Blocks and snippets"), blocks), (T("Functions"), LanguagePalette.Functions)];
    }

    private static IReadOnlyList<PaletteGroup> Matching(IReadOnlyList<PaletteGroup> groups, string[] words) =>
        [.. groups.Select(group => group with { Items = [.. group.Items.Where(item => item.Matches(words))] }).Where(group => group.Items.Count > 0)];

    /// <summary>In the search field: Enter takes the first that was found.</summary>
    private async Task KeyAsync(KeyboardEventArgs key)
    {
        if (key.Key == "Escape") await OnClose.InvokeAsync();
        if (key.Key == "Enter" && _search.Length > 0 && Found is [{ Groups: [{ Items: [var first, ..] }, ..] }, ..])
            await OnInsert.InvokeAsync(first.Insert);
    }
}
