using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>Where WooCommerce keeps its orders.</summary>
public enum OrderStorage
{
    /// <summary>The shop did not tell.</summary>
    Unknown,

    /// <summary>High-performance order storage: tables of its own.</summary>
    Tables,

    /// <summary>Legacy: among WordPress's posts.</summary>
    Posts,
}

/// <summary>What the shop says of itself. What it does not tell is empty.</summary>
public sealed record ShopFacts
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public string Name { get; init; } = "";

    public string Url { get; init; } = "";

    /// <summary>WooCommerce's version.</summary>
    public string Version { get; init; } = "";

    public string WordPress { get; init; } = "";

    public OrderStorage Storage { get; init; }

    /// <summary>The IANA id of the shop's clock; empty where none fits.</summary>
    public string Zone { get; init; } = "";

    /// <summary>ISO 4217, such as <c>EUR</c>.</summary>
    public string Currency { get; init; } = "";

    /// <summary>WordPress's locale, such as <c>de_DE</c>.</summary>
    public string Locale { get; init; } = "";

    public IReadOnlyList<ShopStatus> Statuses { get; init; } = [];

    /// <summary>UTC; when this was read.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The culture of <see cref="Locale"/>, such as <c>de-DE</c>; null where .NET knows none.</summary>
    public string? Culture
    {
        get
        {
            var name = string.Join('-', Locale.Split('_').Take(2));
            try
            {
                return name.Length < 2 ? null : CultureInfo.GetCultureInfo(name, predefinedOnly: true).Name;
            }
            catch (CultureNotFoundException)
            {
                return null;
            }
        }
    }

    /// <summary>True where both say the same, whenever they were read.</summary>
    public bool SaysTheSameAs(ShopFacts? other) => other is not null && (this with { At = default }).ToJson() == (other with { At = default }).ToJson();

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>The facts as they were saved, or null.</summary>
    public static ShopFacts? FromJson(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<ShopFacts>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>An order status of the shop.</summary>
/// <param name="Slug">Without <c>wc-</c>.</param>
/// <param name="Name">In the shop's language.</param>
/// <param name="IsCustom">True where a plug-in made it.</param>
/// <param name="MailsCustomer">True where WooCommerce, as it comes, mails the customer when an order gets it; plug-ins and the shop's settings may change that.</param>
public sealed record ShopStatus(string Slug, string Name, bool IsCustom, bool MailsCustomer);
