// Problems that the server found: squiggles, gutter, sentence, F8.
import { forEachDiagnostic, lintGutter, nextDiagnostic, previousDiagnostic, setDiagnostics } from "@codemirror/lint";
import { EditorView, keymap } from "@codemirror/view";

const known = new Set(["error", "warning", "info"]);

// Line and column from 1, in UTF-16 units; what lies outside the text is moved to its nearest place.
export function rangeOf(doc, { line, column, length }) {
  const row = doc.line(Math.min(Math.max(1, line), doc.lines));
  const from = Math.min(row.from + Math.max(0, column - 1), row.to);
  const to = Math.min(doc.length, from + Math.max(0, length ?? 0));
  return { from, to };
}

// A problem without length is shown on the character at its place, else on the one before.
function visible(doc, range) {
  if (range.to > range.from) return range;
  if (range.from < doc.lineAt(range.from).to) return { from: range.from, to: range.from + 1 };
  return range.from > doc.lineAt(range.from).from ? { from: range.from - 1, to: range.from } : range;
}

export function withProblems(state, list) {
  const found = list.map(one => {
    const severity = String(one.severity ?? "error").toLowerCase();
    return { ...visible(state.doc, rangeOf(state.doc, one)), severity: known.has(severity) ? severity : "error", message: String(one.message ?? "") };
  });
  return setDiagnostics(state, found.sort((one, other) => one.from - other.from || one.to - other.to));
}

const stepping = step => view => {
  if (!step(view)) return false;
  const sentences = [];
  const { from, to } = view.state.selection.main;
  forEachDiagnostic(view.state, (problem, start, end) => { if (start === from && end === to) sentences.push(problem.message); });
  view.dispatch({ effects: EditorView.announce.of(sentences.join(" ")) });
  return true;
};

export const problems = hasGutter => [
  hasGutter ? lintGutter() : [],
  keymap.of([{ key: "F8", run: stepping(nextDiagnostic), shift: stepping(previousDiagnostic) }]),
];
