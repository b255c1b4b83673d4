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

export const completion = [
  EditorState.languageData.of(() => [{ autocomplete: proposals }]),
  autocompletion({ icons: true, closeOnBlur: true, maxRenderedOptions: 80, defaultKeymap: true }),
];
