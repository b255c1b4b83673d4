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
        SourcePart.Subject => T("Subject"),
        SourcePart.Preheader => T("Preheader"),
        SourcePart.Html => T("HTML"),
        SourcePart.Text => T("Text"),
        SourcePart.Files => T("Attachments"),
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
        return comparison.Parts.Count == 0 ? T("Nothing has changed.") : string.Join(" ", comparison.Parts.Select(Summary));
    }

    /// <summary>Such as <c>2 errors, 1 warning</c>; empty where there is none.</summary>
    public static string Count(int errors, int warnings) =>
        string.Join(", ", new[] { Errors(errors), Warnings(warnings) }.Where(words => words.Length > 0));

    /// <summary>Bytes as people read them: <c>12 KB</c>, <c>1.4 MB</c>.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => T($"{bytes} bytes"),
        < 1024 * 1024 => T($"{(long)Math.Ceiling(bytes / 1024.0)} KB"),
        _ => T($"{(bytes / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture)} MB"),
    };

    /// <summary><c>1 error</c>, <c>3 errors</c>, or "" for none.</summary>
    public static string Errors(int count) => count switch { 0 => "", 1 => T("1 error"), _ => T($"{count} errors") };

    /// <summary><c>1 warning</c>, <c>3 warnings</c>, or "" for none.</summary>
    public static string Warnings(int count) => count switch { 0 => "", 1 => T("1 warning"), _ => T($"{count} warnings") };

    /// <summary><c>1 mail</c>, <c>3 mails</c>, or "" for none.</summary>
    public static string Mails(int count) => count switch { 0 => "", 1 => T("1 mail"), _ => T($"{count} mails") };

    internal static bool IsError(TemplateDiagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static string Summary(PartComparison part)
    {
        if (part.Rows.Count <= 1) return T($"{NameOf(part.Part)} changed.");
        int Of(DiffRowKind kind) => part.Rows.Count(row => row.Kind == kind);
        var (changed, added, removed) = (Of(DiffRowKind.Changed), Of(DiffRowKind.Added), Of(DiffRowKind.Removed));
        string[] words =
        [
            changed switch { 0 => "", 1 => T("1 line changed"), _ => T($"{changed} lines changed") },
            added switch { 0 => "", 1 => T("1 line added"), _ => T($"{added} lines added") },
            removed switch { 0 => "", 1 => T("1 line removed"), _ => T($"{removed} lines removed") },
        ];
        return $"{NameOf(part.Part)}: {string.Join(", ", words.Where(word => word.Length > 0))}.";
    }
}
