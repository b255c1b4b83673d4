namespace CalendlyWoo.Web.Components.Templates;

/// <summary>Where the pages' files are found, below the base address.</summary>
public static class FileLinks
{
    /// <summary>A template's picture or attachment.</summary>
    public static string Of(Guid fileId) => $"templates/files/{fileId}";

    /// <summary>One template as a file.</summary>
    public static string ExportOf(Guid templateId) => $"templates/{templateId}/export";

    /// <summary>The gift certificate of a template, with sample data.</summary>
    public static string CertificateOf(Guid templateId) => $"templates/{templateId}/certificate";

    /// <summary>All templates as one file.</summary>
    public const string ExportOfAll = "templates/export";
}
