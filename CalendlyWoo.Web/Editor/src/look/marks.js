// The ground behind code, and a frame around the words of the block that the cursor is at.
import { syntaxTree } from "@codemirror/language";
import { Decoration, Direction, EditorView, ViewPlugin } from "@codemirror/view";
import { blockAt, findBlocks, wordsOf } from "../scriban/blocks.js";
import { scan } from "../scriban/scanner.js";

const ground = Decoration.mark({ class: "cm-code", attributes: { dir: "ltr" }, bidiIsolate: Direction.LTR });
const frame = Decoration.mark({ class: "cm-pair" });
const loneFrame = Decoration.mark({ class: "cm-pair cm-pair-open" });

function grounds(view) {
  const found = [];
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter(node) {
        if (node.name === "Code") found.push(ground.range(node.from, node.to));
        return node.name !== "Code";
      },
    });
  }
  return Decoration.set(found, true);
}

function frames(state) {
  const { main } = state.selection;
  if (!main.empty) return Decoration.none;
  const text = state.doc.toString();
  const block = blockAt(findBlocks(text, scan(text)), main.head);
  if (!block) return Decoration.none;
  return Decoration.set(wordsOf(block).map(word => (block.end ? frame : loneFrame).range(word.from, word.to)), true);
}

const plugin = (make, isStale) => ViewPlugin.fromClass(class {
  constructor(view) { this.decorations = make(view); }
  update(update) { if (isStale(update)) this.decorations = make(update.view); }
}, { decorations: value => value.decorations });

const codeGround = plugin(grounds, update => update.docChanged || update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state));

// Code reads from left to right inside a line of Hebrew or Arabic, too.
export const marks = [
  codeGround,
  EditorView.bidiIsolatedRanges.of(view => view.plugin(codeGround)?.decorations ?? Decoration.none),
  plugin(view => frames(view.state), update => update.docChanged || update.selectionSet),
];
