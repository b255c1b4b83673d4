// Which if, for, case … belongs to which else and end.
import { middles, openers } from "./words.js";

// A block: { word, from, to, middles: [{ from, to }], end: { from, to } | null }, in the order of their openers.
export function findBlocks(text, segments) {
  const all = [];
  const open = [];
  for (const token of statementWords(text, segments)) {
    if (openers.has(token.word)) {
      const block = { word: token.word, from: token.from, to: token.to, middles: [], end: null };
      all.push(block);
      open.push(block);
    } else if (middles.has(token.word)) {
      open.at(-1)?.middles.push({ from: token.from, to: token.to });
    } else if (open.length) {
      open.pop().end = { from: token.from, to: token.to };
    }
  }
  return all;
}

// The keywords that open, divide or end a block. Only the first word of a statement does, and do and func wherever they stand.
function* statementWords(text, segments) {
  for (const segment of segments) {
    if (segment.kind !== "code") continue;
    let isFirst = true;
    for (const token of segment.tokens) {
      const word = token.type === "keyword" ? text.slice(token.from, token.to) : "";
      const counts = word === "end" || middles.has(word) || (openers.has(word) && (isFirst || word === "do" || word === "func"));
      if (counts) yield { word, from: token.from, to: token.to };
      isFirst = token.type === "line" || (isFirst && token.type === "comment");
    }
  }
}

// Blocks that are open at a position, the innermost last.
export const openBlocks = (blocks, position) =>
  blocks.filter(block => block.to <= position && (!block.end || block.end.from >= position));

// The block one of whose words is at the position.
export const blockAt = (blocks, position) =>
  blocks.find(block => wordsOf(block).some(word => word.from <= position && position <= word.to));

export const wordsOf = block => [{ from: block.from, to: block.to }, ...block.middles, ...(block.end ? [block.end] : [])];
