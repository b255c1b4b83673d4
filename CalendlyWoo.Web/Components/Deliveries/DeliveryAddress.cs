using CalendlyWoo.Core.Deliveries;
using Microsoft.AspNetCore.Http.Extensions;

namespace CalendlyWoo.Web.Components.Deliveries;

/// <summary>The filter as it stands in an address.</summary>
internal static class DeliveryAddress
{
    private const int LongestText = 200;

    /// <summary>Whatever an address says that is no filter is left out.</summary>
    public static DeliveryFilter FilterOf(string? verdict, string? text) => new(
        Enum.TryParse<DeliveryVerdict>(verdict, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null,
        Text: text?.Trim() is { Length: > 0 } words ? words[..Math.Min(words.Length, LongestText)] : null);

    public static string QueryOf(DeliveryFilter filter)
    {
        var query = new QueryBuilder();
        if (filter.Verdict is { } verdict) query.Add("verdict", verdict.ToString());
        if (filter.Text is { } text) query.Add("q", text);
        return query.ToString();
    }
}
