using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Common;

/// <summary>
/// One text of a form: label above, help below, and the error as soon as one leaves the field. With child content (<c>option</c> elements) it is a
/// select, with <see cref="Rows"/> a text of several lines. What is typed and not sent yet outlives a lost connection. Use:
/// <c>&lt;Field Name="smtp-host" Label="@T("Server")" @bind-Value="_host" Help="@T("Your provider calls it …")" Error="@_hostError" /&gt;</c>.
/// </summary>
public partial class Field
{
    /// <summary>Unique on the page: the element's id, its name in a form, and the key under which unsent text is kept. Such as <c>smtp-host</c>.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Value { get; set; }

    /// <summary>Raised as one leaves the field, or while one types where <see cref="IsImmediate"/>.</summary>
    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>One or two sentences below the field.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>What is wrong, and what to do; null where nothing is.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>The operator's configuration sets the value: it is shown, and cannot be changed here.</summary>
    [Parameter]
    public bool IsFromConfiguration { get; set; }

    /// <summary>Says so beside the label; the other fields are required.</summary>
    [Parameter]
    public bool IsOptional { get; set; }

    /// <summary>For who may look only.</summary>
    [Parameter]
    public bool IsReadOnly { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Raises <see cref="ValueChanged"/> with every key.</summary>
    [Parameter]
    public bool IsImmediate { get; set; }

    /// <summary>HTML's type of the input: <c>text</c>, <c>email</c>, <c>url</c>, <c>number</c>. Secrets belong into a <see cref="SecretField"/>.</summary>
    [Parameter]
    public string Type { get; set; } = "text";

    /// <summary>HTML's <c>autocomplete</c>.</summary>
    [Parameter]
    public string Autocomplete { get; set; } = "off";

    /// <summary>Lines of a text of several lines; 0 is one line.</summary>
    [Parameter]
    public int Rows { get; set; }

    [Parameter]
    public string? Class { get; set; }

    /// <summary>The field was left, whether or not it changed.</summary>
    [Parameter]
    public EventCallback OnLeave { get; set; }

    /// <summary><c>option</c> elements: makes it a select.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Any other attribute of the element, such as <c>placeholder</c>, <c>inputmode</c> or <c>maxlength</c>.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? More { get; set; }

    private bool IsLocked => IsReadOnly || IsFromConfiguration;

    private Dictionary<string, object> Attributes
    {
        get
        {
            var all = new Dictionary<string, object>(More ?? new Dictionary<string, object>())
            {
                ["autocomplete"] = Autocomplete,
                ["dir"] = "auto",
                ["data-keep"] = Name,
                ["data-alive"] = RendererInfo.IsInteractive ? "true" : "false",
            };
            if (FieldNotes.IdsOf(Name, Help, Error, IsFromConfiguration) is { Length: > 0 } ids) all["aria-describedby"] = ids;
            if (Error is not null) (all["aria-invalid"], all["class"]) = ("true", "invalid");
            return all;
        }
    }

    private Task ChangeAsync(string? text) => ValueChanged.InvokeAsync(text);
}
