using CalendlyWoo.Tests.Support.Browser;

namespace CalendlyWoo.Tests.Editor;

[Collection(BrowserTestCollection.Name)]
public sealed class EditorDeliveryTests(BrowserFixture fixture)
{
    /// <summary>Keeps the text as the page's .NET object does, from the calls alone.</summary>
    private const string Server = """
        () => {
          window.server = { text: "", version: 0, pieces: [] };
          window.answer = (name, message) => {
            if (name === "OnEditorText") {
              server.pieces = message.index === 0 ? [message.text] : [...server.pieces, message.text];
              if (message.index === message.count - 1) Object.assign(server, { text: server.pieces.join(""), version: message.version });
              return null;
            }
            if (name !== "OnEditorChanged") return null;
            if (message.baseVersion !== server.version) return false;
            for (const { from, to, insert } of [...message.changes].reverse()) server.text = server.text.slice(0, from) + insert + server.text.slice(to);
            server.version = message.version;
            return server.text.length === message.length;
          };
        }
        """;

    [Fact]
    public async Task Typing_AfterAMoment_ReachesTheServerInFewMessages()
    {
        await using var session = await BeginAsync(isTimeStill: true);

        await session.TypeAtEndAsync("Hello {{customer.name}}\nand more");
        Assert.Equal(0, await session.Page.EvaluateAsync<int>("calls.length"));
        await session.Page.Clock.RunForAsync(20);
        await session.UntilAsync("server.text === editor.getText('html')");

        Assert.Equal(1, await session.Page.EvaluateAsync<int>("calls.length"));
        Assert.Equal("Hello {{ customer.name }}\nand more", await session.TextAsync());
        Assert.Empty(session.Offences);
    }

    [Fact]
    public async Task Blur_LongBeforeTheDelay_SendsAtOnce()
    {
        await using var session = await BeginAsync("debounce: 60000");

        await session.TypeAtEndAsync("abc");
        Assert.Equal(0, await session.Page.EvaluateAsync<int>("calls.length"));
        await session.Page.Locator("#after").FocusAsync();

        await session.UntilAsync("server.text === 'abc'");
    }

    [Fact]
    public async Task Shortcuts_AfterTyping_ComeWhenTheServerHasTheText()
    {
        await using var session = await BeginAsync("debounce: 60000");

        await session.TypeAtEndAsync("abc");
        await session.Page.Keyboard.PressAsync("Control+s");
        await session.Page.Keyboard.PressAsync("Control+Enter");
        await session.Page.Keyboard.PressAsync("Control+Shift+p");
        await session.UntilAsync("calls.length === 4");

        Assert.Equal("OnEditorChanged,save,preview,publish", await session.Page.EvaluateAsync<string>("calls.map(one => one.name === 'OnShortcut' ? one.message : one.name).join()"));
        Assert.Equal("abc", await session.TextAsync());
    }

    [Fact]
    public async Task LargePaste_ComesInPiecesThatFitAMessage()
    {
        await using var session = await BeginAsync();

        await session.Page.EvaluateAsync("editor.insert('<p class=\"é\">'.repeat(8000))");
        await session.Page.EvaluateAsync("editor.flush()");

        Assert.True(await session.Page.EvaluateAsync<bool>("server.text === editor.getText('html')"));
        Assert.True(await session.Page.EvaluateAsync<bool>("calls.length > 10 && calls.every(one => new TextEncoder().encode(JSON.stringify(one)).length < 32000)"));
    }

    [Fact]
    public async Task Parts_SwitchedAndSaved_KeepTheirHistories()
    {
        await using var session = await BeginAsync();
        await session.TypeAtEndAsync("one");
        await session.Page.EvaluateAsync("editor.setPart('subject')");
        await session.TypeAtEndAsync(" today");
        await session.Page.EvaluateAsync("editor.setText('subject', editor.getText('subject'))");

        await session.Page.EvaluateAsync("editor.setPart('html')");
        await session.Content.FocusAsync();
        await session.Page.Keyboard.PressAsync("Control+z");
        Assert.Equal("", await session.TextAsync());
        Assert.Equal("Your booking today", await session.TextAsync("subject"));
        await session.Page.EvaluateAsync("editor.setPart('subject')");
        await session.Content.FocusAsync();
        await session.Page.Keyboard.PressAsync("Control+z");

        Assert.Equal("Your booking", await session.TextAsync("subject"));
        Assert.Empty(session.Offences);
    }

    [Fact]
    public async Task TextFromTheServer_IsNotSentBack_AndCanBeUndone()
    {
        await using var session = await BeginAsync();
        await session.TypeAtEndAsync("mine");
        await session.Page.EvaluateAsync("editor.flush()");

        var version = await session.Page.EvaluateAsync<int>("editor.setText('html', 'theirs')");
        await session.Page.EvaluateAsync("v => { calls.length = 0; Object.assign(server, { text: 'theirs', version: v }); }", version);
        await session.Page.EvaluateAsync("editor.flush()");
        Assert.Equal(0, await session.Page.EvaluateAsync<int>("calls.length"));
        await session.Page.Keyboard.PressAsync("Control+z");
        await session.UntilAsync("server.text === 'mine'");

        Assert.Equal("mine", await session.TextAsync());
    }

    [Fact]
    public async Task LostConnection_PageReloaded_OffersWhatWasTyped()
    {
        await using var session = await BeginAsync("recoveryKey: 'template:1'");
        await session.Page.EvaluateAsync("() => { window.answer = () => { throw new Error('lost'); }; }");
        await session.TypeAtEndAsync("not lost");
        await session.Page.EvaluateAsync("editor.flush()");

        await session.Page.ReloadAsync();
        await session.Page.EvaluateAsync(Server);
        await session.CreateAsync(EditorSamples.Options("", "recoveryKey: 'template:1'"));
        Assert.Equal("html", await session.Page.EvaluateAsync<string>("editor.recovered()[0].part"));
        await session.Page.EvaluateAsync("editor.bringBack('html')");
        await session.UntilAsync("server.text === 'not lost'");

        Assert.Equal(0, await session.Page.EvaluateAsync<int>("editor.recovered().length"));
        Assert.Equal(0, await session.Page.EvaluateAsync<int>("sessionStorage.length"));
    }

    [Fact]
    public async Task Dispose_Always_LeavesNothingOnThePage()
    {
        await using var session = await BeginAsync();
        await session.TypeAtEndAsync("last");

        await session.Page.EvaluateAsync("editor.dispose()");

        Assert.Equal("last", await session.Page.EvaluateAsync<string>("server.text"));
        Assert.Equal(0, await session.Page.Locator(".cm-editor").CountAsync());
        Assert.Empty(session.Offences);
    }

    private async Task<EditorSession> BeginAsync(string more = "", bool isTimeStill = false)
    {
        var session = await EditorSession.BeginAsync(fixture.Browser, isTimeStill: isTimeStill);
        await session.Page.EvaluateAsync(Server);
        await session.CreateAsync(EditorSamples.Options("", more));
        return session;
    }
}
