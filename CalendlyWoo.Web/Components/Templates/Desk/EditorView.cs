using CalendlyWoo.Core.Templates;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.Components.Shell;

namespace CalendlyWoo.Web.Components.Templates.Desk;

/// <summary>What of a template is on the screen; the address keeps it. Whatever the address says, what there is not becomes the first choice.</summary>
/// <param name="Tab">The part: <c>subject</c>, <c>html</c>, <c>text</c>, <c>files</c> or <c>invite</c>.</param>
/// <param name="Device">The preview: <c>desktop</c>, <c>phone</c>, <c>dark</c>, <c>text</c> or <c>inbox</c>.</param>
/// <param name="Pane">On a narrow screen: <c>edit</c> or <c>preview</c>.</param>
public sealed record EditorView(string Tab, string Device, string Pane)
{
    public static IReadOnlyList<Tab> Devices =>
    [
        new("desktop", T("Desktop"), Icon.Desktop), new("phone", T("Phone"), Icon.Phone), new("dark", T("Dark"), Icon.Moon), new("text", T("Plain text"), Icon.Note),
        new("inbox", T("Inbox"), Icon.Inbox),
    ];

    public static IReadOnlyList<Tab> Panes => [new("edit", T("Edit"), Icon.Pencil), new("preview", T("Preview"), Icon.Eye)];

    /// <summary>The parts that a template of the kind has.</summary>
    public static IReadOnlyList<Tab> TabsOf(TemplateKind kind) => kind == TemplateKind.Snippet
        ? [new("html", T("HTML")), new("text", T("Text"))]
        : [new("subject", T("Subject")), new("html", T("HTML")), new("text", T("Text")), new("files", T("Attachments")), new("invite", T("Calendar invite"))];

    public static EditorView From(TemplateKind kind, string? tab, string? device, string? pane) =>
        new(OneOf(TabsOf(kind), tab, "html"), OneOf(Devices, device, "desktop"), OneOf(Panes, pane, "edit"));

    private static string OneOf(IReadOnlyList<Tab> known, string? wanted, string first) => known.Any(tab => tab.Key == wanted) ? wanted! : first;
}
