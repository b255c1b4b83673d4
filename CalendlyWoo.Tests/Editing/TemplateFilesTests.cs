using System.Text;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using static CalendlyWoo.Tests.Editing.EditingRig;

namespace CalendlyWoo.Tests.Editing;

public sealed class TemplateFilesTests
{
    internal static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Fact]
    public async Task Add_APicture_IsKeptUnderItsTypeAndBareName()
    {
        await using var rig = await StartAsync();
        Assert.True((await rig.Get<TemplateFiles>().AddAsync(Png, @"C:\pictures\logo.png", true, Ann, Token)).TryGet(out var use, out _));

        var file = await rig.Get<TemplateFiles>().GetAsync(use.FileId, Token);
        Assert.Equal(("logo.png", 11L, true, "image/png"), (use.Name, use.Size, use.IsPicture, file!.ContentType));
        Assert.Equal(Png, file.Content);
    }

    [Theory]
    [InlineData("Été à Paris.PNG", "ete-a-paris.png", true)]
    [InlineData("Terms & conditions.PDF", "Terms & conditions.PDF", false)]
    public async Task Add_AnyName_IsTheOneThatTheMailUses(string name, string expected, bool isPicture)
    {
        await using var rig = await StartAsync();
        Assert.True((await rig.Get<TemplateFiles>().AddAsync(isPicture ? Png : [.. "%PDF-1.7"u8], name, isPicture, Ann, Token)).TryGet(out var use, out _));

        var html = isPicture ? $"<img src=\"cid:{use.Name}\" alt=\"\">" : "<p>x</p>";
        var mail = (await rig.Get<EditingModels>().LayAsync(Text("s", html) with { Files = [use] }, Token))
            .Assemble(MailTemplate.Parse(rig.Get<ITemplateEngine>(), Text("s", html)), BookedModel.Sample);

        Assert.Equal(expected, use.Name);
        Assert.True(mail.TryGet(out var finished, out var failure), failure?.Message);
        Assert.Equal(expected, Assert.Single(isPicture ? finished.Pictures : finished.Attachments).FileName);
        Assert.Empty((await rig.Get<TemplateChecker>().CheckAsync((await rig.OpenAsync()).Template, Text("s", html) with { Files = [use] }, Token)).Diagnostics);
    }

    [Theory]
    [InlineData("logo.png", true, "Logo 2.png", "Call it logo-2.png")]
    [InlineData("terms.pdf", false, "terms.exe", "Let its name end in .pdf")]
    [InlineData("terms.pdf", false, "terms\u202Efdp.pdf", "hidden marks")]
    public async Task Check_AFileUnderAnotherName_MustStillFit(string uploaded, bool isPicture, string renamed, string sentence)
    {
        await using var rig = await StartAsync();
        Assert.True((await rig.Get<TemplateFiles>().AddAsync(isPicture ? Png : [.. "%PDF-1.7"u8], uploaded, isPicture, Ann, Token)).TryGet(out var use, out _));

        var report = await rig.Get<TemplateChecker>().CheckAsync(
            (await rig.OpenAsync()).Template, Text("s") with { Files = [use with { Name = renamed }] }, Token);

        Assert.Contains(sentence, Assert.Single(report.Of(SourcePart.Files)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MZ a program", true)]
    [InlineData("<svg onload='x'/>", true)]
    [InlineData("%PDF-1.7", true)]
    [InlineData("MZ a program", false)]
    [InlineData("", false)]
    public async Task Add_WhatMailsCannotCarry_IsRefusedInWords(string content, bool isPicture)
    {
        await using var rig = await StartAsync();
        var added = await rig.Get<TemplateFiles>().AddAsync(Encoding.Latin1.GetBytes(content), "logo.png", isPicture, Ann, Token);

        Assert.NotNull(added.Failure);
        Assert.EndsWith(".", added.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_FilesThatAreGoneOrCalledTheSame_AreErrors()
    {
        await using var rig = await StartAsync();
        var use = new TemplateFileUse(Guid.NewGuid(), "logo.png", 1, true);
        var source = Text("s") with { Files = [use, use], HasCertificate = true };

        var report = await rig.Get<TemplateChecker>().CheckAsync((await rig.OpenAsync()).Template, source, Token);

        Assert.Equal(4, report.Of(SourcePart.Files).Count);
        Assert.True(report.HasErrors);
    }
}
