using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using CalendlyWoo.Core.Templates.Seeds;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Seeds;

public sealed class SeededTemplatesTests
{
    private static readonly IReadOnlyList<SeededTemplate> Booked = [.. SeededTemplates.All.Where(seed => seed.Kind == TemplateKind.Booked)];

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, Booked.Count)];

    [Fact]
    public void All_AreTheBookedMailsOfTheThreeServices() =>
        Assert.Equal(["Virtual Styling Session", "Virtual Styling Session + Shopping Links", "In Person Styling Session"], SeededTemplates.Services);

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Seed_EveryPart_HasNoDiagnostic(int index)
    {
        var template = MailTemplate.Parse(Engine, Booked[index].Source);
        Assert.All(template.Parts, part => Assert.Empty(Engine.Check(part, BookedModel.Schema)));
        Assert.Equal(3, template.Parts.Count());
    }

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Seed_TheSample_RendersAsTheSnapshot(int index)
    {
        var seed = Booked[index];
        var mail = Compose(seed, SampleFor(seed));
        Snapshot.Match($"{seed.Service}.txt", $"{mail.Subject}\n\n{mail.Text}");
        Snapshot.Match($"{seed.Service}.html", mail.Html);
    }

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Seed_TheLeastThatIsKnown_StillReadsWell(int index)
    {
        var seed = Booked[index];
        var sample = SampleFor(seed);
        var mail = Compose(seed, sample with { Order = OrderModel.Empty, Booking = sample.Booking with { JoinUrl = null, Location = null, Answers = [] } });
        Snapshot.Match($"{seed.Service}.least.txt", $"{mail.Subject}\n\n{mail.Text}");
        Assert.DoesNotContain("\n\n\n", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"\"", mail.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Seed_TheHtml_FitsAMailClient(int index)
    {
        var mail = Compose(Booked[index], SampleFor(Booked[index]));
        Assert.InRange(mail.Html.Length, 1_000, 20_000);
        Assert.Contains("name=\"color-scheme\"", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", mail.Html, StringComparison.Ordinal);
        Assert.Contains("Hello Noor", mail.Html, StringComparison.Ordinal);
        Assert.Contains("Central European Time (Europe/Brussels)", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void All_EveryPart_HasNoDiagnostic() => Assert.All(SeededTemplates.All, seed =>
        Assert.All(MailTemplate.Parse(Engine, seed.Source).Parts, part => Assert.Empty(Engine.Check(part, NotificationModels.SchemaOf(seed.Kind)))));

    [Fact]
    public void All_WithEverySample_CanBeFilledIn() => Assert.All(SeededTemplates.All, seed => Assert.All(ModelSamples.Of(seed.Kind), sample =>
    {
        var mail = Compose(seed, sample.Model);
        Assert.DoesNotContain("{{", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"\"", mail.Html, StringComparison.Ordinal);
    }));

    private static BookedModel SampleFor(SeededTemplate seed)
    {
        var isInPerson = seed.Service!.StartsWith("In Person", StringComparison.Ordinal);
        var booking = BookedModel.Sample.Booking with
        {
            Location = isInPerson ? "Kaaistraat 12, Gent\nRing at gate B" : "Video call",
            JoinUrl = isInPerson ? null : BookedModel.Sample.Booking.JoinUrl,
            Answers = [AnswerModel.Sample, new AnswerModel("Which colours do you like?", "Green\nBlue & <grey>")],
        };
        return BookedModel.Sample with { Service = new ServiceModel(seed.Service!), Booking = booking };
    }

    private static ComposedMail Compose(SeededTemplate seed, MailModel model)
    {
        Assert.True(new MailComposer(Engine).Compose(MailTemplate.Parse(Engine, seed.Source), model, RenderOptions.Default).TryGet(out var mail, out var failure), failure?.Message);
        return mail!;
    }
}
