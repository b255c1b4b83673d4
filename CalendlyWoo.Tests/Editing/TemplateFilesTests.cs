using System.Text;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Templates;
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

        var report = await rig.Get<TemplateChecker>().CheckAsync(TemplateKind.Booked, source, Token);

        Assert.Equal(4, report.Of(SourcePart.Files).Count);
        Assert.True(report.HasErrors);
    }
}
