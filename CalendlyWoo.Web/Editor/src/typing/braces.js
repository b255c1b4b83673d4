// What one typed character does around {{ }}: { from, to, insert, cursor, complete } or null to type it as it is.
import { scan, segmentAt } from "../scriban/scanner.js";

export function typedCharacter(text, position, character) {
  if (character === "{") return openCode(text, position);
  const segment = segmentAt(scan(text), position);
  if (segment?.kind !== "code" || !segment.closed || position < segment.innerFrom) return null;
  if (character === "}") return overClose(text, position, segment);
  const isFresh = position === segment.innerFrom + 1 && text[position - 1] === " " && text.slice(position).startsWith(" }}");
  const isPlain = segment.innerFrom === segment.from + 2;
  if (isFresh && character === " ") return { from: position, to: position, insert: "", cursor: position };
  if (isFresh && isPlain && (character === "-" || character === "~")) {
    return { from: position - 1, to: position, insert: `${character} `, cursor: position + 1 };
  }
  return null;
}

// The second { writes both ends, unless the code is closed already further on.
function openCode(text, position) {
  const isSecond = text[position - 1] === "{" && text[position - 2] !== "{" && !/\{%+$/.test(text.slice(Math.max(0, position - 9), position - 1));
  if (!isSecond) return null;
  const segment = segmentAt(scan(text.slice(0, position - 1)), position - 1);
  if (segment?.kind === "code" && !segment.closed) return null;
  const rest = /^[^\n]*/.exec(text.slice(position))[0];
  const close = rest.indexOf("}}");
  const open = rest.indexOf("{{");
  if (close >= 0 && (open < 0 || close < open)) return null;
  return { from: position, to: position + (text[position] === "}" ? 1 : 0), insert: "{  }}", cursor: position + 2, complete: true };
}

// A typed } goes over the one that was written for the person.
function overClose(text, position, segment) {
  const braces = segment.tokens.filter(token => token.type === "bracket" && token.to <= position)
    .reduce((depth, token) => depth + (text[token.from] === "{" ? 1 : text[token.from] === "}" ? -1 : 0), 0);
  const isBetween = position === segment.to - 1;
  const isBefore = braces === 0 && /^\s*$/.test(text.slice(position, segment.innerTo)) && !text.slice(position, segment.innerTo).includes("\n");
  if (!isBetween && !isBefore) return null;
  if (isBetween) return { from: segment.to, to: segment.to, insert: "", cursor: segment.to };
  const spare = /\s/.test(text[position - 1]) ? segment.innerTo - position : 0;
  return { from: position, to: position + spare, insert: "", cursor: segment.to - 1 - spare };
}

// Backspace in an empty {{  }} takes all of it.
export function emptiedCode(text, position) {
  const segment = segmentAt(scan(text), position);
  const isEmpty = segment?.kind === "code" && segment.closed && segment.to - segment.from <= 7 && text.slice(segment.from, segment.to) === "{{  }}";
  return isEmpty && position === segment.from + 3 ? { from: segment.from, to: segment.to } : null;
}

// A piece from the palette that lands inside code loses its own braces.
export function fitting(text, position, piece) {
  const segment = segmentAt(scan(text), position);
  const isInCode = segment?.kind === "code" && position >= segment.innerFrom && position <= segment.innerTo;
  const inner = /^\{\{[-~]?\s*([^{}\n]*?)\s*[-~]?\}\}$/.exec(piece)?.[1];
  return isInCode && inner ? inner : piece;
}
