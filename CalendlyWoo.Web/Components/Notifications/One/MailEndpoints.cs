using CalendlyWoo.Core.Mail.Reading;
using CalendlyWoo.Core.Notifications.Showing;
using CalendlyWoo.Web.SignIn;

namespace CalendlyWoo.Web.Components.Notifications.One;

/// <summary>The files behind the page of one mail.</summary>
internal static class MailEndpoints
{
    public static void MapMailFiles(this WebApplication app)
    {
        app.MapGet("/notifications/{id:guid}/files/{number:int}", FileAsync).RequireAuthorization(Access.Viewer);
        app.MapGet("/notifications/{id:guid}/message", MessageAsync).RequireAuthorization(Access.Viewer);
    }

    /// <summary>Pictures may be shown, everything else is a download; nothing in a file is ever run.</summary>
    private static async Task<IResult> FileAsync(Guid id, int number, SentMailReader mails, HttpContext context)
    {
        Protect(context);
        return (await mails.ReadAsync(id, context.RequestAborted))?.Files.ElementAtOrDefault(number) is not { } file ? Results.NotFound()
            : file.ContentType is "image/png" or "image/jpeg" or "image/gif" ? Results.File(file.Content, file.ContentType)
            : Results.File(file.Content, "application/octet-stream", NameOf(file, number));
    }

    private static async Task<IResult> MessageAsync(Guid id, SentMailReader mails, HttpContext context)
    {
        Protect(context);
        return await mails.BytesAsync(id, context.RequestAborted) is { Length: > 0 } bytes ? Results.File(bytes, "application/octet-stream", $"{id}.eml") : Results.NotFound();
    }

    private static void Protect(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.CacheControl = "no-store";
    }

    private static string NameOf(MailFile file, int number) => file.Name.Length > 0 ? file.Name : $"file-{number}";
}
