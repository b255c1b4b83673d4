namespace CalendlyWoo.Core.Templates;

/// <summary>How a version uses a <see cref="TemplateFile"/>.</summary>
/// <param name="FileId">Which file.</param>
/// <param name="Name">How the mail calls it; for a picture the name after <c>cid:</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="IsPicture">Shown inside the HTML; else attached.</param>
public sealed record TemplateFileUse(Guid FileId, string Name, long Size, bool IsPicture);
