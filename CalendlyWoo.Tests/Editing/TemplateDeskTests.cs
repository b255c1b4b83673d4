using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Tests.Editing.EditingRig;

namespace CalendlyWoo.Tests.Editing;

public sealed class TemplateDeskTests
{
    [Fact]
    public async Task Save_OneAfterTheOther_KeepsTheLast()
    {
        await using var rig = await StartAsync();
        await rig.DraftAsync(Text("one"));
        await rig.DraftAsync(Text("two"), Ben);

        var open = await rig.OpenAsync();
        Assert.Equal(("two", "Ben", false), (open.Draft!.Source.Subject, open.Draft.SavedBy, open.DraftIsBehind));
        Assert.Equal(["In Person Styling Session"], open.Services);
    }

    [Fact]
    public async Task Save_OnAnOldRevision_GivesTheOthersDraftAndOverwritesNothing()
    {
        await using var rig = await StartAsync();
        var seen = (await rig.OpenAsync()).Base;
        await rig.DraftAsync(Text("Ben's"), Ben);

        var save = await rig.Get<TemplateDesk>().SaveDraftAsync(rig.TemplateId, Text("Ann's"), seen, Ann, Token);

        var conflict = Assert.IsType<DraftSave.Conflict>(save);
        Assert.Equal(("Ben's", "Ben"), (conflict.Theirs!.Source.Subject, conflict.Theirs.SavedBy));
        Assert.Equal("Ben's", (await rig.OpenAsync()).Source.Subject);
        Assert.IsType<DraftSave.Saved>(await rig.Get<TemplateDesk>().SaveDraftAsync(rig.TemplateId, Text("Ann's"), conflict.Base, Ann, Token));
    }

    [Fact]
    public async Task Save_AgainAfterALostAnswer_IsTheSameSave()
    {
        await using var rig = await StartAsync();
        var seen = (await rig.OpenAsync()).Base;
        var revision = await rig.DraftAsync(Text("one"));

        var again = await rig.Get<TemplateDesk>().SaveDraftAsync(rig.TemplateId, Text("one"), seen, Ann, Token);

        Assert.Equal(revision, Assert.IsType<DraftSave.Saved>(again).Base.Revision);
    }

    [Fact]
    public async Task Save_EightAtOnce_OneIsSavedAndTheOthersAreTold()
    {
        await using var rig = await StartAsync();
        var seen = (await rig.OpenAsync()).Base;

        var saves = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => rig.Get<TemplateDesk>().SaveDraftAsync(rig.TemplateId, Text($"text {i}"), seen, Ann, Token)));

        Assert.Single(saves.OfType<DraftSave.Saved>());
        Assert.Equal(7, saves.OfType<DraftSave.Conflict>().Count(conflict => conflict.Theirs is not null));
    }

    [Fact]
    public async Task Save_EightAtOnceOverADraft_OneIsSavedAndNoneIsLost()
    {
        await using var rig = await StartAsync();
        await rig.DraftAsync(Text("first"));
        var seen = (await rig.OpenAsync()).Base;

        var saves = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => rig.Get<TemplateDesk>().SaveDraftAsync(rig.TemplateId, Text($"text {i}"), seen, Ann, Token)));

        Assert.Single(saves.OfType<DraftSave.Saved>());
        var kept = (await rig.OpenAsync()).Source.Subject;
        Assert.Equal(7, saves.OfType<DraftSave.Conflict>().Count(conflict => conflict.Theirs!.Source.Subject == kept));
    }

    [Fact]
    public async Task Save_WhatWasBegunBeforeAPublish_IsKeptAndTold()
    {
        await using var rig = await StartAsync();
        var seen = (await rig.OpenAsync()).Base;
        var published = await rig.PublishAsync(Text("Ben's"), Ben);

        var save = await rig.Get<TemplateDesk>().SaveDraftAsync(rig.TemplateId, Text("Ann's"), seen, Ann, Token);

        Assert.Equal(published.Id, Assert.IsType<DraftSave.Saved>(save).PublishedMeanwhile!.Id);
        Assert.True((await rig.OpenAsync()).DraftIsBehind);
    }

    [Fact]
    public async Task Save_OfADraftThatWasPublishedMeanwhile_IsAConflictWithoutDraft()
    {
        await using var rig = await StartAsync();
        await rig.DraftAsync(Text("one"));
        var seen = (await rig.OpenAsync()).Base;
        var published = await rig.PublishAsync(Text("two"), Ben);

        var conflict = Assert.IsType<DraftSave.Conflict>(await rig.Get<TemplateDesk>().SaveDraftAsync(rig.TemplateId, Text("three"), seen, Ann, Token));

        Assert.Null(conflict.Theirs);
        Assert.Equal(published.Id, conflict.Active.Id);
        Assert.IsType<DraftSave.Saved>(await rig.Get<TemplateDesk>().SaveDraftAsync(rig.TemplateId, Text("three"), conflict.Base, Ann, Token));
    }

    [Fact]
    public async Task Discard_CanBeUndone_AndForgetsTheOldRevision()
    {
        await using var rig = await StartAsync();
        var desk = rig.Get<TemplateDesk>();
        var revision = await rig.DraftAsync(Text("kept"));
        Assert.False((await desk.DiscardDraftAsync(rig.TemplateId, revision + 1, Ann, Token)).TryGet(out _, out _));

        Assert.True((await desk.DiscardDraftAsync(rig.TemplateId, revision, Ann, Token)).TryGet(out var discarded, out _));
        Assert.Null((await rig.OpenAsync()).Draft);
        var restored = Assert.IsType<DraftSave.Saved>(await desk.RestoreDraftAsync(discarded, Ann, Token));

        Assert.Equal("kept", (await rig.OpenAsync()).Source.Subject);
        Assert.NotEqual(revision, restored.Base.Revision);
    }

    [Fact]
    public async Task Save_WhatTheActiveVersionSays_NeedsNoDraft()
    {
        await using var rig = await StartAsync();
        var open = await rig.OpenAsync();

        Assert.IsType<DraftSave.Saved>(await rig.Get<TemplateDesk>().SaveDraftAsync(rig.TemplateId, open.Source with { }, open.Base, Ann, Token));

        await using var db = rig.Open();
        Assert.False(await db.TemplateDrafts.AnyAsync(Token));
    }

    [Fact]
    public async Task Save_ASubjectLongerThanItsColumn_IsRefusedInWords()
    {
        await using var rig = await StartAsync();
        var save = await rig.Get<TemplateDesk>().SaveDraftAsync(rig.TemplateId, Text(new string('x', 2001)), (await rig.OpenAsync()).Base, Ann, Token);

        Assert.Equal(EditingCodes.TooLong, Assert.IsType<DraftSave.Failed>(save).Failure.Code);
    }

    [Fact]
    public async Task Draft_WithAllParts_ComesBackWhole()
    {
        await using var rig = await StartAsync();
        var file = new TemplateFileUse(Guid.NewGuid(), "logo.png", 12, true);
        var source = new TemplateSource("s", "<p>h</p>", "t") { Preheader = "p", Files = [file], HasInvite = true };
        await rig.DraftAsync(source);

        var read = (await rig.OpenAsync()).Source;
        Assert.Equal(("s", "<p>h</p>", "t", "p", true), (read.Subject, read.Html, read.Text, read.Preheader, read.HasInvite));
        Assert.Equal([file], read.Files);
    }

    [Fact]
    public async Task Presence_WhoIsNotHeardOf_IsGone()
    {
        await using var rig = await StartAsync();
        var presence = rig.Get<TemplatePresence>();
        await presence.EnterAsync(rig.TemplateId, Ann, Token);
        Assert.Equal("Ann", Assert.Single(await presence.EnterAsync(rig.TemplateId, Ben, Token)).Name);

        rig.Clock.Advance(TimeSpan.FromSeconds(40));
        await presence.BeatAsync(rig.TemplateId, Ben, Token);
        rig.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Empty(await presence.OthersAsync(rig.TemplateId, Ben, Token));
        Assert.Equal("Ben", Assert.Single(await presence.BeatAsync(rig.TemplateId, Ann, Token)).Name);
        await presence.LeaveAsync(rig.TemplateId, Ben, Token);
        Assert.Empty((await rig.OpenAsync()).Others);
    }
}
