using System.Text;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Editing.Archive;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Tests.Editing.EditingRig;

namespace CalendlyWoo.Tests.Editing;

public sealed class TemplateArchiveTests
{
    [Fact]
    public async Task Import_IntoAnotherShop_MakesADraftWithItsFiles()
    {
        await using var rig = await StartAsync();
        Assert.True((await rig.Get<TemplateFiles>().AddAsync(TemplateFilesTests.Png, "logo.png", true, Ann, Token)).TryGet(out var use, out _));
        await rig.PublishAsync(Text("travelled", "<p>😀 </script></p>") with { Files = [use], Preheader = "p" });
        Assert.True((await rig.Get<TemplateArchive>().ExportAsync(rig.TemplateId, Token)).TryGet(out var export, out _));
        Assert.Equal("in-person-styling-session-booked-2026-11-22.json", export.FileName);
        await using var other = await StartAsync();

        var report = await ImportAsync(other, export.Content);

        Assert.Equal(ImportResult.DraftMade, Assert.Single(report.Templates).Result);
        var open = await other.OpenAsync();
        Assert.Equal((1, "travelled", "<p>😀 </script></p>", "p"), (open.Active.Number, open.Source.Subject, open.Source.Html, open.Source.Preheader));
        Assert.Equal(TemplateFilesTests.Png, (await other.Get<TemplateFiles>().GetAsync(open.Source.Files[0].FileId, Token))!.Content);
        Assert.Equal(ImportResult.Unchanged, (await ImportAsync(other, export.Content)).Templates[0].Result);
        await using var db = other.Open();
        Assert.Equal(1, await db.TemplateFiles.CountAsync(Token));
    }

    [Fact]
    public async Task Import_WhereSomebodyWrites_LeavesHerDraftAlone()
    {
        await using var rig = await StartAsync();
        await rig.DraftAsync(Text("hers"));

        var report = await ImportAsync(rig, Document(Entry("In Person Styling Session: booked", "Booked", "s", "h")));

        Assert.Equal(ImportResult.Refused, report.Templates[0].Result);
        Assert.Equal("hers", (await rig.OpenAsync()).Source.Subject);
    }

    [Fact]
    public async Task Import_NewOnes_AreMadeOnlyWithoutErrors()
    {
        await using var rig = await StartAsync();

        var report = await ImportAsync(rig, Document(
            Entry("Mine", "Cancelled", "s", "h"), Entry("Broken", "Booked", "s", "{{ if }}"), Entry("Odd", "Newsletter", "s", "h"), Entry("mine", "Booked", "s", "h"),
            Entry("In Person Styling Session: booked", "BookNow", "s", "h"), Entry(" ", "Booked", "s", "h"), Entry("Number", "3", "s", "h")));

        Assert.Equal(["TemplateMade", .. Enumerable.Repeat("Refused", 6)], report.Templates.Select(one => one.Result.ToString()));
        await using var db = rig.Open();
        var made = await db.Templates.SingleAsync(template => template.Name == "Mine", Token);
        Assert.Equal(TemplateKind.Cancelled, made.Kind);
        Assert.False(await db.ServiceTemplates.AnyAsync(row => row.TemplateId == made.Id, Token));
    }

    [Fact]
    public async Task Import_Snippets_ComeFirstAndNeedANameThatIncludeTakes()
    {
        await using var rig = await StartAsync();

        var report = await ImportAsync(rig, Document(
            Entry("Mine", "Booked", "s", "{{ include 'my-line_2' }}"), Entry("my-line_2", "Snippet", "", "<p>x</p>"), Entry("my line", "Snippet", "", "<p>x</p>"),
            Entry("round", "Snippet", "", "{{ include 'round' }}")));

        Assert.Equal(
            ["my-line_2 TemplateMade", "my line Refused", "round Refused", "Mine TemplateMade"], report.Templates.Select(one => $"{one.Name} {one.Result}"));
        Assert.Contains("letters from a to z", report.Templates[1].Sentence, StringComparison.Ordinal);
        Assert.Contains("includes itself", report.Templates[2].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ACertificatesColour_ComesAlong()
    {
        await using var rig = await StartAsync();
        var source = new ArchivedTemplate { Name = "Gift", Kind = "OrderPaid", Subject = "s", Html = "h", HasCertificate = true, CertificateAccent = "#00695c" };

        var report = await ImportAsync(rig, Document(source, source with { Name = "Pale", CertificateAccent = "#ffffee" }, source with { Name = "Long", CertificateAccent = "#00695c0" }));

        Assert.Equal([ImportResult.TemplateMade, ImportResult.Refused, ImportResult.Refused], report.Templates.Select(one => one.Result));
        Assert.True((await rig.Get<TemplateArchive>().ExportAsync(report.Templates[0].TemplateId, Token)).TryGet(out var export, out _));
        Assert.Contains("\"certificateAccent\": \"#00695c\"", Encoding.UTF8.GetString(export.Content), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("{\"format\":\"calendlywoo-templates\",\"version\":2,\"templates\":[{}]}")]
    [InlineData("{\"format\":\"calendlywoo-templates\",\"version\":1,\"templates\":[]}")]
    [InlineData("{\"format\":\"calendlywoo-templates\",\"version\":1,\"templates\":[null]}")]
    [InlineData("{\"format\":\"calendlywoo-templates\",\"version\":1,\"templates\":null}")]
    [InlineData("{\"format\":\"calendlywoo-templates\",\"version\":1,\"templates\":[{\"name\":\"\\ud800\"}]}")]
    [InlineData("{\"format\":\"calendlywoo-templates\",\"version\":1,\"version\":1,\"templates\":[{}]}")]
    [InlineData("{\"format\":\"calendlywoo-templates\",\"version\":1,\"files\":{\"a\":{\"name\":\"a\",\"content\":\"%%\"}},\"templates\":[{}]}")]
    public async Task Import_OfWhatIsForeign_IsRefusedInWords(string json)
    {
        await using var rig = await StartAsync();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));

        Assert.Equal(EditingCodes.ImportRefused, (await rig.Get<TemplateArchive>().ImportAsync(stream, Ann, Token)).Failure!.Code);
    }

    [Fact]
    public void Read_HostileNesting_IsRefused() =>
        Assert.NotNull(ArchiveFormat.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"templates\":[", 50_000)))).Failure);

    [Fact]
    public async Task Import_OfTooMuch_IsRefusedBeforeItIsRead()
    {
        await using var rig = await StartAsync();
        await using var endless = new Endless();

        Assert.Contains("24 MB", (await rig.Get<TemplateArchive>().ImportAsync(endless, Ann, Token)).Failure!.Message, StringComparison.Ordinal);
        Assert.InRange(endless.Given, 1, TemplateArchive.LargestImport + (128 * 1024));
    }

    [Fact]
    public async Task Import_AFileThatIsNoPicture_IsRefused()
    {
        await using var rig = await StartAsync();
        var entry = Entry("Mine", "Booked", "s", "h") with { Files = [new ArchivedFileUse("a", "logo.png", true)] };
        var json = ArchiveFormat.Write(Wrap(entry) with { Files = new Dictionary<string, ArchivedFile> { ["a"] = new("logo.png", [.. "MZ program"u8]) } });

        var report = await ImportAsync(rig, json);

        Assert.Equal(ImportResult.Refused, report.Templates[0].Result);
        Assert.StartsWith("The file “logo.png”:", report.Templates[0].Sentence, StringComparison.Ordinal);
    }

    private static async Task<ImportReport> ImportAsync(EditingRig rig, byte[] json)
    {
        using var stream = new MemoryStream(json);
        Assert.True((await rig.Get<TemplateArchive>().ImportAsync(stream, Ann, Token)).TryGet(out var report, out var failure), failure?.Message);
        return report;
    }

    private static byte[] Document(params ArchivedTemplate[] templates) => ArchiveFormat.Write(Wrap(templates));

    private static ArchiveDocument Wrap(params ArchivedTemplate[] templates) =>
        new() { Format = ArchiveDocument.FormatName, Version = 1, ExportedAt = Noon, Templates = templates };

    private static ArchivedTemplate Entry(string name, string kind, string subject, string html) => new() { Name = name, Kind = kind, Subject = subject, Html = html };

    private sealed class Endless : MemoryStream
    {
        public int Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
