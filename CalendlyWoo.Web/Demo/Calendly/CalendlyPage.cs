using System.Globalization;
using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>Resources and lists in Calendly's envelopes.</summary>
internal static class CalendlyPage
{
    public static Reply Resource(int status, Action<Utf8JsonWriter> write) => Reply.Json(status, json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("resource");
        write(json);
        json.WriteEndObject();
    });

    /// <summary>One page of a list: <c>count</c> from 1 to 100, default 20, and an opaque <c>page_token</c>. There is no total.</summary>
    public static Reply List<T>(ApiCall call, IReadOnlyList<T> items, string site, Action<Utf8JsonWriter, T> write)
    {
        var size = 20;
        if (call.Query("count") is { } count && !(int.TryParse(count, CultureInfo.InvariantCulture, out size) && size is >= 1 and <= 100))
            return CalendlyErrors.Invalid("count", "must be between 1 and 100");
        var offset = 0;
        if (call.Query("page_token") is { } token && !(token.StartsWith('p') && int.TryParse(token.AsSpan(1), CultureInfo.InvariantCulture, out offset)))
            return CalendlyErrors.Invalid("page_token", "is invalid");
        var page = items.Skip(offset).Take(size).ToList();
        return Reply.Json(200, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("collection");
            foreach (var item in page) write(json, item);
            json.WriteEndArray();
            json.WriteStartObject("pagination");
            json.WriteNumber("count", page.Count);
            var next = offset + size < items.Count ? Token(offset + size) : null;
            var previous = offset > 0 ? Token(Math.Max(0, offset - size)) : null;
            json.WriteString("next_page", Link(call, site, next));
            json.WriteString("next_page_token", next);
            json.WriteString("previous_page", Link(call, site, previous));
            json.WriteString("previous_page_token", previous);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static string Token(int offset) => string.Create(CultureInfo.InvariantCulture, $"p{offset}");

    private static string? Link(ApiCall call, string site, string? token)
    {
        if (token is null) return null;
        var query = call.Request.Query.Where(pair => pair.Key != "page_token").Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}&");
        return $"{site}{call.Request.Path.Value}?{string.Concat(query)}page_token={token}";
    }
}
