using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>One call of the API.</summary>
/// <param name="Request">For method and query.</param>
/// <param name="Path">The segments of the path.</param>
/// <param name="Body">The raw body.</param>
internal sealed record ApiCall(HttpRequest Request, string[] Path, ReadOnlyMemory<byte> Body)
{
    public bool IsGet => HttpMethods.IsGet(Request.Method);

    public bool IsPost => HttpMethods.IsPost(Request.Method);

    public bool IsDelete => HttpMethods.IsDelete(Request.Method);

    /// <summary>Set once the caller is known: a personal access token chooses its own signing keys.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Whose token it came with.</summary>
    public SimulatedUser User { get; init; } = ModelStudio.Owner;

    public string? Query(string name) => Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>The last segment of a URI in the query, or null.</summary>
    public string? Uuid(string name) => Query(name) is { } uri ? CalendlyAddresses.LastSegment(uri) : null;

    /// <summary>The body's members; empty where it is no JSON object.</summary>
    public Dictionary<string, JsonElement> Json()
    {
        using var document = JsonBody.Parse(Body);
        return document?.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.Clone()) ?? [];
    }
}
