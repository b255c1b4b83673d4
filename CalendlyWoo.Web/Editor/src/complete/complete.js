// Completion for CodeMirror: all from data that the page handed over once.
import { autocompletion, snippet } from "@codemirror/autocomplete";
import { EditorState, Facet } from "@codemirror/state";
import { aboutPanel } from "./about.js";
import { catalogueOf } from "./catalogue.js";
import { optionsFor } from "./options.js";
import { placeAt } from "./place.js";
import { scopeAt } from "./scope.js";

export const catalogue = Facet.define({ combine: values => catalogueOf(values[0]) });

export function proposals(context) {
  const text = context.state.doc.toString();
  const place = placeAt(text, context.pos);
  if (!place) return null;
  const known = context.state.facet(catalogue);
  const options = optionsFor(place, scopeAt(text, context.pos), known).map(toCompletion);
  return options.length ? { from: place.from, options, validFor: /^[\p{L}\p{N}_$]*$/u } : null;
}

const toCompletion = ({ template, about, ...option }) => ({
  ...option,
  info: () => aboutPanel(about),
  ...(template ? { apply: snippet(template) } : {}),
});

// On a phone there is no room beside the list: the explanation goes below it.
function besideOrBelow(view, list, option, info, space) {
  const isNarrow = space.right - space.left < 640;
  if (isNarrow) return { style: `top: ${list.bottom - list.top + 4}px; left: 0; width: ${Math.max(220, list.right - list.left)}px` };
  const isRight = space.right - list.right > info.right - info.left || space.right - list.right > list.left - space.left;
  const top = Math.max(0, Math.min(option.top - list.top, space.bottom - list.top - (info.bottom - info.top)));
  return { style: `top: ${top}px; ${isRight ? "left" : "right"}: calc(100% + 4px)` };
}

export const completion = [
  EditorState.languageData.of(() => [{ autocomplete: proposals }]),
  autocompletion({ icons: false, maxRenderedOptions: 80, positionInfo: besideOrBelow }),
];
