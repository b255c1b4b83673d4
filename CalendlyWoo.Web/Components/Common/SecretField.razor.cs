using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Common;

/// <summary>
/// A password, key or token. What is saved never comes back to the page: it says "saved" and can be replaced. <see cref="Value"/> is only what was typed
/// now; null or empty means that nothing changes. Set it to null after saving: the field folds again. Nothing of it is kept by the browser.
/// </summary>
public partial class SecretField
{
    private bool _isReplacing;
    private bool _isShown;
    private bool _wasTyped;

    /// <summary>Unique on the page: the element's id and its name in a form. Such as <c>smtp-password</c>.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What was typed now, never what is saved.</summary>
    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>A value is saved already.</summary>
    [Parameter]
    public bool IsSaved { get; set; }

    /// <inheritdoc cref="Field.IsFromConfiguration" />
    [Parameter]
    public bool IsFromConfiguration { get; set; }

    /// <inheritdoc cref="Field.IsOptional" />
    [Parameter]
    public bool IsOptional { get; set; }

    /// <inheritdoc cref="Field.IsReadOnly" />
    [Parameter]
    public bool IsReadOnly { get; set; }

    /// <inheritdoc cref="Field.Help" />
    [Parameter]
    public string? Help { get; set; }

    /// <inheritdoc cref="Field.Error" />
    [Parameter]
    public string? Error { get; set; }

    /// <summary>HTML's <c>autocomplete</c>: <c>new-password</c> keeps a browser from filling in one of its own.</summary>
    [Parameter]
    public string Autocomplete { get; set; } = "new-password";

    /// <inheritdoc cref="Field.OnLeave" />
    [Parameter]
    public EventCallback OnLeave { get; set; }

    private bool IsFolded => IsSaved && !_isReplacing;

    private string? Ids => FieldNotes.IdsOf(Name, Help, Error, IsFromConfiguration) is { Length: > 0 } ids ? ids : null;

    protected override void OnParametersSet()
    {
        var isTyped = !string.IsNullOrEmpty(Value);
        if (_wasTyped && !isTyped && IsSaved) (_isReplacing, _isShown) = (false, false);
        _wasTyped = isTyped;
    }

    private Task KeepAsync()
    {
        (_isReplacing, _isShown) = (false, false);
        return ValueChanged.InvokeAsync(null);
    }
}
