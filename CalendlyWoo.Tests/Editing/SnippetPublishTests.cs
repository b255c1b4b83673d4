using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Tests.Editing.EditingRig;

namespace CalendlyWoo.Tests.Editing;

public sealed class SnippetPublishTests
{
    [Fact]
    public async Task Check_AllSeedsInTheStore_FindsNothing()
    {
        await using var rig = await StartAsync();

        var items = await rig.Get<TemplateList>().GetAsync(Token);

        Assert.All(items, item => Assert.Equal((item.Name, 0, 0), (item.Name, item.Errors, item.Warnings)));
    }

    [Theory]
    [InlineData("<p>{{ shop.nam }}</p>", EditingCodes.HasErrors, "shop has nothing called nam")]
    [InlineData("{{ include 'signature' }}", EditingCodes.HasErrors, "includes itself")]
    [InlineData("<img src=\"cid:hand.png\" alt=\"Ann\">", EditingCodes.BreaksOthers, "In Person Styling Session: booked")]
    [InlineData("<p>Yours, {{ shop.name }}</p>", null, null)]
    public async Task Publish_ASnippet_IsRefusedWhereItOrItsMailsWouldBreak(string html, string? code, string? words)
    {
        await using var rig = await StartAsync();
        var failure = await PublishAsync(rig, "signature", new TemplateSource("", html));

        Assert.Equal(code, failure?.Code);
        if (words is not null) Assert.Contains(words, failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_AMail_IncludesWhatIsActiveNow()
    {
        await using var rig = await StartAsync();
        await rig.PublishAsync(Text("s", "{{ include 'header' }}"));
        var revision = await rig.DraftAsync(Text("s", "{{ include 'heder' }}"));

        var refused = await rig.Get<TemplatePublisher>().PublishAsync(rig.TemplateId, revision, null, false, Ann, Token);

        Assert.EndsWith("There is no snippet \"heder\". Did you mean header?", refused.Failure!.Message, StringComparison.Ordinal);
    }

    private static async Task<Core.Common.Failure?> PublishAsync(EditingRig rig, string name, TemplateSource source)
    {
        await using var db = rig.Open();
        var id = (await db.Templates.SingleAsync(template => template.Name == name, Token)).Id;
        var saved = await rig.Get<TemplateDesk>().SaveDraftAsync(id, source, (await rig.OpenAsync(id)).Base, Ann, Token);
        return (await rig.Get<TemplatePublisher>().PublishAsync(id, Assert.IsType<DraftSave.Saved>(saved).Base.Revision, null, false, Ann, Token)).Failure;
    }
}
