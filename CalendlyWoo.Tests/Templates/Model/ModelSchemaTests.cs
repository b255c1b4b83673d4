using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Language.Values;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Tests.Templates.Model;

public sealed class ModelSchemaTests
{
    [Theory]
    [InlineData(TemplateKind.Booked)]
    [InlineData(TemplateKind.Rescheduled)]
    [InlineData(TemplateKind.Cancelled)]
    [InlineData(TemplateKind.OrderPaid)]
    [InlineData(TemplateKind.BookNow)]
    [InlineData(TemplateKind.Snippet)]
    public void Schema_EveryField_HasADescriptionAndASample(TemplateKind kind) => AssertComplete(NotificationModels.SchemaOf(kind));

    [Theory]
    [InlineData(TemplateKind.Booked, "booking.join_url", true)]
    [InlineData(TemplateKind.Booked, "booking.cancel_url", false)]
    [InlineData(TemplateKind.Booked, "links.cancel", false)]
    [InlineData(TemplateKind.Booked, "order.number", true)]
    [InlineData(TemplateKind.Booked, "order.total_text", true)]
    [InlineData(TemplateKind.Booked, "customer.first_name", false)]
    [InlineData(TemplateKind.Booked, "customer.phone", true)]
    [InlineData(TemplateKind.Booked, "booking.zone", false)]
    [InlineData(TemplateKind.Booked, "booking.zone_shop", false)]
    [InlineData(TemplateKind.Rescheduled, "previous.when", false)]
    [InlineData(TemplateKind.Rescheduled, "links.reschedule", false)]
    [InlineData(TemplateKind.Cancelled, "booking.cancel_url", true)]
    [InlineData(TemplateKind.Cancelled, "links.reschedule", true)]
    [InlineData(TemplateKind.Cancelled, "cancellation.reason", true)]
    [InlineData(TemplateKind.OrderPaid, "gift.code", false)]
    [InlineData(TemplateKind.OrderPaid, "gift.message", true)]
    [InlineData(TemplateKind.OrderPaid, "order.number", false)]
    [InlineData(TemplateKind.BookNow, "links.booking_page", false)]
    [InlineData(TemplateKind.BookNow, "links.stop", false)]
    [InlineData(TemplateKind.BookNow, "links.cancel", true)]
    [InlineData(TemplateKind.Snippet, "customer.name", false)]
    [InlineData(TemplateKind.Snippet, "gift.code", true)]
    [InlineData(TemplateKind.Snippet, "booking.date", true)]
    [InlineData(TemplateKind.Snippet, "links.stop", true)]
    public void FindPath_OfAField_SaysWhetherItCanBeEmpty(TemplateKind kind, string path, bool canBeEmpty) =>
        Assert.Equal(canBeEmpty, NotificationModels.SchemaOf(kind).FindPath(path)!.CanBeEmpty);

    [Theory]
    [InlineData("links.reschedule")]
    [InlineData("links.cancel")]
    [InlineData("links.booking_page")]
    public void Links_OfEveryKind_HaveTheSameThreePages(string path) => Assert.All(Enum.GetValues<TemplateKind>(), kind => Assert.NotNull(NotificationModels.SchemaOf(kind).FindPath(path)));

    [Fact]
    public void Snippet_ANameThatNotAllKnow_SaysWhichDo()
    {
        var schema = NotificationModels.SchemaOf(TemplateKind.Snippet);
        Assert.EndsWith("Only in mails of this kind: booked, new time, cancelled.", schema.Find("booking")!.Description, StringComparison.Ordinal);
        Assert.EndsWith("Only in mails of this kind: book now.", schema.FindPath("links.stop")!.Description, StringComparison.Ordinal);
        Assert.Equal("The full name.", schema.FindPath("customer.name")!.Description);
    }

    [Fact]
    public void Empty_OfASchema_KnowsEveryNameAndHasNoValue()
    {
        AssertEmpty(NotificationModels.SchemaOf(TemplateKind.Snippet).Empty);
        Assert.False(NotificationModels.SchemaOf(TemplateKind.Snippet).Empty.TryGet("nope", out _));
    }

    [Theory]
    [InlineData("booking.nope")]
    [InlineData("booking.answers.question")]
    [InlineData("")]
    public void FindPath_OfNoField_IsNull(string path) => Assert.Null(BookedModel.Schema.FindPath(path));

    [Theory]
    [InlineData("Noor Peeters", null, null, "Noor Peeters", "Noor", "Peeters")]
    [InlineData("Noor van  den Broecke", null, null, "Noor van  den Broecke", "Noor", "van  den Broecke")]
    [InlineData(null, "Noor", "Peeters", "Noor Peeters", "Noor", "Peeters")]
    [InlineData("  王  ", null, null, "王", "王", null)]
    [InlineData(null, null, null, "", "", null)]
    [InlineData("N. Peeters", "Noor", "Peeters", "N. Peeters", "Noor", "Peeters")]
    [InlineData("N. Peeters", "Noor", null, "N. Peeters", "Noor", null)]
    public void Customer_FromCalendlysNames_HasAFirstName(string? name, string? first, string? last, string full, string expected, string? expectedLast)
    {
        var customer = CustomerModel.From(name, first, last, "a@example.com");
        Assert.Equal((full, expected, expectedLast), (customer.Name, customer.FirstName, customer.LastName));
    }

    private static void AssertEmpty(TemplateObject empty) => Assert.All(empty.Names, name =>
    {
        Assert.True(empty.TryGet(name, out var value));
        if (value.Kind == ValueKind.Object) AssertEmpty(value.AsObject());
        else if (value.Kind == ValueKind.List) Assert.Empty(value.AsList());
        else Assert.True(value.IsNull);
    });

    private static void AssertComplete(ModelSchema schema) => Assert.All(schema.Fields, field =>
    {
        Assert.Matches("^[a-z]+(_[a-z]+)*$", field.Name);
        Assert.EndsWith(".", field.Description, StringComparison.Ordinal);
        if (field.Members is null) Assert.NotEmpty(field.Sample);
        else AssertComplete(field.Members);
    });
}
