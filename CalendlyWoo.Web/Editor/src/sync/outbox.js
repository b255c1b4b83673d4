// Brings the changes of all parts to the server: one message at a time, composed while one is under way, the whole text after a failure.
import { editsOf, piecesOf } from "./pieces.js";

const longestWait = 2000;

// call(name, message) returns a promise; textOf(part) gives the part's present text.
export function createOutbox({ call, textOf, wait, onUnsent }) {
  const parts = new Map();
  let timer = 0;
  let firstAt = 0;
  let running = null;
  let isClosed = false;

  const partOf = name => {
    if (!parts.has(name)) parts.set(name, { sent: 0, version: 0, changes: null, whole: false });
    return parts.get(name);
  };
  const isDirty = part => part.whole || part.changes !== null;
  const unsent = () => [...parts].filter(([, part]) => isDirty(part) || part.isUnderWay).map(([name]) => name);

  function changed(name, changes) {
    const part = partOf(name);
    part.version++;
    part.changes = part.changes ? part.changes.compose(changes) : changes;
    schedule();
  }

  function schedule() {
    const now = performance.now();
    if (!timer) firstAt = now;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), Math.max(0, Math.min(wait, firstAt + Math.max(wait, longestWait) - now)));
  }

  // The server set this text itself; what it does not know yet is void.
  function replaced(name) {
    const part = partOf(name);
    part.version++;
    Object.assign(part, { sent: part.version, changes: null, whole: false });
    return part.version;
  }

  async function send(name, part) {
    const { version } = part;
    const edits = part.whole ? null : editsOf(part.changes);
    const change = { part: name, version, baseVersion: part.sent, length: textOf(name).length, changes: edits };
    const pieces = edits ? null : piecesOf(textOf(name));
    Object.assign(part, { changes: null, whole: false, isUnderWay: true });
    try {
      if (edits && await call("OnEditorChanged", change) === false) part.whole = true;
      for (const [index, text] of pieces?.entries() ?? []) await call("OnEditorText", { part: name, version, index, count: pieces.length, text });
      part.sent = Math.max(part.sent, version);
    } catch (error) {
      part.whole = true;
      throw error;
    } finally {
      part.isUnderWay = false;
    }
  }

  async function run() {
    for (let turns = 0; turns < 100; turns++) {
      const next = [...parts].find(([, part]) => isDirty(part));
      if (!next || isClosed) return true;
      await send(...next);
    }
    return false;
  }

  // Resolves to whether the server has everything.
  function flush() {
    clearTimeout(timer);
    timer = 0;
    running ??= run()
      .catch(() => false)
      .then(isDone => { running = null; onUnsent(isDone ? [] : unsent()); return isDone; });
    return running;
  }

  return { changed, replaced, flush, unsent, versionOf: name => partOf(name).version, close: () => { isClosed = true; clearTimeout(timer); } };
}
