using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Tests.Editing.EditingRig;

namespace CalendlyWoo.Tests.Editing;

public sealed class CanaryDeskTests
{
    [Fact]
    public async Task Start_ADraft_IsWrittenDownAsAVersionAndStaysADraft()
    {
        await using var rig = await StartAsync();
        var revision = await rig.DraftAsync(Text("tried"));

        Assert.True((await rig.Get<CanaryDesk>().StartAsync(rig.TemplateId, revision, 3, Ann, Token)).TryGet(out var state, out _));

        var open = await rig.OpenAsync();
        Assert.Equal((2, 3, 0, true), (state.VersionNumber, state.Wanted, state.Taken, state.IsRunning));
        Assert.Equal((1, "tried", state), (open.Active.Number, open.Draft!.Source.Subject, open.Canary));
        Assert.True((await rig.Get<TemplateHistory>().GetAsync(rig.TemplateId, Token))[0].IsCanary);
        Assert.Empty((await rig.Get<CanaryDesk>().ResultsAsync(rig.TemplateId, Token))!.Mails);
    }

    [Fact]
    public async Task Start_SixAtOnce_LeavesOneTrialAndOneVersion()
    {
        await using var rig = await StartAsync();
        var revision = await rig.DraftAsync(Text("tried"));

        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => rig.Get<CanaryDesk>().StartAsync(rig.TemplateId, revision, 3, Ann, Token)));

        Assert.Single(all, one => one.Failure is null);
        await using var db = rig.Open();
        Assert.Equal((1, 2), (await db.TemplateCanaries.CountAsync(Token), await db.TemplateVersions.CountAsync(v => v.TemplateId == rig.TemplateId, Token)));
    }

    [Theory]
    [InlineData("{{ if }}", 3, EditingCodes.HasErrors)]
    [InlineData("fine", 0, EditingCodes.Canary)]
    [InlineData("fine", 101, EditingCodes.Canary)]
    public async Task Start_WhatCannotBeTried_IsRefused(string subject, int count, string code)
    {
        await using var rig = await StartAsync();
        var revision = await rig.DraftAsync(Text(subject));

        Assert.Equal(code, (await rig.Get<CanaryDesk>().StartAsync(rig.TemplateId, revision, count, Ann, Token)).Failure!.Code);
        Assert.Equal(EditingCodes.DraftChanged, (await rig.Get<CanaryDesk>().StartAsync(rig.TemplateId, revision + 7, 1, Ann, Token)).Failure!.Code);
    }

    [Fact]
    public async Task Stop_ARunningTrial_LeavesTheDraft()
    {
        await using var rig = await StartAsync();
        await rig.Get<CanaryDesk>().StartAsync(rig.TemplateId, await rig.DraftAsync(Text("tried")), 3, Ann, Token);

        Assert.Null((await rig.Get<CanaryDesk>().StopAsync(rig.TemplateId, Ben, Token)).Failure);
        Assert.Null((await rig.Get<CanaryDesk>().StopAsync(rig.TemplateId, Ben, Token)).Failure);

        var open = await rig.OpenAsync();
        Assert.Equal((null, "tried"), (open.Canary, open.Source.Subject));
    }

    [Fact]
    public async Task Publish_EndsTheTrial_AndUndoGoesBackToWhatWasActive()
    {
        await using var rig = await StartAsync();
        var before = (await rig.OpenAsync()).Active.Source.Subject;
        var revision = await rig.DraftAsync(Text("tried"));
        await rig.Get<CanaryDesk>().StartAsync(rig.TemplateId, revision, 3, Ann, Token);

        Assert.True((await rig.Get<TemplatePublisher>().PublishAsync(rig.TemplateId, revision, null, false, Ann, Token)).TryGet(out var version, out _));
        Assert.Equal((3, null), (version.Number, (await rig.OpenAsync()).Canary));
        await rig.Get<TemplatePublisher>().UndoAsync(rig.TemplateId, version.Id, Ann, Token);

        Assert.Equal(before, (await rig.OpenAsync()).Active.Source.Subject);
    }
}
