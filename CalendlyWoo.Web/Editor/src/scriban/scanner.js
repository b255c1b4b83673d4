// Cuts a template into text, escaped text and code (Scriban, site/docs/language.md, 1). Never throws: half-typed code is the normal case.
import { readCode } from "./tokens.js";

// A segment: { kind: "text" | "raw" | "code", from, to, innerFrom, innerTo, closed, tokens }.
// "raw" is {%{ … }%}: its inside is text that is put out as it stands.
export function scan(text) {
  if (last.text !== text) last = { text, segments: cut(text) };
  return last.segments;
}

// Everything that one keystroke sets off asks for the same text.
let last = { text: "", segments: [] };

function cut(text) {
  const segments = [];
  let at = 0;
  while (at < text.length) {
    const block = findBlock(text, at);
    if (!block || block.from > at) segments.push({ kind: "text", from: at, to: block ? block.from : text.length });
    if (!block) break;
    const segment = block.percents > 0 ? readRaw(text, block) : readCode(text, block.from);
    segments.push(segment);
    at = segment.to;
  }
  return segments;
}

function findBlock(text, start) {
  for (let from = text.indexOf("{", start); from >= 0; from = text.indexOf("{", from + 1)) {
    let end = from + 1;
    while (text[end] === "%") end++;
    if (text[end] === "{") return { from, percents: end - from - 1 };
  }
  return null;
}

function readRaw(text, { from, percents }) {
  const terminator = "}" + "%".repeat(percents) + "}";
  const innerFrom = from + percents + 2;
  const end = text.indexOf(terminator, innerFrom);
  const innerTo = end < 0 ? text.length : end;
  return { kind: "raw", from, to: end < 0 ? innerTo : innerTo + terminator.length, innerFrom, innerTo, closed: end >= 0, tokens: [] };
}

// The segment that holds a position; at a border the one before it, unless that one is closed code.
export function segmentAt(segments, position) {
  return segments.find(one => position > one.from && (position < one.to || (position === one.to && !(one.kind === "code" && one.closed))))
    ?? segments.find(one => position === one.from) ?? segments.at(-1);
}
