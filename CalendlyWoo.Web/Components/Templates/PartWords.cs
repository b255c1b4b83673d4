using System.Globalization;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Editing.Diff;
using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Web.Components.Templates;

/// <summary>What the parts of a template are called, and their changes and problems in words.</summary>
public static class PartWords
{
    public static string NameOf(SourcePart part) => part switch
    {
        SourcePart.Subject => "Subject",
        SourcePart.Preheader => "Preheader",
        SourcePart.Html => "HTML",
        SourcePart.Text => "Text",
        SourcePart.Files => "Attachments",
    };

    /// <summary>The tab of the editor where the part is.</summary>
    public static string TabOf(SourcePart part) => part switch
    {
        SourcePart.Subject or SourcePart.Preheader => "subject",
        SourcePart.Html => "html",
        SourcePart.Text => "text",
        SourcePart.Files => "files",
    };

    /// <summary>The name under which the browser's editor knows the part; null for files.</summary>
    public static string? EditorNameOf(SourcePart part) => part == SourcePart.Files ? null : part.ToString().ToLowerInvariant();

    /// <summary>Such as <c>Subject changed. HTML: 3 lines changed, 2 added.</c></summary>
    public static string Summary(TemplateComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return comparison.Parts.Count == 0 ? "Nothing has changed." : string.Join(" ", comparison.Parts.Select(Summary));
    }

    /// <summary>Such as <c>2 errors, 1 warning</c>; empty where there is none.</summary>
    public static string Count(int errors, int warnings) =>
        string.Join(", ", new[] { Many(errors, "error"), Many(warnings, "warning") }.Where(words => words.Length > 0));

    /// <summary>Bytes as people read them: <c>12 KB</c>, <c>1.4 MB</c>.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes / 1024.0):0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MB"),
    };

    /// <summary>A count with its word: <c>1 error</c>, <c>3 errors</c>, or "" for none.</summary>
    public static string Many(int count, string word) => count switch
    {
        0 => "",
        1 => $"1 {word}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} {word}s"),
    };

    internal static bool IsError(TemplateDiagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static string Summary(PartComparison part)
    {
        if (part.Rows.Count <= 1) return $"{NameOf(part.Part)} changed.";
        int Of(DiffRowKind kind) => part.Rows.Count(row => row.Kind == kind);
        var words = new[] { Told(Of(DiffRowKind.Changed), "changed"), Told(Of(DiffRowKind.Added), "added"), Told(Of(DiffRowKind.Removed), "removed") };
        return $"{NameOf(part.Part)}: {string.Join(", ", words.Where(word => word.Length > 0))}.";
    }

    private static string Told(int count, string deed) => count == 0 ? "" : $"{Many(count, "line")} {deed}";
}
