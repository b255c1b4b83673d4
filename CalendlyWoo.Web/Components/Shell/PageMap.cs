using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Shell;

/// <summary>A page as its component declares it.</summary>
/// <param name="Route">The template without a leading slash, such as <c>templates/{Id:guid}</c>.</param>
/// <param name="Component">The routable component.</param>
/// <param name="Policy">The policy that it names, or null.</param>
public sealed record PageRoute(string Route, Type Component, string? Policy)
{
    /// <summary>False for a page that is only sent, without a live connection: those before the door.</summary>
    public bool IsInteractive => Component.GetCustomAttribute<ExcludeFromInteractiveRoutingAttribute>() is null;
}

/// <summary>Every page there is, read from the components themselves: what is listed anywhere exists, and follows the page's own policy.</summary>
public static class PageMap
{
    /// <summary>All pages of the product.</summary>
    public static IReadOnlyList<PageRoute> All { get; } =
    [
        .. from type in typeof(PageMap).Assembly.GetTypes()
           from route in type.GetCustomAttributes<RouteAttribute>()
           orderby route.Template
           select new PageRoute(route.Template.TrimStart('/'), type, type.GetCustomAttributes<AuthorizeAttribute>().Select(a => a.Policy).FirstOrDefault(p => p is not null)),
    ];

    /// <summary>The page of a path without parameters, or null where there is none.</summary>
    public static PageRoute? Find(string path) => All.FirstOrDefault(page => page.Route == path);
}
