using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using CalendlyWoo.Core.Templates.Seeds;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Seeds;

public sealed class SeededTemplatesTests
{
    private static readonly SnippetLibrary Library =
        new(SeededTemplates.Snippets.Select(snippet => KeyValuePair.Create(snippet.Name, snippet.Source)));

    private static readonly IReadOnlyList<SeededTemplate> Mails = [.. SeededTemplates.All.Where(seed => seed.Kind != TemplateKind.Snippet)];

    public static TheoryData<string> Names => [.. Mails.Select(seed => seed.Name)];

    [Fact]
    public void All_EveryServiceAndKind_HasATemplate()
    {
        Assert.Equal(["Virtual Styling Session", "Virtual Styling Session + Shopping Links", "In Person Styling Session"], SeededTemplates.Services);
        Assert.All(SeededTemplates.Services, service => Assert.All(NotificationModels.MailKinds, kind => Assert.NotNull(SeededTemplates.For(service, kind))));
        Assert.Equal(["footer", "header", "signature"], Library.Names);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Seed_EveryPart_HasNoDiagnostic(string name)
    {
        var seed = Find(name);
        var template = MailTemplate.Parse(Engine, seed.Source);
        Assert.All(template.Parts, part => Assert.Empty(Engine.Check(part, NotificationModels.SchemaOf(seed.Kind), Library)));
    }

    [Fact]
    public void Snippets_EveryPart_HasNoDiagnostic() => Assert.All(SeededTemplates.Snippets, snippet =>
        Assert.All(MailTemplate.Parse(Engine, snippet.Source).Parts, part => Assert.Empty(SnippetCheck.Check(Engine, part, Library))));

    [Theory]
    [MemberData(nameof(Names))]
    public void Seed_TheFullSample_RendersAsTheSnapshot(string name)
    {
        var mail = Compose(Find(name), ModelSamples.Of(Find(name).Kind)[0].Model);
        Snapshot.Match($"{FileOf(name)}.txt", $"{mail.Subject}\n\n{mail.Text}");
        Snapshot.Match($"{FileOf(name)}.html", mail.Html);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Seed_TheLeastThatIsKnown_StillReadsWell(string name)
    {
        var mail = Compose(Find(name), ModelSamples.Of(Find(name).Kind).Single(sample => sample.Name == "Minimal").Model);
        Snapshot.Match($"{FileOf(name)}.least.txt", $"{mail.Subject}\n\n{mail.Text}");
        Assert.DoesNotContain("\n\n\n", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Seed_EverySample_FitsAMailClient(string name) => Assert.All(ModelSamples.Of(Find(name).Kind), sample =>
    {
        var mail = Compose(Find(name), sample.Model);
        Assert.InRange(mail.Html.Length, 1_000, 20_000);
        Assert.Contains("name=\"color-scheme\"", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"\"", mail.Html, StringComparison.Ordinal);
    });

    private static SeededTemplate Find(string name) => Mails.Single(seed => seed.Name == name);

    private static string FileOf(string name) => name.Replace(":", "", StringComparison.Ordinal);

    private static ComposedMail Compose(SeededTemplate seed, MailModel model)
    {
        var template = new TemplateCache(Engine).Get(Guid.NewGuid(), () => seed.Source);
        var composed = new MailComposer(Engine).Compose(template, model, TemplateBench.Ordinary with { Snippets = Library });
        Assert.True(composed.TryGet(out var mail, out var failure), failure?.Message);
        return mail!;
    }
}
