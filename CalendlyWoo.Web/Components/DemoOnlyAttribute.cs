namespace CalendlyWoo.Web.Components;

/// <summary>Marks a page that exists in the demo only.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DemoOnlyAttribute : Attribute
{
    /// <summary>Whether the page is marked.</summary>
    public static bool IsOn(Type page) => IsDefined(page, typeof(DemoOnlyAttribute), inherit: false);
}
