// Colours of code and HTML. light-dark() follows the document's colour scheme, so switching the theme needs no script.
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { tags } from "@lezer/highlight";

const pair = (light, dark) => `light-dark(${light}, ${dark})`;

export const palette = {
  keyword: ["#7a3e9d", "#d7a8f0"],
  name: ["#0b5c8a", "#86c8f2"],
  string: ["#17693a", "#8fdcab"],
  number: ["#8a4b08", "#eabf72"],
  delimiter: ["#0b6b66", "#63cdc3"],
  comment: ["#56615e", "#b4bfbb"],
  tag: ["#3b4a86", "#aebcf5"],
  attribute: ["#6b4d1f", "#d9bd8b"],
  operator: ["#4a5552", "#c3ccc9"],
};

// What code and HTML can stand on besides the page's own surface.
export const grounds = {
  code: ["#eef3f8", "#202b33"],
  selection: ["#bfe0dc", "#24504c"],
};
export const ground = name => pair(...grounds[name]);
const colour = name => pair(...palette[name]);

const style = HighlightStyle.define([
  { tag: tags.controlKeyword, color: colour("keyword"), fontWeight: "600" },
  { tag: [tags.atom, tags.number, tags.bool], color: colour("number") },
  { tag: [tags.variableName, tags.local(tags.variableName)], color: colour("name") },
  { tag: tags.function(tags.variableName), color: colour("keyword") },
  { tag: [tags.special(tags.string), tags.string, tags.attributeValue], color: colour("string") },
  { tag: tags.processingInstruction, color: colour("delimiter"), fontWeight: "600" },
  { tag: tags.comment, color: colour("comment"), fontStyle: "italic" },
  { tag: [tags.operator, tags.punctuation, tags.angleBracket, tags.documentMeta], color: colour("operator") },
  { tag: [tags.tagName, tags.keyword], color: colour("tag") },
  { tag: [tags.attributeName, tags.propertyName, tags.className], color: colour("attribute") },
  { tag: [tags.character, tags.unit, tags.color], color: colour("number") },
]);

export const colours = syntaxHighlighting(style);
