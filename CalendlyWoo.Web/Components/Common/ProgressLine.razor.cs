using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Common;

/// <summary>Long work: what it is, "212 of 500, about 2 minutes", a bar, and a button that ends it where <see cref="OnCancel"/> is set.</summary>
public partial class ProgressLine
{
    private readonly string _id = $"progress-{Guid.NewGuid():N}";

    /// <summary>What is being done: <c>Loading products</c>.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public int Done { get; set; }

    /// <summary>Null while nobody knows it.</summary>
    [Parameter]
    public int? Total { get; set; }

    /// <summary>UTC; from it the rest is estimated. Null shows no estimate.</summary>
    [Parameter]
    public DateTimeOffset? StartedAt { get; set; }

    [Parameter]
    public EventCallback OnCancel { get; set; }

    [Inject]
    public required TimeProvider Time { get; init; }

    private TimeSpan? Elapsed => Time.GetUtcNow() - StartedAt;
}
