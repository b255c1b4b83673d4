namespace CalendlyWoo.Core.WooCommerce;

/// <summary>One call to the REST API, before credentials.</summary>
/// <param name="Method">GET, PUT or POST.</param>
/// <param name="Path">Relative to <c>wc/v3/</c>, such as <c>orders/18</c>; never holds personal data, so it may be logged.</param>
/// <param name="Query">Encoded, without the question mark; may be empty. Never logged.</param>
/// <param name="Body">UTF-8 JSON, or null.</param>
/// <param name="Kind">For the latency baseline.</param>
internal sealed record ShopCall(HttpMethod Method, string Path, string Query, byte[]? Body, ShopCallKind Kind)
{
    public bool IsWrite => Method != HttpMethod.Get;

    public static ShopCall Get(string path, string query = "", ShopCallKind kind = ShopCallKind.Read) => new(HttpMethod.Get, path, query, null, kind);

    public static ShopCall Put(string path, byte[] body) => new(HttpMethod.Put, path, "", body, ShopCallKind.Write);

    public static ShopCall Post(string path, byte[] body) => new(HttpMethod.Post, path, "", body, ShopCallKind.Write);
}
