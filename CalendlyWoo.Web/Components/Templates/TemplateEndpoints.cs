using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Editing.Archive;
using CalendlyWoo.Web.SignIn;

namespace CalendlyWoo.Web.Components.Templates;

/// <summary>The files behind the templates' pages.</summary>
internal static class TemplateEndpoints
{
    public static void MapTemplateFiles(this WebApplication app)
    {
        app.MapGet("/templates/files/{id:guid}", FileAsync).RequireAuthorization(Access.Viewer);
        app.MapGet("/templates/export", (TemplateArchive archive, HttpContext context) => ExportAsync(archive, null, context)).RequireAuthorization(Access.Viewer);
        app.MapGet("/templates/{id:guid}/export", (Guid id, TemplateArchive archive, HttpContext context) => ExportAsync(archive, id, context)).RequireAuthorization(Access.Viewer);
        app.MapGet("/templates/{id:guid}/certificate", CertificateAsync).RequireAuthorization(Access.Viewer);
    }

    private static async Task<IResult> CertificateAsync(Guid id, CertificatePreview preview, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return (await preview.MakeAsync(id, context.RequestAborted)).TryGet(out var file, out var failure)
            ? Results.File(file.Content.ToArray(), file.ContentType, file.FileName)
            : Results.Text(failure.Message, statusCode: StatusCodes.Status404NotFound);
    }

    /// <summary>Pictures may be shown, everything else is a download; nothing in a file is ever run.</summary>
    private static async Task<IResult> FileAsync(Guid id, TemplateFiles files, HttpContext context)
    {
        if (await files.GetAsync(id, context.RequestAborted) is not { } file) return Results.NotFound();
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        var isPicture = file.ContentType is "image/png" or "image/jpeg" or "image/gif";
        return Results.File(file.Content, isPicture ? file.ContentType : "application/octet-stream", isPicture ? null : file.Name);
    }

    private static async Task<IResult> ExportAsync(TemplateArchive archive, Guid? id, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var made = await archive.ExportAsync(id, context.RequestAborted);
        return made.TryGet(out var export, out var failure) ? Results.File(export.Content, export.ContentType, export.FileName)
            : Results.Text(
                failure.Message,
                statusCode: failure.Category == FailureCategory.Permanent ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable);
    }
}
