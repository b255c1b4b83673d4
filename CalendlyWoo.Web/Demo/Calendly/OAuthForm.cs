using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>The fields of an OAuth call: a form as documented, or JSON as Calendly's own sample app sends it.</summary>
internal sealed class OAuthForm
{
    private readonly Dictionary<string, string> _fields = [];
    private readonly (string Id, string Secret)? _basic;

    public OAuthForm(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        if (request.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true)
        {
            using var document = JsonBody.Parse(body);
            foreach (var member in document?.RootElement.EnumerateObject() ?? default) _fields[member.Name] = member.Value.ToString();
        }
        else
        {
            foreach (var (name, values) in QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span))) _fields[name] = values.ToString();
        }

        _basic = Basic(request.Headers.Authorization.ToString());
    }

    public string? this[string name] => _fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>Whether the client is the app: by Basic, or by id and secret in the body.</summary>
    public bool IsClient(CalendlyOptions options, bool bodyOnly = false)
    {
        var (id, secret) = bodyOnly || _basic is null ? (this["client_id"] ?? "", this["client_secret"] ?? "") : _basic.Value;
        return id == options.ClientId && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(options.ClientSecret));
    }

    private static (string Id, string Secret)? Basic(string header)
    {
        var bytes = new byte[header.Length];
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) || !Convert.TryFromBase64String(header[6..], bytes, out var length)) return null;
        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return parts.Length == 2 ? (Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1])) : null;
    }
}
