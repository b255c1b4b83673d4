// What stands before the cursor inside a code block.
import { scan, segmentAt } from "../scriban/scanner.js";

const words = new Set(["name", "member", "function", "keyword", "constant", "local"]);
const naming = new Set(["for", "tablerow", "capture", "func"]);

// { kind: "name" | "member" | "function" | "snippet", from, steps, isFirst, isAlone } or null where nothing can be proposed.
// steps: the path before the last dot, such as ["order", "items", item], or null where it cannot be known.
export function placeAt(text, position) {
  const segment = segmentAt(scan(text), position);
  if (segment?.kind !== "code" || position < segment.innerFrom || position > segment.innerTo) return null;
  const tokens = segment.tokens.filter(token => token.from < position);
  const last = tokens.at(-1);
  if (last?.type === "comment" && (position < last.to || text[last.to - 1] !== "#")) return null;
  if (last?.type === "string") return snippetPlace(text, tokens, position);
  const partial = last && words.has(last.type) && last.to >= position ? tokens.pop() : null;
  if (last?.type === "number" && last.to >= position) return null;
  const from = partial ? partial.from : position;
  const before = tokens.at(-1);
  if (before?.type === "dot") return { kind: "member", from, steps: stepsBefore(text, tokens, tokens.length - 1), afterPipe: isAfterPipe(tokens) };
  if (before?.type === "pipe") return { kind: "function", from };
  if (before && naming.has(text.slice(before.from, before.to)) && before.type === "keyword") return null;
  const isFirst = !before || before.type === "line";
  return { kind: "name", from, isFirst, isAlone: isFirst && segment.tokens.length === (partial ? 1 : 0) && segment.closed };
}

// Inside include '…' the names of the snippets are proposed.
function snippetPlace(text, tokens, position) {
  const string = tokens.at(-1);
  const before = tokens.at(-2);
  const isOpen = position < string.to || text[string.to - 1] !== text[string.from] || string.to === string.from + 1;
  const isInclude = before?.type === "keyword" && text.slice(before.from, before.to) === "include";
  return isOpen && isInclude ? { kind: "snippet", from: string.from + 1 } : null;
}

const isAfterPipe = tokens => tokens.at(-3)?.type === "pipe";

export const item = Symbol("item");

// The path that ends before tokens[end], read backwards: names, members and [ … ].
export function stepsBefore(text, tokens, end) {
  const steps = [];
  let at = end - 1;
  while (at >= 0) {
    const token = tokens[at];
    if (token.type === "bracket" && text[token.from] === "]") {
      at = openingBefore(text, tokens, at) - 1;
      steps.unshift(item);
      continue;
    }
    if (!words.has(token.type)) return null;
    steps.unshift(text.slice(token.from, token.to));
    if (tokens[at - 1]?.type !== "dot") return steps;
    at -= 2;
  }
  return null;
}

function openingBefore(text, tokens, close) {
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    if (tokens[at].type !== "bracket") continue;
    const bracket = text[tokens[at].from];
    if (bracket === "]") depth++;
    if (bracket === "[" && --depth === 0) return at;
  }
  return -1;
}

// The path that begins at tokens[start]; { steps, next }.
export function stepsFrom(text, tokens, start) {
  const steps = [text.slice(tokens[start].from, tokens[start].to)];
  let next = start + 1;
  while (next < tokens.length) {
    const token = tokens[next];
    if (token.type === "dot" && tokens[next + 1]?.type === "member") {
      steps.push(text.slice(tokens[next + 1].from, tokens[next + 1].to));
      next += 2;
    } else if (token.type === "bracket" && text[token.from] === "[") {
      const close = tokens.findIndex((one, index) => index > next && one.type === "bracket" && text[one.from] === "]");
      if (close < 0) break;
      steps.push(item);
      next = close + 1;
    } else break;
  }
  return { steps, next };
}
