using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.Components.Templates;

/// <summary>All templates by the services that use them.</summary>
public partial class TemplatesPage
{
    private Editor _who = null!;
    private IReadOnlyList<TemplateGroup>? _groups;
    private string? _problem;
    private bool _isImporting;

    [Inject]
    public required TemplateList List { get; init; }

    [Inject]
    public required TemplateSwitch Switches { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [CascadingParameter]
    public required Task<AuthenticationState> SignedIn { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _who = new Editor(Guid.NewGuid(), Person.Of(await SignedIn).Name);
        await base.OnInitializedAsync();
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            _groups = TemplateGroup.Of(await List.GetAsync(cancellationToken));
            _problem = null;
        }
        catch (System.Data.Common.DbException)
        {
            _problem = T("The database does not answer at the moment. Mails that are due wait and go out by themselves.");
        }
    }

    private async Task SwitchAsync(TemplateListItem item, bool isOn)
    {
        if (!await Switches.SetAsync(item.Id, isOn, CancellationToken.None)) return;
        Changes.Raise();
        var name = TemplateWords.NameOf(item.Kind);
        Toasts.Done(
            isOn ? T($"“{item.Name}” goes out again.") : T($"{name} mails are off for {string.Join(", ", item.UsedBy.Select(use => use.Service))}."),
            async () =>
            {
                await Switches.SetAsync(item.Id, !isOn, CancellationToken.None);
                Changes.Raise();
            });
    }
}

/// <summary>Templates under one heading.</summary>
public sealed record TemplateGroup(string Name, IReadOnlyList<TemplateListItem> Items)
{
    /// <summary>By the services that use them, then what is for every service, what nobody uses, and snippets.</summary>
    public static IReadOnlyList<TemplateGroup> Of(IReadOnlyList<TemplateListItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var all = items.SelectMany(item => item.UsedBy).Select(use => use.Service).Distinct().Count();
        return [.. items.GroupBy(item => Heading(item, all)).OrderBy(group => group.Key.Rank).ThenBy(group => group.Key.Name, StringComparer.OrdinalIgnoreCase)
            .Select(group => new TemplateGroup(group.Key.Name, [.. group]))];
    }

    private static (int Rank, string Name) Heading(TemplateListItem item, int allServices) => item switch
    {
        { Kind: TemplateKind.Snippet } => (4, T("Snippets")),
        { Kind: TemplateKind.OrderPaid or TemplateKind.BookNow } => (2, T("Gift cards and reminders")),
        { UsedBy.Count: 0 } => (3, T("Not used by a service")),
        _ when item.UsedBy.Count == allServices && allServices > 1 => (1, T("Every service")),
        _ => (0, string.Join(" · ", item.UsedBy.Select(use => use.Service))),
    };
}
