using CalendlyWoo.Tests.Support.Browser;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Editor;

[Collection(BrowserTestCollection.Name)]
public sealed class EditorTypingTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Completion_AfterBracesAndDot_OffersTheModelWithItsExplanation()
    {
        await using var session = await EditorSession.BeginAsync(fixture.Browser);
        await session.CreateAsync(EditorSamples.Options("<a href=\"\">Join</a>"));
        await session.Content.FocusAsync();
        await session.Page.EvaluateAsync("editor.goTo(1, 10)");

        await session.Page.Keyboard.TypeAsync("{{booking.");
        var option = session.Page.Locator(".cm-tooltip-autocomplete li", new() { HasText = "join_url" });
        await option.WaitForAsync();
        await session.Page.Locator(".cw-about-empty").WaitForAsync();
        await session.PictureAsync("completion");

        Assert.Equal(1, await session.Page.Locator(".cm-tooltip-autocomplete li").CountAsync());
        Assert.Equal("For example: https://meet.example/abc", await session.Page.Locator(".cw-about-sample").TextContentAsync());
        await AcceptAsync(session.Page);
        Assert.Equal("<a href=\"{{ booking.join_url }}\">Join</a>", await session.TextAsync());
        Assert.Empty(session.Offences);
    }

    [Fact]
    public async Task Completion_AfterAPipe_OffersFunctionsOnly()
    {
        await using var session = await EditorSession.BeginAsync(fixture.Browser);
        await session.CreateAsync(EditorSamples.Options());

        await session.TypeAtEndAsync("{{customer.name | ");
        await session.Page.Keyboard.PressAsync("Control+Space");

        await session.UntilAsync("[...document.querySelectorAll('.cm-completionLabel')].map(label => label.textContent).sort().join() === 'date.to_string,string.upcase'");
        Assert.Empty(session.Offences);
    }

    [Fact]
    public async Task Completion_InALoop_KnowsTheItemAndEndsTheBlock()
    {
        await using var session = await EditorSession.BeginAsync(fixture.Browser);
        await session.CreateAsync(EditorSamples.Options("{{ for line in order.items }}\n"));

        await session.TypeAtEndAsync("{{line.t");
        await session.Page.Locator(".cm-tooltip-autocomplete li", new() { HasText = "title" }).WaitForAsync();
        Assert.Equal("What it is <b>called</b>.", await session.Page.Locator(".cw-about-text").TextContentAsync());
        await AcceptAsync(session.Page);
        await session.TypeAtEndAsync("\n{{e");
        await session.Page.Locator(".cm-tooltip-autocomplete li[aria-selected]", new() { HasText = "ends for" }).WaitForAsync();
        await AcceptAsync(session.Page);

        Assert.Equal("{{ for line in order.items }}\n{{ line.title }}\n{{ end }}", (await session.TextAsync()).Replace("  {{", "{{", StringComparison.Ordinal));
        Assert.Empty(session.Offences);
    }

    [Fact]
    public async Task Insert_FromThePalette_GoesToTheCursorAndCanBeUndone()
    {
        await using var session = await EditorSession.BeginAsync(fixture.Browser);
        await session.CreateAsync(EditorSamples.Options("Hello , {{ 1 +  }}"));
        await session.Page.EvaluateAsync("editor.goTo(1, 7)");
        await session.Page.Locator("#after").FocusAsync();

        await session.Page.EvaluateAsync("editor.insert('{{ customer.name }}')");
        Assert.Equal("Hello {{ customer.name }}, {{ 1 +  }}", await session.TextAsync());
        await session.Page.EvaluateAsync("editor.goTo(1, 34)");
        await session.Page.EvaluateAsync("editor.insert('{{ order.total }}')");
        Assert.Equal("Hello {{ customer.name }}, {{ 1 +order.total  }}", await session.TextAsync());
        await session.Page.Keyboard.PressAsync("Control+z");
        await session.Page.Keyboard.PressAsync("Control+z");

        Assert.Equal("Hello , {{ 1 +  }}", await session.TextAsync());
        Assert.Empty(session.Offences);
    }

    [Fact]
    public async Task Drop_OfAPieceFromThePalette_InsertsItWhereItFalls()
    {
        await using var session = await EditorSession.BeginAsync(fixture.Browser);
        await session.CreateAsync(EditorSamples.Options("one\ntwo {{ 1 +  }}\nthree"));

        await session.Page.EvaluateAsync("""
            () => {
              const line = document.querySelectorAll(".cm-line")[2].getBoundingClientRect();
              const dataTransfer = new DataTransfer();
              dataTransfer.setData("text/plain", "{{ x }}");
              const at = { clientX: line.left + 11, clientY: line.top + 5, dataTransfer, bubbles: true, cancelable: true };
              document.querySelector(".cm-content").dispatchEvent(new DragEvent("drop", at));
            }
            """);

        Assert.Equal("one\ntwo {{ 1 +  }}\n{{ x }}three", await session.TextAsync());
    }

    [Fact]
    public async Task EscapeThenTab_LeavesTheEditor_TabAloneIndents()
    {
        // Escape counts for two seconds.
        await using var session = await EditorSession.BeginAsync(fixture.Browser, isTimeStill: true);
        await session.CreateAsync(EditorSamples.Options("x"));

        await session.TypeAtEndAsync("y");
        await session.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("  xy", await session.TextAsync());
        await session.Page.Keyboard.PressAsync("Escape");
        await session.Page.Keyboard.PressAsync("Tab");

        Assert.Equal("after", await session.Page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Contains("Escape and then Tab", await session.Content.GetAttributeAsync("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneLinePart_EnterAndPastedLines_StaysOneLine()
    {
        await using var session = await EditorSession.BeginAsync(fixture.Browser);
        await session.CreateAsync(EditorSamples.Options());
        await session.Page.EvaluateAsync("editor.setPart('subject')");

        await session.TypeAtEndAsync("!\n");
        await session.Page.EvaluateAsync("editor.insert(' a\\nb')");

        Assert.Equal("Your booking! a b", await session.TextAsync("subject"));
        Assert.Equal(0, await session.Page.Locator(".cm-lineNumbers").CountAsync());
    }

    [Fact]
    public async Task ReadOnly_TypingAndInserting_ChangesNothing()
    {
        await using var session = await EditorSession.BeginAsync(fixture.Browser);
        await session.CreateAsync(EditorSamples.Options("fixed", "readOnly: true"));

        await session.TypeAtEndAsync("x");
        await session.Page.EvaluateAsync("editor.insert('y')");
        Assert.Equal("fixed", await session.TextAsync());
        await session.Page.EvaluateAsync("editor.setReadOnly(false)");
        await session.TypeAtEndAsync("x");

        Assert.Equal("fixedx", await session.TextAsync());
    }

    // The list takes Enter only a moment after it opened, so that a quick typist gets the line break.
    private static async Task AcceptAsync(IPage page)
    {
        await page.Locator(".cm-tooltip-autocomplete li[aria-selected]").ClickAsync();
        await page.Locator(".cm-tooltip-autocomplete").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
