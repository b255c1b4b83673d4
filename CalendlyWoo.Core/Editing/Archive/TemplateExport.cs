namespace CalendlyWoo.Core.Editing.Archive;

/// <summary>A file to download.</summary>
public sealed record TemplateExport(string FileName, string ContentType, byte[] Content);
