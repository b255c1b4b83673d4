using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Tests.Templates.Model;

public sealed class ModelSchemaTests
{
    [Fact]
    public void BookedSchema_EveryField_HasADescriptionAndASample() => AssertComplete(BookedModel.Schema);

    [Theory]
    [InlineData("booking.join_url", true)]
    [InlineData("booking.cancel_url", false)]
    [InlineData("order.number", true)]
    [InlineData("customer.first_name", false)]
    public void FindPath_OfAField_SaysWhetherItCanBeEmpty(string path, bool canBeEmpty) => Assert.Equal(canBeEmpty, BookedModel.Schema.FindPath(path)!.CanBeEmpty);

    [Theory]
    [InlineData("booking.nope")]
    [InlineData("booking.answers.question")]
    [InlineData("")]
    public void FindPath_OfNoField_IsNull(string path) => Assert.Null(BookedModel.Schema.FindPath(path));

    [Theory]
    [InlineData("Noor Peeters", null, null, "Noor Peeters", "Noor")]
    [InlineData(null, "Noor", "Peeters", "Noor Peeters", "Noor")]
    [InlineData("  王  ", null, null, "王", "王")]
    [InlineData(null, null, null, "", "")]
    [InlineData("N. Peeters", "Noor", "Peeters", "N. Peeters", "Noor")]
    public void Customer_FromCalendlysNames_HasAFirstName(string? name, string? first, string? last, string full, string expected)
    {
        var customer = CustomerModel.From(name, first, last, "a@example.com");
        Assert.Equal((full, expected), (customer.Name, customer.FirstName));
    }

    private static void AssertComplete(ModelSchema schema) => Assert.All(schema.Fields, field =>
    {
        Assert.Matches("^[a-z]+(_[a-z]+)*$", field.Name);
        Assert.EndsWith(".", field.Description, StringComparison.Ordinal);
        if (field.Members is null) Assert.NotEmpty(field.Sample);
        else AssertComplete(field.Members);
    });
}
