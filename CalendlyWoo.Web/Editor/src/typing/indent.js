// How far a new line is indented: by the line above, one step more after what it leaves open, one less where the line itself closes.
const pieces = /\{\{[-~]?\s*([a-z]+)?[\s\S]*?\}\}|<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)[^<>]*?(\/?)>/gi;
const voids = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
const opens = new Set(["if", "for", "while", "case", "capture", "with", "wrap", "func", "tablerow", "do"]);
const middles = new Set(["else", "when"]);

export function indentAfter(previous, current, step) {
  const own = /^\s*/.exec(previous)[0].length;
  return Math.max(0, own + (leftOpen(previous) > 0 ? step : 0) - (isClosing(current) ? step : 0));
}

export const isClosing = line => /^\s*(<\/|\{\{[-~]?\s*(end|else|when)\b)/i.test(line);

function leftOpen(line) {
  let open = 0;
  const close = () => { if (open > 0) open--; };
  for (const [whole, word, slash, tag, selfClosing] of line.replace(/"[^"\n]*"/g, text => text.replace(/[<>]/g, " ")).matchAll(pieces)) {
    if (whole.startsWith("<!--")) continue;
    if (tag) {
      if (slash) close();
      else if (!selfClosing && !voids.has(tag.toLowerCase())) open++;
    } else if (word === "end") close();
    else if (middles.has(word)) { close(); open++; }
    else if (opens.has(word)) open++;
  }
  return open;
}
