using CalendlyWoo.Tests.Support.Browser;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Editor;

[Collection(BrowserTestCollection.Name)]
public sealed class EditorLookTests(BrowserFixture fixture)
{
    /// <summary>The colour of the piece of text, and whether the ground of code is behind it.</summary>
    private const string Look = """
        piece => {
          const walker = document.createTreeWalker(document.querySelector(".cm-content"), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const { parentElement, data } = walker.currentNode;
            if (data.includes(piece)) return `${getComputedStyle(parentElement).color} ${parentElement.closest(".cm-code") ? "code" : "text"}`;
          }
          return "nowhere";
        }
        """;

    [Fact]
    public async Task Colours_OfAMail_TellCodeFromHtmlInTextAndInAttributes()
    {
        await using var session = await EditorSession.BeginAsync(fixture.Browser);
        await session.CreateAsync(EditorSamples.Options(EditorSamples.Mail));
        var looks = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var piece in new[] { "for", "join_url", "first_name", "table", "class", "\"text\"", "1.5", "# the items", "upcase", "Soon", "shown as it is" })
            looks[piece] = await session.Page.EvaluateAsync<string>(Look, piece);
        await session.PictureAsync("light");

        Assert.Equal("rgb(122, 62, 157) code", looks["for"]);
        Assert.Equal("rgb(11, 92, 138) code", looks["first_name"]);
        Assert.Equal(looks["first_name"], looks["join_url"]);
        Assert.Equal("rgb(59, 74, 134) text", looks["table"]);
        Assert.Equal("rgb(107, 77, 31) text", looks["class"]);
        Assert.Equal("rgb(23, 105, 58) code", looks["\"text\""]);
        Assert.Equal("rgb(138, 75, 8) code", looks["1.5"]);
        Assert.Equal("rgb(86, 97, 94) code", looks["# the items"]);
        Assert.Equal("rgb(27, 35, 33) text", looks["Soon"]);
        Assert.Equal("rgb(27, 35, 33) text", looks["shown as it is"]);
        Assert.Empty(session.Offences);
    }

    [Fact]
    public async Task Colours_AfterTheThemeIsSwitched_FollowWithoutACall()
    {
        await using var session = await EditorSession.BeginAsync(fixture.Browser);
        await session.CreateAsync(EditorSamples.Options(EditorSamples.Mail));
        Assert.StartsWith("rgb(122, 62, 157)", await session.Page.EvaluateAsync<string>(Look, "for"), StringComparison.Ordinal);

        await session.Page.EvaluateAsync("document.documentElement.dataset.theme = 'dark'");
        await session.PictureAsync("dark");

        Assert.StartsWith("rgb(215, 168, 240)", await session.Page.EvaluateAsync<string>(Look, "for"), StringComparison.Ordinal);
        Assert.Equal("rgb(27, 33, 31)", await session.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.cm-editor')).backgroundColor"));
    }

    [Fact]
    public async Task Phone_LongLines_WrapWithoutZoomOrOverflow()
    {
        await using var session = await EditorSession.BeginAsync(fixture.Browser, 390, dark: true);
        await session.CreateAsync(EditorSamples.Options(EditorSamples.Mail + new string('w', 400)));

        await session.TypeAtEndAsync("\n{{");
        await session.Page.Locator(".cm-tooltip-autocomplete li").First.WaitForAsync();
        await session.PictureAsync("phone");

        Assert.Equal("16px", await session.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.cm-content')).fontSize"));
        Assert.True(await session.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.True(await session.Page.EvaluateAsync<bool>("(s => s.scrollWidth <= s.clientWidth)(document.querySelector('.cm-scroller'))"));
        Assert.Empty(session.Offences);
    }

    [Fact]
    public async Task Block_WithTheCursorAtIf_IsFramedFromIfOverElseToEnd()
    {
        await using var session = await EditorSession.BeginAsync(fixture.Browser);
        await session.CreateAsync(EditorSamples.Options("{{ if a }}x{{ else }}{{ for b in c }}{{ end }}{{ end }}{{ if open }}"));

        await session.Page.EvaluateAsync("editor.goTo(1, 5)");
        Assert.Equal(["if", "else", "end"], await session.Page.Locator(".cm-pair").AllTextContentsAsync());
        await session.Page.EvaluateAsync("editor.goTo(1, 60)");

        Assert.Equal(1, await session.Page.Locator(".cm-pair-open").CountAsync());
    }

    [Fact]
    public async Task SubjectInHebrew_ReadsFromTheRight_ItsCodeFromTheLeft()
    {
        await using var session = await EditorSession.BeginAsync(fixture.Browser);
        await session.CreateAsync(EditorSamples.Options());
        await session.Page.EvaluateAsync("() => { editor.setPart('subject'); editor.setText('subject', 'שלום {{ customer.name }}, נתראה'); }");
        await session.PictureAsync("hebrew");

        Assert.Equal("rtl", await session.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.cm-line')).direction"));
        Assert.Equal("ltr", await session.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.cm-code')).direction"));
        Assert.Equal("isolate", await session.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.cm-code')).unicodeBidi"));
    }

    [Fact]
    public async Task Problems_FromTheServer_StandAtTheirPlacesWithTheirSentences()
    {
        await using var session = await EditorSession.BeginAsync(fixture.Browser);
        await session.CreateAsync(EditorSamples.Options("<p>😀 {{ custmer.name }}</p>\n{{ if a }}\n"));

        await session.Page.EvaluateAsync("""
            editor.setDiagnostics("html", 0, [
              { line: 2, column: 4, length: 2, severity: "Warning", message: "This if has no end." },
              { line: 1, column: 10, length: 7, severity: "Error", message: "There is no custmer. Did you mean <b>customer</b>?" },
              { line: 99, column: 99, length: 5, severity: "Error", message: "Beyond the end." }])
            """);
        Assert.Equal("custmer", await session.Page.Locator(".cm-lintRange-error").First.TextContentAsync());
        Assert.Equal("if", await session.Page.Locator(".cm-lintRange-warning").TextContentAsync());
        Assert.Equal(1, await session.Page.Locator(".cm-lint-marker-warning").CountAsync());
        await session.Page.Locator(".cm-lintRange-error").First.HoverAsync();
        await session.Page.Locator(".cm-tooltip-lint").WaitForAsync();
        await session.PictureAsync("problems");
        Assert.Equal("There is no custmer. Did you mean <b>customer</b>?", await session.Page.Locator(".cm-tooltip-lint .cm-diagnosticText").TextContentAsync());

        await session.Content.FocusAsync();
        await session.Page.Keyboard.PressAsync("F8");
        Assert.Contains("There is no custmer.", await session.Page.Locator(".cm-announced").TextContentAsync(), StringComparison.Ordinal);
        await session.Page.Keyboard.TypeAsync("customer");

        Assert.StartsWith("<p>😀 {{ customer.name }}", await session.TextAsync(), StringComparison.Ordinal);
        Assert.False(await session.Page.EvaluateAsync<bool>("editor.setDiagnostics('html', 0, [])"));
        Assert.True(await session.Page.EvaluateAsync<bool>("editor.setDiagnostics('html', calls.at(-1)?.message.version ?? null, []) || editor.setDiagnostics('html', null, [])"));
        Assert.Equal(0, await session.Page.Locator(".cm-lintRange").CountAsync());
        Assert.Empty(session.Offences);
    }
}
