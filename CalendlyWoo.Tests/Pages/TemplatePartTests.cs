using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Language;
using CalendlyWoo.Core.Templates.Model;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Web.Components.Templates.Code;
using CalendlyWoo.Web.Components.Templates.Desk;
using CalendlyWoo.Web.Components.Templates.Palette;
using CalendlyWoo.Web.Components.Templates.Preview;
using CalendlyWoo.Web.Live;

namespace CalendlyWoo.Tests.Pages;

/// <summary>The parts of the templates' pages that need no browser.</summary>
public sealed class TemplatePartTests
{
    [Fact]
    public void Apply_TwoChanges_CountInTheOldText()
    {
        var text = new PartText("Hello Ann");

        Assert.True(text.Apply(new EditorChange("html", 1, 0, 13, [new TextChange(0, 5, "Good day"), new TextChange(6, 9, "Noor")])));
        Assert.Equal(("Good day Noor", 1), (text.Text, text.Version));
    }

    [Theory]
    [InlineData(1, 10, 0, 1)]
    [InlineData(0, 9, 0, 1)]
    [InlineData(0, 10, 4, 2)]
    [InlineData(0, 10, -1, 0)]
    [InlineData(0, 10, 9, 11)]
    public void Apply_WhatDoesNotFit_ChangesNothing(int baseVersion, int length, int from, int to)
    {
        var text = new PartText("Hello Ann");

        Assert.False(text.Apply(new EditorChange("html", 2, baseVersion, length, [new TextChange(from, to, "xx")])));
        Assert.Equal(("Hello Ann", 0), (text.Text, text.Version));
    }

    [Fact]
    public void Take_Pieces_IsTheWholeTextWithTheLast()
    {
        var text = new PartText("old");

        Assert.False(text.Take(new EditorText("html", 7, 0, 2, "new ")));
        Assert.False(text.Take(new EditorText("html", 7, 2, 3, "stray")));
        Assert.True(text.Take(new EditorText("html", 7, 1, 2, "text")));
        Assert.Equal(("new text", 7), (text.Text, text.Version));
    }

    [Theory]
    [InlineData(TemplateKind.Booked)]
    [InlineData(TemplateKind.Rescheduled)]
    [InlineData(TemplateKind.Cancelled)]
    [InlineData(TemplateKind.OrderPaid)]
    [InlineData(TemplateKind.BookNow)]
    [InlineData(TemplateKind.Snippet)]
    public void Palette_EveryInsertOfTheModel_IsFreeOfErrors(TemplateKind kind)
    {
        var (engine, schema) = (new TemplateEngine(TimeProvider.System), NotificationModels.SchemaOf(kind));
        foreach (var group in ModelPalette.Of(schema))
        {
            var loops = "";
            foreach (var item in group.Items)
            {
                // The names of a list's items mean something inside its loop.
                if (item.Kind == "list") loops = item.Insert.Split('\n')[0];
                var isInLoop = loops.Length > 0 && schema.FindPath(item.Name) is null;
                var source = isInLoop ? $"{loops}{item.Insert}{{{{ end }}}}" : item.Insert;

                Assert.DoesNotContain(engine.Check(engine.Parse(source, TemplatePart.Html), schema), problem => problem.Severity == DiagnosticSeverity.Error);
            }
        }
    }

    [Fact]
    public void DataName_RoundTrip_IsTheSame()
    {
        PreviewChoice[] choices = [new PreviewChoice.Sample("Long names"), new PreviewChoice.PastBooking(Guid.NewGuid())];

        Assert.All(choices, choice => Assert.Equal(choice, DataName.Read(DataName.Of(choice))));
        Assert.Equal(new PreviewChoice.Sample(""), DataName.Read("booking:nonsense"));
    }

    [Fact]
    public async Task Debounce_WishesInARow_ActOnceAfterThePauseAndAtTheLatestInTime()
    {
        var (clock, acts) = (new FakeClock(DateTimeOffset.UnixEpoch), 0);
        using var debounce = new Debounce(clock, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), _ => Task.FromResult(acts++));
        for (var half = 0; half < 5; half++)
        {
            debounce.Wish();
            clock.Advance(TimeSpan.FromSeconds(0.5));
        }

        Assert.Equal(0, acts);
        debounce.Wish();
        clock.Advance(TimeSpan.FromSeconds(0.5));
        await Patience.UntilAsync(() => acts == 1);
        Assert.False(debounce.IsWaiting);
    }
}
