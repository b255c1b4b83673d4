// Cuts what goes to the server so that no message passes 32 KB, a hub's limit: JSON takes at most 6 bytes for one UTF-16 unit.
export const pieceLength = 5000;
const mostChanges = 150;

// Half of a surrogate pair is no text that JSON can carry; a replacement keeps all positions.
export const wellFormed = text => text.toWellFormed ? text.toWellFormed()
  : text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

export function piecesOf(text) {
  const whole = wellFormed(text);
  const pieces = [];
  for (let from = 0; from < whole.length;) {
    let to = Math.min(whole.length, from + pieceLength);
    if (to < whole.length && /[\ud800-\udbff]/.test(whole[to - 1])) to--;
    pieces.push(whole.slice(from, to));
    from = to;
  }
  return pieces.length ? pieces : [""];
}

// [{ from, to, insert }] of a CodeMirror ChangeSet, or null where they are too large for one message.
export function editsOf(changes) {
  const edits = [];
  let size = 0;
  changes.iterChanges((from, to, _start, _end, insert) => {
    const text = insert.toString();
    size += text.length;
    edits.push({ from, to, insert: text });
  });
  // A change may hold half of a pair whose other half stands in the text; then only the whole text is safe.
  const isWhole = edits.every(edit => wellFormed(edit.insert) === edit.insert);
  return isWhole && size <= pieceLength - 1000 && edits.length <= mostChanges ? edits : null;
}
