using System.Globalization;
using System.Text.RegularExpressions;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>
/// The parameter <c>search</c>: a phrase, found anywhere and in any case in the address (e-mail included) or an item's name, so that
/// <c>ann@example.com</c> also finds <c>joann@example.com</c>. An empty term finds every order.
/// </summary>
internal sealed partial class OrderSearch
{
    private readonly string _term;
    private readonly long? _id;
    private readonly bool _inTransactions;

    public OrderSearch(string? term, bool highPerformance)
    {
        _term = Percent().Replace(Tags().Replace(term ?? "", ""), "").Trim().ToLowerInvariant();
        _id = long.TryParse(_term, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        _inTransactions = highPerformance;
    }

    public bool Matches(OrderRow order) =>
        _term.Length == 0
        || order.Id == _id
        || order.SearchText.Contains(_term, StringComparison.Ordinal)
        || (_inTransactions && order.TransactionId.Contains(_term, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("%[a-fA-F0-9]{2}")]
    private static partial Regex Percent();
}
