// A syntax tree for CodeMirror out of the scanner's segments. The whole text is scanned at each change:
// 17 ms for a mail of 106,000 characters, once for all who ask.
import { NodeSet, NodeType, Parser, Tree } from "@lezer/common";
import { styleTags, tags } from "@lezer/highlight";
import { defineLanguageFacet, languageDataProp } from "@codemirror/language";
import { scan } from "./scanner.js";

const names = [
  "Template", "Text", "RawBlock", "Code", "Delimiter", "keyword", "constant", "name", "member", "local", "function", "string", "number",
  "operator", "pipe", "comment", "bracket", "dot", "comma",
];

export const languageData = defineLanguageFacet({ commentTokens: { block: { open: "{{##", close: "##}}" } } });

const types = new NodeSet(names.map((name, id) => NodeType.define({
  id,
  name,
  top: id === 0,
  props: id === 0 ? [[languageDataProp, languageData]] : [],
}))).extend(styleTags({
  Delimiter: tags.processingInstruction,
  keyword: tags.controlKeyword,
  constant: tags.atom,
  name: tags.variableName,
  member: tags.variableName,
  local: tags.local(tags.variableName),
  function: tags.function(tags.variableName),
  string: tags.special(tags.string),
  number: tags.number,
  operator: tags.operator,
  pipe: tags.operator,
  comment: tags.lineComment,
  "bracket dot comma": tags.punctuation,
}));

const typeOf = Object.fromEntries(names.map((name, id) => [name, types.types[id]]));

const leaf = (name, from, to) => ({ from, to, tree: new Tree(typeOf[name], [], [], to - from) });

function branch(name, from, to, children) {
  const inside = children.filter(child => child.to > child.from);
  return { from, to, tree: new Tree(typeOf[name], inside.map(child => child.tree), inside.map(child => child.from - from), to - from).balance() };
}

function nodeOf(segment) {
  const { kind, from, to, innerFrom, innerTo } = segment;
  if (kind === "text") return leaf("Text", from, to);
  const inside = kind === "raw"
    ? [leaf("Text", innerFrom, innerTo)]
    : segment.tokens.filter(token => token.type !== "line").map(token => leaf(token.type, token.from, token.to));
  return branch(kind === "raw" ? "RawBlock" : "Code", from, to, [leaf("Delimiter", from, innerFrom), ...inside, leaf("Delimiter", innerTo, to)]);
}

// To where a parse was told to stop, a segment that reaches further is cut there.
function nodesUpTo(text, limit) {
  return scan(text.slice(0, limit)).map(nodeOf);
}

class TemplateParse {
  constructor(input) {
    this.input = input;
    this.parsedPos = 0;
    this.stoppedAt = null;
  }

  stopAt(position) { this.stoppedAt = position; }

  advance() {
    const length = Math.min(this.stoppedAt ?? this.input.length, this.input.length);
    this.parsedPos = length;
    return branch("Template", 0, length, nodesUpTo(this.input.read(0, length), length)).tree;
  }
}

class TemplateParser extends Parser {
  createParse(input) { return new TemplateParse(input); }
}

export const templateParser = new TemplateParser();
