using System.Globalization;
using System.Text;
using CalendlyWoo.Core.Orders;

namespace CalendlyWoo.Core.Services;

/// <summary>Decides which event types and which line items belong to a service.</summary>
public static class ServiceRules
{
    /// <summary>True where the service names the event type by its URI, its slug or its name.</summary>
    public static bool BooksEventType(this Service service, string? eventTypeUri, string? eventTypeName)
    {
        ArgumentNullException.ThrowIfNull(service);
        var name = eventTypeName ?? "";
        return service.EventTypes.Any(known => Same(known, name) || Same(known, eventTypeUri ?? "") || Same(known, Slug(name)));
    }

    /// <summary>True where the service names the line item's product by id, SKU or name; a variation counts under its parent's name, too.</summary>
    public static bool Sells(this Service service, OrderLine line)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(line);
        return service.Products.Any(known =>
            Same(known, line.Name) || Same(known, line.ParentName ?? "") || Same(known, line.Sku)
            || Same(known, line.ProductId.ToString(CultureInfo.InvariantCulture))
            || (line.VariationId != 0 && Same(known, line.VariationId.ToString(CultureInfo.InvariantCulture))));
    }

    private static bool Same(string known, string value) =>
        value.Length > 0 && known.AsSpan().Trim().Equals(value.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The slug that Calendly makes of a name: the payload carries none.</summary>
    private static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
