using System.Text.Encodings.Web;
using System.Text.Json;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Editing.Archive;

/// <summary>Writes and reads <see cref="ArchiveDocument"/>. Pure; hostile bytes end in a sentence.</summary>
internal static class ArchiveFormat
{
    private const int MostTemplates = 200;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // It is a file for download, never part of a page: HTML stays readable in it.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 8,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
    };

    public static byte[] Write(ArchiveDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Options);

    /// <summary>The document, or <see cref="EditingCodes.ImportRefused"/>.</summary>
    public static Outcome<ArchiveDocument> Read(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        try
        {
            return JsonSerializer.Deserialize<ArchiveDocument>(json.StartsWith(mark) ? json[mark.Length..] : json, Options) is { } document ? Check(document) : Foreign();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return Foreign();
        }
    }

    private static Outcome<ArchiveDocument> Check(ArchiveDocument document) =>
        document.Format != ArchiveDocument.FormatName || document.Version < 1 ? Foreign()
        : document.Version > ArchiveDocument.CurrentVersion ? Refused(T("This file was made by a newer CalendlyWoo. Update this one first, then bring the file in again."))
        : document.Templates.Count == 0 ? Refused(T("There is no template in this file. Choose another one."))
        : document.Templates.Count > MostTemplates ? Refused(T($"This file holds more than {MostTemplates} templates. Take them out in smaller files."))
        // Lists may hold null where their members' types do not allow it: the serializer does not look there.
        : document.Templates.Any(template => template is null || template.Files.Any(file => file is null)) || document.Files.Values.Any(file => file is null) ? Foreign()
        : document;

    private static Failure Foreign() => Refused(T("This is no file of templates, or it is damaged. Choose a .json file that was taken out with “Export”."));

    private static Failure Refused(string sentence) => EditingFailures.Refused(EditingCodes.ImportRefused, sentence);
}
