// Typing aids for CodeMirror: both braces at once, closing over, brackets in code only, indentation, one-line parts.
import { closeBrackets, closeBracketsKeymap, startCompletion } from "@codemirror/autocomplete";
import { indentOnInput, indentService, indentUnit } from "@codemirror/language";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { scan, segmentAt } from "../scriban/scanner.js";
import { emptiedCode, fitting, typedCharacter } from "./braces.js";
import { indentAfter } from "./indent.js";

const braces = EditorView.inputHandler.of((view, from, to, text) => {
  if (view.composing || view.state.readOnly || from !== to || text.length !== 1 || view.state.selection.ranges.length > 1) return false;
  const edit = typedCharacter(view.state.doc.toString(), from, text);
  if (!edit) return false;
  const { from: start, to: end, insert, cursor, complete } = edit;
  view.dispatch({ changes: { from: start, to: end, insert }, selection: { anchor: cursor }, userEvent: "input.type", scrollIntoView: true });
  if (complete) startCompletion(view);
  return true;
});

const backspace = Prec.high(keymap.of([{
  key: "Backspace",
  run(view) {
    const { main, ranges } = view.state.selection;
    const whole = main.empty && ranges.length === 1 && !view.state.readOnly && emptiedCode(view.state.doc.toString(), main.head);
    if (!whole) return false;
    view.dispatch({ changes: whole, userEvent: "delete.backward", scrollIntoView: true });
    return true;
  },
}]));

const inCode = { closeBrackets: { brackets: ["(", "[", "{", "'", '"', "`"], before: ")]}:;>-~" } };
const inText = { closeBrackets: { brackets: [] } };
const brackets = Prec.highest(EditorState.languageData.of((state, position) => {
  const segment = segmentAt(scan(state.doc.toString()), position);
  return [segment?.kind === "code" && position >= segment.innerFrom ? inCode : inText];
}));

const indentation = indentService.of((context, position) => {
  const current = context.lineAt(position);
  let above = current.from - 1;
  let previous = "";
  while (above >= 0 && !previous.trim()) {
    const line = context.lineAt(above, -1);
    previous = line.text;
    above = line.from - 1;
  }
  return indentAfter(previous.replaceAll("\t", "  "), current.text, context.unit);
});

// A piece dragged from the palette into code.
const drop = EditorView.domEventHandlers({
  drop(event, view) {
    const piece = event.dataTransfer?.getData("text/plain") ?? "";
    const position = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
    const fitted = fitting(view.state.doc.toString(), position, piece);
    if (fitted === piece || view.state.readOnly) return false;
    event.preventDefault();
    view.dispatch({ changes: { from: position, insert: fitted }, selection: { anchor: position + fitted.length }, userEvent: "input.drop" });
    view.focus();
    return true;
  },
});

const oneLine = EditorState.transactionFilter.of(transaction => {
  if (!transaction.docChanged || transaction.newDoc.lines === 1) return transaction;
  const changes = [];
  transaction.changes.iterChanges((from, to, _start, _end, insert) => {
    const text = insert.toString();
    changes.push({ from, to, insert: text === "\n" ? "" : text.replace(/\s*\n\s*/g, " ") });
  });
  return { changes, effects: transaction.effects, scrollIntoView: true, userEvent: "input.paste" };
});

export const typing = mode => [
  braces, backspace, brackets, closeBrackets(), keymap.of(closeBracketsKeymap), drop,
  EditorState.languageData.of(() => [{ indentOnInput: /^\s*\{\{[-~]?\s*(end|else|when)$/ }]),
  mode === "line" ? oneLine : [indentUnit.of("  "), indentation, indentOnInput()],
];
