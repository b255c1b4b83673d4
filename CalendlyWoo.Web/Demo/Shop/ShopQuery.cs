using System.Globalization;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>The query as WordPress reads it. The first parameter that is wrong is kept in <see cref="Invalid"/>.</summary>
internal sealed class ShopQuery(IQueryCollection query)
{
    public InvalidParameter? Invalid { get; set; }

    public string? Text(string name) => query.TryGetValue(name, out var values) ? values[^1] : null;

    /// <summary>A list in any of PHP's ways: <c>a=1,2</c>, <c>a[]=1&amp;a[]=2</c>, <c>a[0]=1</c>.</summary>
    public IReadOnlyList<string> List(string name)
    {
        var values = query.Where(pair => pair.Key == name || pair.Key.StartsWith(name + "[", StringComparison.Ordinal)).SelectMany(pair => pair.Value);
        return [.. values.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
    }

    public HashSet<long> Ids(string name)
    {
        var ids = new HashSet<long>();
        foreach (var text in List(name))
        {
            if (long.TryParse(text, CultureInfo.InvariantCulture, out var id)) ids.Add(id);
            else Invalid ??= new(name, InvalidParameter.WrongType, $"{name}[0] is not of type integer.");
        }

        return ids;
    }

    public int? Number(string name)
    {
        if (Text(name) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        Invalid ??= InvalidParameter.NotOfType(name, "integer");
        return null;
    }

    /// <summary>The page number, from 1.</summary>
    public int Page()
    {
        var page = Number("page") ?? 1;
        if (page < 1) Invalid ??= InvalidParameter.OutOfBounds("page", "must be greater than or equal to 1");
        return page;
    }

    /// <summary>1 to 100; more is refused, never cut.</summary>
    public int PerPage()
    {
        var count = Number("per_page") ?? 10;
        if (count is < 1 or > 100) Invalid ??= InvalidParameter.OutOfBounds("per_page", "must be between 1 (inclusive) and 100 (inclusive)");
        return count;
    }

    public string Choice(string name, string standard, string[] allowed)
    {
        var choice = Text(name) ?? standard;
        if (allowed.Contains(choice)) return choice;
        var comma = allowed.Length > 2 ? "," : "";
        Invalid ??= InvalidParameter.NotOneOf(name, $"is not one of {string.Join(", ", allowed[..^1])}{comma} and {allowed[^1]}.");
        return standard;
    }

    public bool Flag(string name) => Text(name) is "true" or "1" or "yes";
}
