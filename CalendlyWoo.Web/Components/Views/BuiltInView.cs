namespace CalendlyWoo.Web.Components.Views;

/// <summary>A view of a list that everybody has.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Query">The address's query with its question mark.</param>
public sealed record BuiltInView(string Name, string Query);
