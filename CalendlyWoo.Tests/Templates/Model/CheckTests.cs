using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Model;

public sealed class CheckTests
{
    [Theory]
    [InlineData("{{ custmer.name }}", "template.unknown-name", 4, 7, "custmer is not known in this mail. Did you mean customer?")]
    [InlineData("{{ customer.frist_name }}", "template.unknown-name", 13, 10, "customer has nothing called frist_name. Did you mean first_name?")]
    [InlineData("{{ first_name }}", "template.unknown-name", 4, 10, "Did you mean customer.first_name?")]
    [InlineData("{{ customer.name.first }}", "template.unknown-name", 18, 5, "customer.name has nothing called first.")]
    [InlineData("{{ for a in booking.answers }}{{ a.questoin }}{{ end }}", "template.unknown-name", 36, 8, "Did you mean question?")]
    [InlineData("{{ booking.answers[0].foo }}", "template.unknown-name", 23, 3, "has nothing called foo")]
    [InlineData("{{ for.index }}", "template.unknown-name", 8, 5, "only between for and its end")]
    [InlineData("{{ customer.name | string.upcas }}", "template.unknown-function", 27, 5, "There is no function string.upcas. Did you mean string.upcase?")]
    [InlineData("{{ customer.name | uppercase }}", "template.unknown-name", 20, 9, "uppercase is not known")]
    [InlineData("{{ customer.name | string.truncate }}", "template.arguments", 27, 8, "needs length. Write it as: text | string.truncate length ellipsis?.")]
    [InlineData("{{ string.upcase }}", "template.arguments", 11, 6, "needs text")]
    [InlineData("{{ booking.date | date.to_string '%d' }}", "template.type", 12, 4, "needs a date, such as booking.start,")]
    [InlineData("{{ customer.name | math.round }}", "template.type", 13, 4, "needs a number")]
    [InlineData("{{ for x in booking.duration_minutes }}{{ end }}", "template.type", 21, 16, "A loop needs a list")]
    [InlineData("{{ string }}", "template.syntax", 4, 6, "the name of a function is missing")]
    [InlineData("{{ customer.name 'x' }}", "template.unknown-function", 13, 4, "customer.name is not a function")]
    public void Check_AMistake_IsShownAtItsPlace(string source, string code, int column, int length, string words)
    {
        var diagnostic = Assert.Single(Check(source));
        Assert.Equal((code, column, length), (diagnostic.Code, diagnostic.Span.Column, diagnostic.Span.Length));
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ customer.name | string.upcase }}")]
    [InlineData("{{ booking.start | date.to_string '%A' }}")]
    [InlineData("{{ for a in booking.answers }}{{ a.question }}{{ for.index }}{{ end }}")]
    [InlineData("{{ x = customer.name; x | string.size }}")]
    [InlineData("{{ order.total | math.format 'N2' }}{{ order.items.size }}{{ order.items[0].name }}")]
    [InlineData("{{ booking.start.hour }}{{ booking.join_url ?? 'none' }}")]
    [InlineData("{{ for i in 1..3 }}{{ i }}{{ end }}{{ customer.name.size + 1 }}")]
    [InlineData("{{ booking.answers | array.first }}")]
    public void Check_WhatIsRight_SaysNothing(string source) => Assert.Empty(Check(source));

    [Theory]
    [InlineData(TemplateKind.Booked, "{{ previous.date }}", "previous is not known in this mail.")]
    [InlineData(TemplateKind.Booked, "{{ order.total_txt }}", "Did you mean total_text?")]
    [InlineData(TemplateKind.Booked, "{{ links.bookingpage }}", "Did you mean booking_page?")]
    [InlineData(TemplateKind.Rescheduled, "{{ previus.date }}", "Did you mean previous?")]
    [InlineData(TemplateKind.Rescheduled, "{{ previous.when_shops }}", "Did you mean when_shop?")]
    [InlineData(TemplateKind.Cancelled, "{{ cancelation.reason }}", "cancelation is not known in this mail. Did you mean cancellation?")]
    [InlineData(TemplateKind.Cancelled, "{{ reason }}", "Did you mean cancellation.reason?")]
    [InlineData(TemplateKind.OrderPaid, "{{ booking.date }}", "booking is not known in this mail.")]
    [InlineData(TemplateKind.OrderPaid, "{{ gift.recipientname }}", "Did you mean recipient_name?")]
    [InlineData(TemplateKind.OrderPaid, "{{ for item in order.items }}{{ item.prize }}{{ end }}", "Did you mean price?")]
    [InlineData(TemplateKind.BookNow, "{{ links.stopp }}", "Did you mean stop?")]
    [InlineData(TemplateKind.BookNow, "{{ gift.code }}", "gift is not known in this mail.")]
    [InlineData(TemplateKind.Snippet, "{{ shop.nam }}", "Did you mean name?")]
    [InlineData(TemplateKind.Snippet, "{{ booking.strat }}", "Did you mean start?")]
    public void Check_AnUnknownNameOfAKind_IsAnErrorWithAProposal(TemplateKind kind, string source, string words)
    {
        var diagnostic = Assert.Single(Engine.Check(Engine.Parse(source, TemplatePart.Html), NotificationModels.SchemaOf(kind)));
        Assert.Equal((DiagnosticSeverity.Error, "template.unknown-name"), (diagnostic.Severity, diagnostic.Code));
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_EveryNameOfEveryKind_IsKnown() => Assert.All(Enum.GetValues<TemplateKind>(), kind =>
    {
        var names = ModelReference.Of(kind).Where(entry => entry.Kind is not (FieldKind.Object or FieldKind.List) && !entry.Path.Contains("[]", StringComparison.Ordinal));
        var source = string.Concat(names.Select(entry => $"{{{{ if {entry.Path} }}}}{{{{ {entry.Path} }}}}{{{{ end }}}}\n"));
        Assert.Empty(Engine.Check(Engine.Parse(source, TemplatePart.Text), NotificationModels.SchemaOf(kind)));
    });

    [Fact]
    public void SnippetCheck_ANameThatNotAllKindsKnow_IsAWarningAtItsPlace()
    {
        var diagnostic = Assert.Single(SnippetCheck.Check(Engine, Engine.Parse("{{ shop.name }} {{ gift.code }}", TemplatePart.Html)));
        Assert.Equal((DiagnosticSeverity.Warning, "template.unknown-name", 20), (diagnostic.Severity, diagnostic.Code, diagnostic.Span.Column));
        Assert.Contains("booked, new time, cancelled, book now", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SnippetCheck_ANameThatNoKindKnows_IsAnError() =>
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(SnippetCheck.Check(Engine, Engine.Parse("{{ shop.nam }} {{ gift.code }}", TemplatePart.Html))).Severity);

    [Fact]
    public void SnippetCheck_WhatEveryKindKnows_SaysNothing() =>
        Assert.Empty(SnippetCheck.Check(Engine, Engine.Parse("{{ shop.name }} {{ if links.cancel }}{{ links.cancel }}{{ end }}", TemplatePart.Html)));

    [Fact]
    public void Check_ASampleThatCannotBeRendered_ShowsWhere()
    {
        var diagnostic = Assert.Single(Check("ok\n{{ [customer.name, 1] | array.sort }}"));
        Assert.Equal(("template.type", 2), (diagnostic.Code, diagnostic.Span.Line));
    }

    private static IReadOnlyList<TemplateDiagnostic> Check(string source) => Engine.Check(Engine.Parse(source, TemplatePart.Html), BookedModel.Schema);

    [Fact]
    public void Check_AnUnclosedBlock_StillTellsOfAllElse()
    {
        var found = Engine.Check(Engine.Parse("{{ if customer.first_nam }}{{ customer.name | string.upcas }}", TemplatePart.Html), BookedModel.Schema);
        Assert.Equal(
            [DiagnosticCodes.UnclosedBlock, DiagnosticCodes.UnknownName, DiagnosticCodes.UnknownFunction],
            found.OrderBy(one => one.Span.Offset).Select(one => one.Code));
    }
}
