namespace CalendlyWoo.Web.Setup;

/// <summary>Where the product speaks to whoever started it: lines that are for her eyes and belong in no log.</summary>
public sealed record StartOutput(TextWriter Writer);
