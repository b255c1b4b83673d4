// What one part of the mail is edited with; its state holds text, history, cursor and problems while another part is shown.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import { dropCursor, EditorView, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { catalogue, completion } from "./complete/complete.js";
import { colours } from "./look/colours.js";
import { directionByLine } from "./look/direction.js";
import { marks } from "./look/marks.js";
import { problems } from "./look/problems.js";
import { theme } from "./look/theme.js";
import { languageOf } from "./scriban/language.js";
import { typing } from "./typing/typing.js";

export const data = new Compartment();
export const readOnly = new Compartment();

export const locked = isLocked => [EditorState.readOnly.of(isLocked), EditorView.editable.of(!isLocked)];
export const catalogueFrom = given => catalogue.of(given);

export function startState({ name, mode, label, text, isLocked, given, listener, shortcuts }) {
  const isLine = mode === "line";
  return EditorState.create({
    doc: normalised(text),
    extensions: [
      listener,
      data.of(catalogueFrom(given)),
      readOnly.of(locked(isLocked)),
      Prec.highest(keymap.of(shortcuts)),
      languageOf(mode),
      isLine ? [] : [lineNumbers(), highlightActiveLineGutter(), keymap.of([indentWithTab])],
      mode === "html" ? [] : directionByLine,
      history(), dropCursor(), highlightSpecialChars(), bracketMatching(), EditorView.lineWrapping,
      typing(mode), completion, problems(!isLine), marks, colours, theme,
      keymap.of([...(isLine ? [{ key: "Enter", run: () => true }] : []), ...defaultKeymap, ...historyKeymap]),
      EditorView.contentAttributes.of({
        "aria-label": `${label ?? name}. Press Escape and then Tab to leave the editor.`,
        "aria-multiline": String(!isLine),
        tabindex: "0",
      }),
      EditorView.editorAttributes.of({ class: `cw-editor cw-${mode}` }),
    ],
  });
}

export const normalised = text => (text ?? "").replace(/\r\n?/g, "\n");
