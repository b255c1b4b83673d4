import assert from "node:assert/strict";
import { test } from "node:test";
import { blockAt, findBlocks, openBlocks } from "../src/scriban/blocks.js";
import { scan } from "../src/scriban/scanner.js";

const pieces = text => scan(text).map(one => `${one.kind}:${text.slice(one.from, one.to)}`);
const tokens = text => scan(text)[0].tokens.map(one => `${one.type}:${text.slice(one.from, one.to)}`);
const blocks = text => findBlocks(text, scan(text));

test("text, code and escaped blocks are cut where the language cuts them", () => {
  assert.deepEqual(pieces('<a href="{{ x }}">{%{ {{ y }} }%}z'), ['text:<a href="', "code:{{ x }}", 'text:">', "raw:{%{ {{ y }} }%}", "text:z"]);
});

test("a brace pair in a string or an object does not end the code", () => {
  assert.deepEqual(pieces('{{ "}}" }}a'), ['code:{{ "}}" }}', "text:a"]);
  assert.deepEqual(pieces("{{ {a: {b: 1}} }}a"), ["code:{{ {a: {b: 1}} }}", "text:a"]);
});

test("white space control belongs to the delimiters", () => {
  const [code] = scan("{{- x ~}}");
  assert.equal(code.innerFrom, 3);
  assert.equal(code.innerTo, 6);
});

test("unfinished code reaches the end and throws nothing", () => {
  for (const text of ["{{", "{{ 'a", "{{ `", "{{ ## x", "{{ a.", "{{ $\"", "{%{ a", "{{ {", "{{ \\", "{"]) assert.equal(scan(text).at(-1).to, text.length, text);
});

test("tokens have their kinds", () => {
  assert.deepEqual(tokens("{{ if order.end == 1.5 && !$a | string.upcase # c }}"), [
    "keyword:if", "name:order", "dot:.", "member:end", "operator:==", "number:1.5", "operator:&&", "operator:!", "local:$a",
    "pipe:|", "function:string", "dot:.", "member:upcase", "comment:# c ",
  ]);
});

test("a range is no number with a point", () => assert.deepEqual(tokens("{{ 1..3 }}"), ["number:1", "operator:..", "number:3"]));

test("if, else and end find each other, else if opens nothing", () => {
  const [outer, inner] = blocks("{{ if a }}{{ for x in y }}{{ end }}{{ else if b }}{{ end }}");
  assert.equal(outer.middles.length, 1);
  assert.equal(outer.end.from, 53);
  assert.equal(inner.word, "for");
  assert.equal(inner.end.from, 29);
});

test("a block that is never ended is open to the end", () => {
  const text = "{{ if a }}x{{ for b in c }}y";
  assert.deepEqual(openBlocks(blocks(text), text.length).map(block => block.word), ["if", "for"]);
  assert.equal(blockAt(blocks(text), 4).word, "if");
});

test("statements in one code block count each", () => {
  const [block] = blocks("{{\nif a\n  b\nend\n}}");
  assert.ok(block.end);
});

test("random text is covered without gap or overlap", () => {
  let seed = 7;
  const random = below => (seed = (seed * 16807) % 2147483647) % below;
  const alphabet = ["{", "}", "%", "-", "#", '"', "'", "`", "\\", " ", "\n", "a", ".", "|", "if ", "end", "1", "é", "😀", "$"];
  for (let turn = 0; turn < 3000; turn++) {
    const text = Array.from({ length: random(24) }, () => alphabet[random(alphabet.length)]).join("");
    let at = 0;
    for (const one of scan(text)) {
      assert.equal(one.from, at, text);
      let inside = one.innerFrom ?? one.from;
      for (const token of one.tokens ?? []) {
        assert.ok(token.from >= inside && token.to > token.from && token.to <= one.to, text);
        inside = token.to;
      }
      at = one.to;
    }
    assert.equal(at, text.length, text);
    findBlocks(text, scan(text));
  }
});
