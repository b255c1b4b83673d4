using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CalendlyWoo.Web.Demo;

/// <summary>An answer as a value, so that a fault can still alter, delay or lose it after the work is done.</summary>
public sealed class Reply
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public required int Status { get; init; }

    public string ContentType { get; init; } = "application/json; charset=UTF-8";

    public ReadOnlyMemory<byte> Body { get; init; }

    public List<KeyValuePair<string, string>> Headers { get; } = [];

    /// <summary>An answer whose body is what <paramref name="write"/> writes.</summary>
    public static Reply Json(int status, Action<Utf8JsonWriter> write) => new() { Status = status, Body = JsonBytes(write) };

    /// <summary>An HTML page in UTF-8.</summary>
    public static Reply Html(int status, string html) =>
        new() { Status = status, ContentType = "text/html; charset=UTF-8", Body = Encoding.UTF8.GetBytes(html) };

    /// <summary>A redirect without a body.</summary>
    public static Reply Redirect(int status, string location) =>
        new Reply { Status = status, ContentType = "text/html; charset=UTF-8" }.With("Location", location);

    /// <summary>JSON in UTF-8, written once; only what JSON itself demands is escaped.</summary>
    public static ReadOnlyMemory<byte> JsonBytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Relaxed)) write(writer);
        return buffer.WrittenMemory;
    }

    /// <summary>Adds one header and returns the same answer.</summary>
    public Reply With(string name, string value)
    {
        Headers.Add(new(name, value));
        return this;
    }

    /// <summary>The same answer with other bytes before its body, such as a byte order mark or a PHP notice.</summary>
    public Reply Behind(ReadOnlySpan<byte> prefix)
    {
        var changed = new Reply { Status = Status, ContentType = ContentType, Body = (byte[])[.. prefix, .. Body.Span] };
        changed.Headers.AddRange(Headers);
        return changed;
    }

    /// <summary>Sends status, headers and body.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        foreach (var (name, value) in Headers) response.Headers.Append(name, value);
        if (Status is StatusCodes.Status204NoContent) return;
        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.BodyWriter.WriteAsync(Body, context.RequestAborted);
    }
}
