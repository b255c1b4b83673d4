// Reads one code block: {{ … }}, {{- … -}} or {{~ … ~}}.
import { constants, keywords } from "./words.js";

const letter = /[\p{L}_]/u;
const digit = /[0-9]/;
const operators = ["|>", "??", "?!", "?.", "&&", "||", "==", "!=", "<=", ">=", "..<", "..", "//", "<<", ">>", "++", "--", "+=", "-=", "*=", "/=", "%="]
  .sort((one, other) => other.length - one.length);

export function readCode(text, from) {
  const innerFrom = from + 2 + (isStrip(text[from + 2]) && text[from + 3] !== "}" ? 1 : 0);
  const tokens = [];
  const state = { text, tokens, braces: 0 };
  let at = innerFrom;
  while (at < text.length) {
    const close = state.braces === 0 ? closeLength(text, at) : 0;
    if (close) return { kind: "code", from, to: at + close, innerFrom, innerTo: at, closed: true, tokens };
    at = readToken(state, at);
  }
  return { kind: "code", from, to: text.length, innerFrom, innerTo: text.length, closed: false, tokens };
}

const isStrip = character => character === "-" || character === "~";

function closeLength(text, at) {
  if (text.startsWith("}}", at)) return 2;
  return isStrip(text[at]) && text.startsWith("}}", at + 1) ? 3 : 0;
}

function readToken(state, at) {
  const { text } = state;
  const first = text[at];
  if (first === "\n" || first === ";") return add(state, "line", at, at + 1);
  if (/\s/.test(first)) return at + 1;
  if (first === "#") return readComment(state, at);
  if (first === '"' || first === "'") return add(state, "string", at, endOfString(text, at, first));
  if (first === "`") return add(state, "string", at, endOfVerbatim(text, at));
  if (first === "$" && (text[at + 1] === '"' || text[at + 1] === "'")) return add(state, "string", at, endOfString(text, at + 1, text[at + 1]));
  if (digit.test(first)) return add(state, "number", at, endOfNumber(text, at));
  if (first === "$" || letter.test(first)) return readName(state, at);
  return readPunctuation(state, at);
}

function add(state, type, from, to) {
  state.tokens.push({ type, from, to });
  return to;
}

// # runs to the line's end, ## to the next ##; both end with the block.
function readComment(state, from) {
  const { text } = state;
  const isLong = text[from + 1] === "#";
  let at = from + (isLong ? 2 : 1);
  while (at < text.length && !closeLength(text, at)) {
    if (isLong && text.startsWith("##", at)) return add(state, "comment", from, at + 2);
    if (!isLong && text[at] === "\n") break;
    at++;
  }
  return add(state, "comment", from, at);
}

function endOfString(text, from, quote) {
  let at = from + 1;
  while (at < text.length && text[at] !== quote) at += text[at] === "\\" ? 2 : 1;
  return Math.min(text.length, at + 1);
}

function endOfVerbatim(text, from) {
  let at = from + 1;
  while (at < text.length && (text[at] !== "`" || text[at + 1] === "`")) at += text[at] === "`" ? 2 : 1;
  return Math.min(text.length, at + 1);
}

function endOfNumber(text, from) {
  return from + /^(?:0x[0-9a-f]+|0b[01]+|[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?)[a-z]*/i.exec(text.slice(from, from + 64))[0].length;
}

function readName(state, from) {
  const { text, tokens } = state;
  let at = from + 1;
  while (at < text.length && (letter.test(text[at]) || digit.test(text[at]))) at++;
  const name = text.slice(from, at);
  const before = tokens.at(-1);
  const isMember = before?.type === "dot";
  if (isMember && name === "empty" && text[at] === "?") at++;
  return add(state, isMember ? "member" : kindOf(name, before), from, at);
}

function kindOf(name, before) {
  if (name[0] === "$") return "local";
  if (before?.type === "pipe") return "function";
  if (keywords.has(name)) return "keyword";
  return constants.has(name) ? "constant" : "name";
}

function readPunctuation(state, at) {
  const { text } = state;
  const operator = operators.find(one => text.startsWith(one, at));
  if (operator === "?.") return add(state, "dot", at, at + 2);
  if (operator === "|>") return add(state, "pipe", at, at + 2);
  if (operator) return add(state, "operator", at, at + operator.length);
  const one = text[at];
  if (one === "{") state.braces++;
  if (one === "}") state.braces = Math.max(0, state.braces - 1);
  if (one === "|") return add(state, "pipe", at, at + 1);
  if (one === ".") return add(state, "dot", at, at + 1);
  return add(state, "()[]{}".includes(one) ? "bracket" : ",:".includes(one) ? "comma" : "operator", at, at + 1);
}
