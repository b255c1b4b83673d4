namespace CalendlyWoo.Web.Endpoints;

/// <summary>Reads a request's body up to a limit, whatever its Content-Length says.</summary>
internal static class BoundedBody
{
    /// <returns>The bytes, or null where there are more than <paramref name="largest"/>.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int largest, CancellationToken cancellationToken)
    {
        if (request.ContentLength > largest)
        {
            return null;
        }

        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            if (buffer.Length > largest)
            {
                reader.AdvanceTo(buffer.End);
                return null;
            }

            if (result.IsCompleted)
            {
                var body = new byte[buffer.Length];
                System.Buffers.BuffersExtensions.CopyTo(buffer, body);
                reader.AdvanceTo(buffer.End);
                return body;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }
}
