using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Tests.Templates.Model;

public sealed class ModelReferenceTests
{
    [Fact]
    public void Of_AKind_ListsEveryNameWithItsPath()
    {
        var entries = ModelReference.Of(TemplateKind.Booked);
        Assert.Equal(entries.Count, entries.DistinctBy(entry => entry.Path).Count());
        Assert.Equal(
            new ModelReferenceEntry("booking.join_url", FieldKind.Link, "web address", "The link to the video call.", "https://meet.example/abc-defg-hij", true),
            entries.Single(entry => entry.Path == "booking.join_url"));
        Assert.Equal(("list", ""), Entry(entries, "order.items", entry => (entry.KindInWords, entry.Sample)));
        Assert.Equal(("text", "$125.00"), Entry(entries, "order.items[].price_text", entry => (entry.KindInWords, entry.Sample)));
        Assert.Equal(("group", false), Entry(entries, "customer", entry => (entry.KindInWords, entry.CanBeEmpty)));
    }

    [Theory]
    [InlineData(TemplateKind.Rescheduled, "previous.date_shop")]
    [InlineData(TemplateKind.Cancelled, "cancellation.by")]
    [InlineData(TemplateKind.OrderPaid, "gift.amount_text")]
    [InlineData(TemplateKind.BookNow, "links.stop")]
    [InlineData(TemplateKind.Snippet, "gift.amount_text")]
    public void Of_EachKind_HasItsOwnNames(TemplateKind kind, string path) => Assert.Contains(ModelReference.Of(kind), entry => entry.Path == path);

    private static T Entry<T>(IReadOnlyList<ModelReferenceEntry> entries, string path, Func<ModelReferenceEntry, T> read) => read(entries.Single(entry => entry.Path == path));
}
