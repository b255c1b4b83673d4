namespace CalendlyWoo.Web.Demo;

/// <summary>Whether the product runs on the demo shop in the box.</summary>
public sealed record DemoMode(bool IsOn);
