// Changes that the page asks for.
import { Annotation } from "@codemirror/state";
import { fitting } from "./typing/braces.js";
import { normalised } from "./part.js";

export const fromServer = Annotation.define();

// Only what differs is replaced, so that cursor and problems stay where they are.
export function replacement(state, given) {
  const before = state.doc.toString();
  const after = normalised(given);
  if (before === after) return null;
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

export function insertion(state, piece, isSelected) {
  const { from, to } = state.selection.main;
  const insert = fitting(state.doc.toString(), from, normalised(piece));
  const end = from + insert.length;
  return { changes: { from, to, insert }, selection: { anchor: isSelected ? from : end, head: end }, userEvent: "input.paste", scrollIntoView: true };
}
