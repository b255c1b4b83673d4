using System.Globalization;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates;

public sealed class MailComposerTests
{
    private static readonly BookedModel Sample = BookedModel.Sample;

    [Fact]
    public void Compose_WithoutATextPart_MakesItFromTheHtml()
    {
        var mail = Compose(new TemplateSource("Hi {{ customer.first_name }}", "<p>Hi <b>{{ customer.name }}</b></p>"), Sample);
        Assert.Equal(new ComposedMail("Hi Noor", "<p>Hi <b>Noor Peeters</b></p>", "Hi Noor Peeters\n"), mail);
    }

    [Fact]
    public void Compose_ARequiredValueMissing_NeedsTheOwnerAndNamesIt()
    {
        var model = Sample with { Booking = Sample.Booking with { CancelUrl = "" } };
        var failure = Fail(new TemplateSource("Hi", "{{ if false }}{{ booking.cancel_url }}{{ end }}"), model);
        Assert.Equal((FailureCategory.NeedsOwner, "template.missing-value", "booking.cancel_url"), (failure.Category, failure.Code, failure.Detail));
        Assert.Contains("booking.cancel_url (the link to cancel)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_ARequiredValueMissingThatIsNotUsed_IsFine()
    {
        var model = Sample with { Booking = Sample.Booking with { CancelUrl = null } };
        Assert.Equal("Hi", Compose(new TemplateSource("Hi", "x"), model).Subject);
    }

    [Fact]
    public void Compose_SomebodyElsePaid_LeavesTheOrderEmpty()
    {
        var model = Sample with { Order = OrderModel.Empty };
        Assert.Equal("[] 0 no order", Compose(new TemplateSource("Hi", "[{{ order.number }}] {{ order.items.size }} {{ if order.total }}paid{{ else }}no order{{ end }}"), model).Html);
    }

    [Fact]
    public void Compose_ARequiredValueOfAnotherKind_IsAskedOfThatKind()
    {
        var source = new TemplateSource("Hi", "{{ previous.date }} {{ booking.cancel_url }}");
        var moved = RescheduledModel.Sample with { Previous = null };
        Assert.Equal("previous.date", Fail(source, moved).Detail);
        var cancelled = CancelledModel.Sample with { Booking = CancelledModel.Sample.Booking with { CancelUrl = null } };
        Assert.Equal("[]", Compose(new TemplateSource("Hi", "[{{ booking.cancel_url }}]"), cancelled).Html);
    }

    [Fact]
    public void Compose_AnotherCulture_WritesNumbersInIt()
    {
        var template = MailTemplate.Parse(Engine, new TemplateSource("{{ order.total }}", "x"));
        var options = TemplateBench.Ordinary with { Culture = CultureInfo.GetCultureInfo("nl-BE") };
        Assert.True(new MailComposer(Engine).Compose(template, Sample, options).TryGet(out var mail, out _));
        Assert.Equal("125,00", mail.Subject);
    }

    [Fact]
    public void Compose_ANameOfAnotherKindOfMail_IsEmptyAndNoMistake()
    {
        const string Shared = "[{{ if gift.code }}gift{{ end }}{{ cancellation.reason }}{{ previous.date }}{{ links.stop }}]";
        Assert.Equal("[]", Compose(new TemplateSource("Hi", Shared), Sample).Html);
        Assert.Equal("[Nooit]", Compose(new TemplateSource("Hi", Shared), CancelledModel.Sample with { Cancellation = new CancellationModel(null, "Nooit") }).Html);
        Assert.Equal("[]", Compose(new TemplateSource("Hi", "[{{ booking.date }}{{ for a in booking.answers }}x{{ end }}{{ booking.start }}]"), BookNowModel.Sample with { StopUrl = "x" }).Html);
    }

    [Fact]
    public void Compose_AnEmptyJoinUrl_IsFalse()
    {
        var model = Sample with { Booking = Sample.Booking with { JoinUrl = "" } };
        Assert.Equal("later", Compose(new TemplateSource("Hi", "{{ booking.join_url ? 'now' : 'later' }}"), model).Html);
    }

    [Theory]
    [InlineData("{{ order.currency }}")]
    [InlineData("  ")]
    public void Compose_AnEmptySubject_NeedsTheOwner(string subject) =>
        Assert.Equal("template.missing-value", Fail(new TemplateSource(subject, "x"), Sample with { Order = OrderModel.Empty }).Code);

    [Theory]
    [InlineData("{{ if }}", "x", null)]
    [InlineData("s", "{{ if }}", null)]
    [InlineData("s", "x", "{{ if }}")]
    public void Compose_APartWithErrors_IsAFailure(string subject, string html, string? text) => Assert.Equal("template.has-errors", Fail(new TemplateSource(subject, html, text), Sample).Code);

    [Fact]
    public void Compose_HostileName_StaysInItsPlace()
    {
        var model = Sample with { Customer = new CustomerModel("Eve\r\nBcc: x@y.example</script><script>alert(1)</script>{{ 1 }}", "Eve", "e@y.example") };
        var mail = Compose(new TemplateSource("For {{ customer.name }}", "<p>{{ customer.name }}</p>"), model);
        Assert.DoesNotContain('\n', mail.Subject);
        Assert.DoesNotContain('\r', mail.Subject);
        Assert.DoesNotContain("<script", mail.Html, StringComparison.Ordinal);
        Assert.Contains("{{ 1 }}", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Cache_StyleRules_AreInlinedOnce()
    {
        var cache = new TemplateCache(Engine);
        var template = cache.Get(Guid.NewGuid(), () => new TemplateSource("Hi", "<style>p{color:red}</style><p>{{ customer.first_name }}</p>"));

        var mail = new MailComposer(Engine).Compose(template, Sample, Options);

        Assert.Equal("<p style=\"color:red\">Noor</p>", mail.TryGet(out var composed, out _) ? composed.Html : "");
    }

    [Fact]
    public void Cache_OneVersion_IsReadOnce()
    {
        var cache = new TemplateCache(Engine);
        var id = Guid.CreateVersion7();
        var first = cache.Get(id, () => new TemplateSource("a", "b"));
        Assert.Same(first, cache.Get(id, () => throw new InvalidOperationException("read again")));
        for (var count = 0; count < 1_000; count++) cache.Get(Guid.CreateVersion7(), () => new TemplateSource("a", "b"));
        Assert.Equal(first.Subject.Part, cache.Get(id, () => new TemplateSource("a", "b")).Subject.Part);
    }

    [Fact]
    public async Task Template_OnManyThreads_GivesTheSameMail()
    {
        var template = MailTemplate.Parse(Engine, new TemplateSource("{{ customer.name }}", "{{ for a in booking.answers; x = a.answer; x; for.index; end }}"));
        var composer = new MailComposer(Engine);
        var tasks = Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 200).Select(_ => composer.Compose(template, Sample, TemplateBench.Ordinary)).Distinct().Count(), TestContext.Current.CancellationToken));
        Assert.All(await Task.WhenAll(tasks), count => Assert.Equal(1, count));
    }

    private static ComposedMail Compose(TemplateSource source, MailModel model)
    {
        Assert.True(new MailComposer(Engine).Compose(MailTemplate.Parse(Engine, source), model, TemplateBench.Ordinary).TryGet(out var mail, out var failure), failure?.Message);
        return mail!;
    }

    private static Failure Fail(TemplateSource source, MailModel model)
    {
        Assert.False(new MailComposer(Engine).Compose(MailTemplate.Parse(Engine, source), model, TemplateBench.Ordinary).TryGet(out _, out var failure));
        return failure!;
    }
}
