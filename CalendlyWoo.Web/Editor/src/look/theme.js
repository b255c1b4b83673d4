// The editor in the house's colours: the tokens of css/tokens.css, each with a fallback.
import { EditorView } from "@codemirror/view";
import { ground } from "./colours.js";

const line = "1px solid var(--line, #dde1df)";

export const theme = EditorView.theme({
  "&": { color: "var(--text, #1b2321)", backgroundColor: "var(--surface, #fff)", fontSize: "14px", height: "100%", maxHeight: "inherit", border: line, borderRadius: "8px", overflow: "hidden" },
  "&.cm-focused": { outline: "2px solid var(--accent, #0b6b66)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--mono, ui-monospace, Menlo, Consolas, monospace)", lineHeight: "1.55", overflow: "auto" },
  ".cm-content": { caretColor: "var(--text, #1b2321)", padding: "8px 0" },
  ".cm-line": { padding: "0 10px" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--text, #1b2321)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection":
    { backgroundColor: ground("selection") },
  ".cm-gutters": { backgroundColor: "var(--surface-sunk, #f0f2f1)", color: "var(--text-quiet, #56615e)", borderRight: line },
  ".cm-activeLine": { backgroundColor: "transparent" },
  ".cm-activeLineGutter": { backgroundColor: "var(--accent-faint, #e0f0ee)", color: "var(--text, #1b2321)" },
  ".cm-code": { backgroundColor: ground("code"), borderRadius: "3px" },
  ".cm-pair": { outline: "1px solid var(--accent, #0b6b66)", borderRadius: "3px" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--accent-faint, #e0f0ee)", outline: "1px solid var(--accent, #0b6b66)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "var(--bad-faint, #fdecea)", outline: "1px solid var(--bad, #b3261e)" },
  ".cm-placeholder": { color: "var(--text-quiet, #56615e)" },
  ".cm-tooltip": { backgroundColor: "var(--surface, #fff)", color: "var(--text, #1b2321)", border: line, borderRadius: "8px", boxShadow: "0 4px 16px rgb(0 0 0 / 18%)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono, monospace)", maxHeight: "15em", padding: "4px", borderRadius: "8px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 8px", borderRadius: "5px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent, #0b6b66)", color: "var(--on-accent, #fff)" },
  ".cm-completionDetail": { color: "inherit", fontStyle: "normal", fontSize: "0.9em" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-completionInfo": { padding: "10px 12px", maxWidth: "min(320px, 80vw)" },
  ".cw-about p": { margin: "0 0 6px", fontFamily: "system-ui, sans-serif", overflowWrap: "anywhere" },
  ".cw-about p:last-child": { marginBottom: "0" },
  ".cw-about .cw-about-signature": { fontFamily: "var(--mono, monospace)" },
  ".cw-about .cw-about-kind, .cw-about .cw-about-sample": { color: "var(--text-quiet, #56615e)" },
  ".cw-about .cw-about-empty": { color: "var(--waiting, #80500a)" },
  ".cm-diagnostic": { padding: "8px 12px", maxWidth: "min(420px, 85vw)", fontFamily: "system-ui, sans-serif", whiteSpace: "pre-wrap" },
  ".cm-diagnostic-error": { borderLeft: "4px solid var(--bad, #b3261e)" },
  ".cm-diagnostic-warning": { borderLeft: "4px solid var(--waiting, #80500a)" },
  ".cm-diagnostic-info": { borderLeft: "4px solid var(--accent, #0b6b66)" },
  ".cm-lintRange": { backgroundImage: "none", textDecorationLine: "underline", textDecorationStyle: "wavy", textDecorationSkipInk: "none", textUnderlineOffset: "3px" },
  ".cm-lintRange-error": { textDecorationColor: "var(--bad, #b3261e)" },
  ".cm-lintRange-warning": { textDecorationColor: "var(--waiting, #80500a)" },
  ".cm-lintRange-info": { textDecorationColor: "var(--accent, #0b6b66)" },
  ".cm-lint-marker": { content: "normal", width: "0.7em", height: "0.7em", margin: "0.3em 0.1em 0", cursor: "help" },
  ".cm-lint-marker-error": { backgroundColor: "var(--bad, #b3261e)", borderRadius: "50%" },
  ".cm-lint-marker-warning": { backgroundColor: "var(--waiting, #80500a)", clipPath: "polygon(50% 0, 100% 100%, 0 100%)" },
  ".cm-lint-marker-info": { backgroundColor: "var(--accent, #0b6b66)" },
  ".cm-lintRange-active": { backgroundColor: "var(--waiting-faint, #fbf0db)" },
  "&.cw-line .cm-scroller": { lineHeight: "1.8" },
  "&.cw-line .cm-content": { padding: "4px 0" },
  // A phone zooms the page when a field below 16px gets the focus.
  "@media (max-width: 640px), (pointer: coarse)": { ".cm-scroller": { fontSize: "16px" }, ".cm-line": { padding: "0 6px" } },
});
