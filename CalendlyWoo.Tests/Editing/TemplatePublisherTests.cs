using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Tests.Editing.EditingRig;

namespace CalendlyWoo.Tests.Editing;

public sealed class TemplatePublisherTests
{
    [Fact]
    public async Task Publish_ADraft_IsTheNextVersionWithWhoWhenAndWhy()
    {
        await using var rig = await StartAsync();
        await rig.Get<ServiceCatalog>().GetAsync(Token);

        var version = await rig.PublishAsync(Text("new"), Ann, "Shorter");

        Assert.Equal((2, "Ann", "Shorter", Noon), (version.Number, version.CreatedBy, version.Reason, version.CreatedAt));
        var open = await rig.OpenAsync();
        Assert.Equal((version.Id, true), (open.Active.Id, open.Draft is null));
        var offered = (await rig.Get<ServiceCatalog>().GetAsync(Token)).Single(one => one.Service.Name == open.Services[0]);
        Assert.Equal("new", offered.Templates[TemplateKind.Booked].Source.Subject);
        await using var db = rig.Open();
        var line = await db.Activities.SingleAsync(a => a.Kind == ActivityKind.Template, Token);
        Assert.Equal(("Ann", "Ann published version 2 of “In Person Styling Session: booked”: Shorter."), (line.Actor, line.Text));
    }

    [Theory]
    [InlineData("{{ customer.nam }}", "<p>x</p>", "editing.has-errors")]
    [InlineData("s", "{{ if customer.name }}", "editing.has-errors")]
    [InlineData("  ", "<p>x</p>", "editing.has-errors")]
    [InlineData("s", " ", "editing.has-errors")]
    public async Task Publish_WithAMistake_IsRefusedInWords(string subject, string html, string code)
    {
        await using var rig = await StartAsync();
        var revision = await rig.DraftAsync(Text(subject, html));

        var published = await rig.Get<TemplatePublisher>().PublishAsync(rig.TemplateId, revision, null, false, Ann, Token);

        Assert.False(published.TryGet(out _, out var failure));
        Assert.Equal(code, failure.Code);
        Assert.Equal(1, (await rig.OpenAsync()).Active.Number);
    }

    [Fact]
    public async Task Publish_TwoAtOnce_OneWinsAndTheOtherIsTold()
    {
        await using var rig = await StartAsync();
        var revision = await rig.DraftAsync(Text("new"));

        var both = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => rig.Get<TemplatePublisher>().PublishAsync(rig.TemplateId, revision, null, false, Ann, Token)));

        Assert.Single(both, one => one.TryGet(out var version, out _));
        Assert.All(both.Where(one => one.Failure is not null), one => Assert.Equal(EditingCodes.DraftChanged, one.Failure!.Code));
        await using var db = rig.Open();
        Assert.Equal([1, 2], await db.TemplateVersions.Where(v => v.TemplateId == rig.TemplateId).Select(v => v.Number).Order().ToListAsync(Token));
    }

    [Fact]
    public async Task RollBack_ManyAtOnce_NumbersStayUnique()
    {
        await using var rig = await StartAsync();
        await rig.PublishAsync(Text("two"));

        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => rig.Get<TemplatePublisher>().RollBackAsync(rig.TemplateId, 1, Ben, Token)));

        Assert.Single(all, one => one.TryGet(out var version, out _));
        Assert.All(all.Where(one => one.Failure is not null), one => Assert.Equal(EditingCodes.Unchanged, one.Failure!.Code));
    }

    [Fact]
    public async Task Publish_ADraftOfAnOlderVersion_IsAskedFirst()
    {
        await using var rig = await StartAsync();
        var seen = (await rig.OpenAsync()).Base;
        await rig.PublishAsync(Text("Ben's"), Ben);
        var saved = Assert.IsType<DraftSave.Saved>(await rig.Get<TemplateDesk>().SaveDraftAsync(rig.TemplateId, Text("Ann's"), seen, Ann, Token));
        var publisher = rig.Get<TemplatePublisher>();

        var refused = await publisher.PublishAsync(rig.TemplateId, saved.Base.Revision, null, false, Ann, Token);
        Assert.Equal((EditingCodes.NewerVersion, true), (refused.Failure!.Code, refused.Failure.Message.StartsWith("Ben published version 2", StringComparison.Ordinal)));
        Assert.Null((await publisher.PublishAsync(rig.TemplateId, saved.Base.Revision, null, true, Ann, Token)).Failure);

        Assert.Equal(("Ann's", 3), ((await rig.OpenAsync()).Active.Source.Subject, (await rig.OpenAsync()).Active.Number));
    }

    [Fact]
    public async Task RollBack_OneClick_IsANewVersionWithTheOldTextAndKeepsTheDraft()
    {
        await using var rig = await StartAsync();
        var first = (await rig.OpenAsync()).Active;
        await rig.PublishAsync(Text("two"));
        await rig.DraftAsync(Text("three"));

        Assert.True((await rig.Get<TemplatePublisher>().RollBackAsync(rig.TemplateId, 1, Ben, Token)).TryGet(out var version, out _));

        Assert.Equal((3, "Back to version 1", "Ben"), (version.Number, version.Reason, version.CreatedBy));
        var open = await rig.OpenAsync();
        Assert.Equal((first.Source.Html, "three", true), (open.Active.Source.Html, open.Source.Subject, open.DraftIsBehind));
    }

    [Fact]
    public async Task Undo_OfAPublish_BringsBackBothTexts()
    {
        await using var rig = await StartAsync();
        var first = (await rig.OpenAsync()).Active;
        var published = await rig.PublishAsync(Text("two"));

        Assert.Null((await rig.Get<TemplatePublisher>().UndoAsync(rig.TemplateId, published.Id, Ann, Token)).Failure);
        var again = await rig.Get<TemplatePublisher>().UndoAsync(rig.TemplateId, published.Id, Ann, Token);

        var open = await rig.OpenAsync();
        Assert.Equal((first.Source.Subject, "two", false), (open.Active.Source.Subject, open.Draft!.Source.Subject, open.DraftIsBehind));
        Assert.Equal(EditingCodes.NewerVersion, again.Failure!.Code);
    }

    [Fact]
    public async Task Publish_WhatIsActiveAlready_IsRefused()
    {
        await using var rig = await StartAsync();
        await rig.DraftAsync(Text("x"));
        var revision = await rig.DraftAsync((await rig.OpenAsync()).Active.Source);

        Assert.Equal(EditingCodes.Unchanged, (await rig.Get<TemplatePublisher>().PublishAsync(rig.TemplateId, revision, null, false, Ann, Token)).Failure!.Code);
    }

    [Fact]
    public async Task History_AfterAPublish_NamesAllAndComparesThem()
    {
        await using var rig = await StartAsync();
        await rig.PublishAsync(Text("Hello {{ customer.name }}"), Ben, "Warmer");
        await rig.DraftAsync(Text("Hello {{ customer.first_name }}"));
        var history = rig.Get<TemplateHistory>();

        var entries = await history.GetAsync(rig.TemplateId, Token);
        Assert.Equal(["2 Ben Warmer True", "1 product  False"], entries.Select(entry => FormattableString.Invariant($"{entry.Number} {entry.CreatedBy} {entry.Reason} {entry.IsActive}")));
        var comparison = await history.CompareAsync(rig.TemplateId, 2, null, Token);
        var part = Assert.Single(comparison!.Parts);
        Assert.Equal(("Version 2", "Draft", SourcePart.Subject), (comparison.Left, comparison.Right, part.Part));
        Assert.Contains(part.Rows[0].Right!.Runs, run => run is { IsMarked: true, Text: "first_name" });
        Assert.Null(await history.CompareAsync(rig.TemplateId, 2, 9, Token));
    }
}
