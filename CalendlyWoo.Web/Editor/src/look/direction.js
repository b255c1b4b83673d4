// A line of prose in Hebrew or Arabic reads from the right.
import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin } from "@codemirror/view";

const own = Decoration.line({ attributes: { dir: "auto" } });

function lines(view) {
  const builder = new RangeSetBuilder();
  for (const { from, to } of view.visibleRanges) {
    for (let line = view.state.doc.lineAt(from); ; line = view.state.doc.line(line.number + 1)) {
      builder.add(line.from, line.from, own);
      if (line.to >= to || line.number === view.state.doc.lines) break;
    }
  }
  return builder.finish();
}

const plugin = ViewPlugin.fromClass(class {
  constructor(view) { this.decorations = lines(view); }
  update(update) { if (update.docChanged || update.viewportChanged) this.decorations = lines(update.view); }
}, { decorations: value => value.decorations });

export const directionByLine = [plugin, EditorView.perLineTextDirection.of(true)];
