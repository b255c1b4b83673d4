// The names that a template itself gives above a position: loop variables, assigned and captured names, parameters.
import { findBlocks, openBlocks } from "../scriban/blocks.js";
import { scan } from "../scriban/scanner.js";
import { item, stepsFrom } from "./place.js";

const sameList = new Set(["sort", "filter", "limit", "offset", "reverse", "uniq", "compact", "concat", "add_range"]);
const oneOfList = new Set(["first", "last"]);

// { names: [{ name, how, steps }] the innermost last, loops: ["for" | "while" | "tablerow"], open: block | null }
export function scopeAt(text, position) {
  const segments = scan(text);
  const open = openBlocks(findBlocks(text, segments), position);
  const names = [];
  for (const statement of statementsBefore(segments, position)) names.push(...namesOf(text, statement, open));
  const loops = open.map(block => block.word).filter(word => word === "for" || word === "while" || word === "tablerow");
  return { names, loops, open: open.at(-1) ?? null };
}

function* statementsBefore(segments, position) {
  for (const segment of segments) {
    if (segment.from >= position) return;
    if (segment.kind !== "code") continue;
    let statement = [];
    for (const token of [...segment.tokens, { type: "line", from: segment.innerTo }]) {
      if (token.type === "line") {
        if (statement.length && token.from < position) yield statement;
        statement = [];
      } else if (token.type !== "comment") statement.push(token);
    }
  }
}

function namesOf(text, tokens, open) {
  const word = index => tokens[index] ? text.slice(tokens[index].from, tokens[index].to) : "";
  const isInside = open.some(block => block.from === tokens[0].from);
  if (tokens[0].type === "keyword") {
    if ((word(0) === "for" || word(0) === "tablerow") && word(2) === "in" && tokens[3]) {
      return isInside ? [{ name: word(1), how: "loop", steps: [...valueFrom(text, tokens, 3) ?? [null], item] }] : [];
    }
    if (word(0) === "capture" && tokens[1]) return [{ name: word(1), how: "captured", steps: null }];
    if (word(0) === "func" && isInside) {
      return tokens.slice(2).filter(token => token.type === "name").map(token => ({ name: text.slice(token.from, token.to), how: "parameter", steps: null }));
    }
    if (word(0) === "with" && isInside && tokens[1]) return [{ name: "", how: "with", steps: valueFrom(text, tokens, 1) }];
    return [];
  }
  const isAssignment = (tokens[0].type === "name" || tokens[0].type === "local") && word(1) === "=" && tokens[2];
  return isAssignment ? [{ name: word(0), how: "assigned", steps: valueFrom(text, tokens, 2) }] : [];
}

// The path that an expression stands for, or null: names, members, indices, and array functions that keep the list.
function valueFrom(text, tokens, start) {
  if (tokens[start].type !== "name" && tokens[start].type !== "local") return null;
  let { steps, next } = stepsFrom(text, tokens, start);
  while (tokens[next]?.type === "pipe" && tokens[next + 3]?.type === "member") {
    const called = text.slice(tokens[next + 3].from, tokens[next + 3].to);
    if (oneOfList.has(called)) steps = [...steps, item];
    else if (!sameList.has(called)) return null;
    next += 4;
    while (tokens[next] && tokens[next].type !== "pipe") next++;
  }
  const after = tokens[next];
  return after && after.type === "operator" && text.slice(after.from, after.to) !== "??" ? null : steps;
}
