using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Support.Browser;

/// <summary>
/// axe-core on a page. Frames are left out: what they show are customers' mails, and without scripts in them nothing can be asked there.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Every violation with its place; all rules that axe-core has on by itself, best practices included.</summary>
    public static async Task<string[]> RunAsync(IPage page)
    {
        await page.EvaluateAsync($"() => {{ if (!window.axe) {{ {Script} }} }}");
        return await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { iframes: false, resultTypes: ["violations"] })).violations
              .flatMap(found => found.nodes.map(node => `${found.id}: ${node.html.slice(0, 240)} ${node.failureSummary}`))
            """);
    }
}
