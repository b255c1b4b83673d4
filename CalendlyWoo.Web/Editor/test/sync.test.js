import assert from "node:assert/strict";
import { test } from "node:test";
import { ChangeSet, Text } from "@codemirror/state";
import { createOutbox } from "../src/sync/outbox.js";
import { editsOf, pieceLength, piecesOf, wellFormed } from "../src/sync/pieces.js";
import { createRecovery } from "../src/sync/recovery.js";

const bytes = value => Buffer.byteLength(JSON.stringify(value));

// A server that applies what arrives, as the page's .NET object does, and a document that is typed into.
function session({ answer = () => true } = {}) {
  const calls = [];
  const server = { text: "", version: 0 };
  let chunks = [];
  let text = Text.of([""]);
  const call = async (name, message) => {
    calls.push({ name, message });
    if (!answer(name, message, calls.length)) return false;
    if (name === "OnEditorText") {
      chunks = message.index === 0 ? [message.text] : [...chunks, message.text];
      if (message.index === message.count - 1) Object.assign(server, { text: chunks.join(""), version: message.version });
      return null;
    }
    if (message.baseVersion !== server.version) return false;
    for (const { from, to, insert } of [...message.changes].reverse()) server.text = server.text.slice(0, from) + insert + server.text.slice(to);
    server.version = message.version;
    return server.text.length === message.length;
  };
  const unsent = [];
  const outbox = createOutbox({ call, textOf: () => text.toString(), wait: 1, onUnsent: names => unsent.push(names) });
  const edit = (from, to, insert) => {
    const changes = ChangeSet.of({ from, to, insert }, text.length);
    text = changes.apply(text);
    outbox.changed("html", changes);
  };
  return { outbox, edit, server, calls, unsent, text: () => text.toString() };
}

test("many changes become one message that the server can apply", async () => {
  const { edit, outbox, server, calls, text } = session();
  edit(0, 0, "Hello {{ name }}\nbye");
  edit(6, 8, "<b>");
  edit(0, 1, "J");
  assert.equal(await outbox.flush(), true);
  assert.equal(server.text, text());
  assert.equal(calls.length, 1);
});

test("a change while a message is under way follows it, on the right version", async () => {
  const { edit, outbox, server, calls, text } = session();
  edit(0, 0, "a");
  const first = outbox.flush();
  edit(1, 1, "b");
  await first;
  assert.equal(server.text, text());
  assert.deepEqual(calls.map(one => one.message.baseVersion), [0, 1]);
});

test("a server that does not know the base gets the whole text", async () => {
  const { edit, outbox, server, text } = session();
  edit(0, 0, "abc");
  server.version = 99;
  assert.equal(await outbox.flush(), true);
  assert.equal(server.text, text());
});

test("a lost message is told, and made good by the whole text", async () => {
  const { edit, outbox, server, unsent, text } = session({ answer: (_name, _message, count) => { if (count === 1) throw new Error("lost"); return true; } });
  edit(0, 0, "abc");
  assert.equal(await outbox.flush(), false);
  assert.deepEqual(unsent.at(-1), ["html"]);
  edit(3, 3, "d");
  assert.equal(await outbox.flush(), true);
  assert.equal(server.text, text());
  assert.deepEqual(unsent.at(-1), []);
});

test("a server that refuses everything is not asked for ever", async () => {
  const { edit, outbox, calls } = session({ answer: () => false });
  edit(0, 0, "abc");
  await outbox.flush();
  assert.ok(calls.length < 5);
});

test("no message passes 32 KB, whatever the characters", async () => {
  for (const character of ["é", '"', "\u0001", "😀", "\ud800", "中"]) {
    const { edit, outbox, server, calls, text } = session();
    edit(0, 0, character.repeat(30000));
    await outbox.flush();
    assert.equal(server.text, wellFormed(text()));
    for (const { message } of calls) assert.ok(bytes(message) < 32000, `${character} ${bytes(message)}`);
  }
});

test("pieces split no pair, and make the text again", () => {
  const text = "a" + "😀".repeat(pieceLength);
  assert.equal(piecesOf(text).join(""), text);
  for (const piece of piecesOf(text)) assert.equal(wellFormed(piece), piece);
  assert.deepEqual(piecesOf(""), [""]);
});

test("a change that holds half a pair is no message of its own", () => {
  assert.equal(editsOf(ChangeSet.of({ from: 0, to: 0, insert: "\ud83d" }, 0)), null);
});

test("what the server put in is not sent back", async () => {
  const { edit, outbox, calls } = session();
  edit(0, 0, "a");
  outbox.replaced("html");
  await outbox.flush();
  assert.equal(calls.length, 0);
  assert.equal(outbox.versionOf("html"), 2);
});

test("what was not sent survives a reload until it is decided about", () => {
  const kept = new Map();
  const storage = { getItem: name => kept.get(name) ?? null, setItem: (name, value) => kept.set(name, value), removeItem: name => kept.delete(name) };
  createRecovery("t", storage).keep({ html: "abc" });
  const after = createRecovery("t", storage);
  after.keep({});
  assert.deepEqual(createRecovery("t", storage).found(), { html: "abc" });
  after.decide("html");
  assert.deepEqual(createRecovery("t", storage).found(), {});
  assert.doesNotThrow(() => createRecovery("t", { getItem() { throw new Error("no storage"); } }));
});
