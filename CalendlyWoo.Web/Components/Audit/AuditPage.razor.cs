using CalendlyWoo.Core.Activities;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Audit;

/// <summary>The audit trail; what is looked for stands in the address.</summary>
public partial class AuditPage
{
    private const int PageSize = 50;
    private const int Most = 2000;

    private IReadOnlyList<Activity>? _lines;
    private IReadOnlyList<string> _actors = [];
    private bool _hasMore;
    private string? _text;

    [SupplyParameterFromQuery]
    public string? Who { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery]
    public int? Show { get; set; }

    [Inject]
    public required AuditQuery Query { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private int Count => Math.Clamp(Show ?? PageSize, PageSize, Most);

    private bool IsFiltered => !string.IsNullOrEmpty(Who) || !string.IsNullOrEmpty(Text);

    protected override async Task OnParametersSetAsync()
    {
        _text = Text;
        if (_lines is not null) await ReadAsync(CancellationToken.None);
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        var lines = await Query.ListAsync(new AuditFilter(Who, Text), Count + 1, cancellationToken);
        (_lines, _hasMore) = ([.. lines.Take(Count)], lines.Count > Count && Count < Most);
        _actors = await Query.ActorsAsync(cancellationToken);
    }

    private void Search() => Go(Who, _text, null);

    private void Go(string? who, string? text, int? show) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["who"] = string.IsNullOrEmpty(who) ? null : who,
        ["q"] = string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
        ["show"] = show,
    }));
}

/// <summary>Words of the page.</summary>
internal static class AuditWords
{
    /// <summary>The product itself acts, too.</summary>
    public static string NameOf(string actor) => actor == "product" ? "CalendlyWoo" : actor;
}
