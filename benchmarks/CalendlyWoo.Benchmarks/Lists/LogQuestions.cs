using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Activities.Reading;
using CalendlyWoo.Core.Common;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Benchmarks.Lists;

/// <summary>What the log's page asks.</summary>
internal static class LogQuestions
{
    public static IEnumerable<ListQuestion> Of(ListProduct product, ListSample sample)
    {
        var log = product.Services.GetRequiredService<LogQuery>();
        ListQuestion Log(string what, Func<LogFilter> filter, Func<Cursor?>? before = null) => new("log", what, token => log.PageAsync(filter(), before?.Invoke(), token));
        yield return Log("first page", () => new());
        yield return Log("deep page", () => new(), () => sample.Cursor());
        yield return Log("warnings and errors, deep page", () => new() { Level = ActivityLevel.Warning }, () => sample.Cursor());
        yield return Log("one kind, deep page", () => new() { Kind = ActivityKind.OrderNote }, () => sample.Cursor());
        yield return Log("kind and person that never meet", () => new() { Kind = ActivityKind.Mail, Actor = "Maria Keller" });
        yield return Log("kind and level that never meet", () => new() { Kind = ActivityKind.OrderNote, Level = ActivityLevel.Warning });
        yield return Log("lines of a booking", () => new() { BookingId = sample.Booking().Id });
        yield return Log("search: frequent word", () => new() { Text = "queued" });
        yield return Log("search: word, deep page", () => new() { Text = "completed" }, () => sample.Cursor());
        yield return Log("search: rare word", () => new() { Text = "heartbeat" }, () => sample.Cursor());
        yield return Log("search: two words that never meet", () => new() { Text = "unknown note" });
        yield return Log("search: a beginning", () => new() { Text = "greyl" }, () => sample.Cursor());
        yield return Log("search: word that is nowhere", () => new() { Text = "zebra" });
        yield return Log("search: order number", () => new() { Text = $"#{sample.Booking().OrderNumber}" });
        yield return Log("search: customer's name", () => new() { Text = sample.Booking().Name });
        yield return Log("search: e-mail address", () => new() { Text = sample.Booking().Email });
        yield return new("log", "live: what came since", token => log.NewerAsync(new(), sample.Now.AddMinutes(-10), 200, token));
    }
}
