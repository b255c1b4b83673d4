using System.Text;
using Microsoft.AspNetCore.Http;

namespace CalendlyWoo.Tests.WooCommerce.Support;

/// <summary>Answers of shops: recorded ones byte for byte, and the pages that hosts put in their place.</summary>
internal static class Answers
{
    public static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", "woocommerce", name + ".json"));

    public static Task JsonAsync(this HttpResponse response, int status, string json) => response.BytesAsync(status, Encoding.UTF8.GetBytes(json), "application/json; charset=UTF-8");

    public static Task SampleAsync(this HttpResponse response, int status, string name) => response.BytesAsync(status, Sample(name), "application/json; charset=UTF-8");

    public static Task HtmlAsync(this HttpResponse response, int status, string text) =>
        response.BytesAsync(status, Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title>{text}</title></head><body><h1>{text}</h1></body></html>"), "text/html; charset=UTF-8");

    public static Task ErrorAsync(this HttpResponse response, int status, string code) =>
        response.JsonAsync(status, $$$"""{"code":"{{{code}}}","message":"Désolé.","data":{"status":{{{status}}}}}""");

    public static async Task BytesAsync(this HttpResponse response, int status, byte[] body, string contentType)
    {
        response.StatusCode = status;
        response.ContentType = contentType;
        await response.Body.WriteAsync(body);
    }

    /// <summary>An order as lists hold it.</summary>
    public static string Order(long id, string email, string status = "processing", string modified = "2026-11-22T11:00:00", string created = "2026-11-22T10:00:00") =>
        $$$"""{"id":{{{id}}},"number":"{{{id}}}","status":"{{{status}}}","date_created_gmt":"{{{created}}}","date_modified_gmt":"{{{modified}}}","billing":{"email":"{{{email}}}"},"line_items":[],"meta_data":[]}""";

    public static string List(IEnumerable<string> orders) => $"[{string.Join(',', orders)}]";
}
