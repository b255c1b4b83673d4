namespace CalendlyWoo.Benchmarks.Lists;

/// <summary>Whole pages as the server renders them for the owner, before her browser has them.</summary>
internal static class PageQuestions
{
    public static IEnumerable<ListQuestion> Of(ListProduct product, ListSample sample)
    {
        ListQuestion Page(string list, string what, Func<string> path) => new(list, what, token => product.GetAsync(path(), token));
        string Name() => Uri.EscapeDataString(sample.Booking().Name);
        yield return Page("log", "first page", () => "/log");
        yield return Page("log", "search by a word", () => "/log?q=refused");
        yield return Page("log", "search by customer", () => $"/log?q={Name()}");
        yield return Page("log", "deep page", () => $"/log?before={sample.Cursor()}");
        yield return Page("notifications", "first page", () => "/notifications");
        yield return Page("notifications", "search by customer", () => $"/notifications?q={Name()}");
        yield return Page("notifications", "deep page", () => $"/notifications?to={sample.Day()}");
        yield return Page("bookings", "first page", () => "/bookings");
        yield return Page("bookings", "search by customer", () => $"/bookings?q={Name()}");
        yield return Page("bookings", "deep page", () => $"/bookings?view=past&until={sample.Day()}");
        yield return Page("bookings", "one story", () => $"/bookings/{sample.Booking().Id}");
        yield return Page("needs you", "the queue", () => "/needs-you");
        yield return Page("needs you", "one case", () => $"/needs-you?case={sample.Case()}");
        yield return Page("overview", "all of it", () => "/");
    }
}
