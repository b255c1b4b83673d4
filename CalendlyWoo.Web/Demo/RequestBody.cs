namespace CalendlyWoo.Web.Demo;

/// <summary>Reads request bodies, up to a megabyte.</summary>
internal static class RequestBody
{
    private const int Largest = 1 << 20;

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(request.Method)) return default;
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        int count;
        while (body.Length < Largest && (count = await request.Body.ReadAsync(buffer, cancellationToken)) > 0) body.Write(buffer, 0, count);
        return body.ToArray();
    }
}
