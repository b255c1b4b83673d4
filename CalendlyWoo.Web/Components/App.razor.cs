using CalendlyWoo.Web.Components.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace CalendlyWoo.Web.Components;

/// <summary>The document. The choice of theme comes as a cookie, so that the first paint is right without waiting for a script.</summary>
public partial class App
{
    [CascadingParameter]
    public required HttpContext Context { get; set; }

    private string? Theme => Context.Request.Cookies[Viewer.ThemeCookie] is "light" or "dark" ? Context.Request.Cookies[Viewer.ThemeCookie] : null;

    private string? Zone => Context.Request.Cookies[Viewer.ZoneCookie];

    /// <summary>Live for signed-in people; a page before the door is a plain one, because cookies cannot be set over a live connection.</summary>
    private IComponentRenderMode? Mode =>
        Context.User.Identity?.IsAuthenticated == true && Context.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;

    private string MediaOf(string theme) => Theme is null ? $"(prefers-color-scheme: {theme})" : Theme == theme ? "all" : "not all";
}
