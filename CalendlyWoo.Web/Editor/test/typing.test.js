import assert from "node:assert/strict";
import { test } from "node:test";
import { emptiedCode, fitting, typedCharacter } from "../src/typing/braces.js";
import { indentAfter } from "../src/typing/indent.js";

// Types characters at ¦ as the editor would.
function type(marked, characters) {
  let position = marked.indexOf("¦");
  let text = marked.replace("¦", "");
  for (const character of characters) {
    const edit = typedCharacter(text, position, character) ?? { from: position, to: position, insert: character, cursor: position + 1 };
    text = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
    position = edit.cursor;
  }
  return `${text.slice(0, position)}¦${text.slice(position)}`;
}

test("two braces write four, with the cursor between", () => assert.equal(type("a¦b", "{{"), "a{{ ¦ }}b"));
test("one brace is one brace", () => assert.equal(type("p ¦", "{"), "p {¦"));
test("whoever types all of it gets it once", () => {
  assert.equal(type("¦", "{{ x }}"), "{{ x }}¦");
  assert.equal(type("¦", "{{x}}"), "{{ x }}¦");
  assert.equal(type("¦", "{{- x }}"), "{{- x }}¦");
  assert.equal(type("¦", "{%{a}%}"), "{%{a}%}¦");
});
test("braces that are closed already are left alone", () => assert.equal(type("{¦ x }}", "{"), "{{¦ x }}"));
test("an object in code keeps its brace", () => assert.equal(type("{{ {a: 1¦ }}", "}"), "{{ {a: 1}¦ }}"));
test("empty code goes with one backspace", () => {
  assert.deepEqual(emptiedCode("a{{  }}b", 4), { from: 1, to: 7 });
  assert.equal(emptiedCode("a{{ x }}b", 5), null);
});
test("a piece in code loses its braces, elsewhere it keeps them", () => {
  assert.equal(fitting("{{ a + }}", 7, "{{ b }}"), "b");
  assert.equal(fitting("x", 1, "{{ b }}"), "{{ b }}");
  assert.equal(fitting("{{ a }}", 3, "plain"), "plain");
});

test("a line is indented by what the one above leaves open", () => {
  assert.equal(indentAfter("<table>", "", 2), 2);
  assert.equal(indentAfter("  <td>a</td>", "", 2), 2);
  assert.equal(indentAfter("  <td>", "</td>", 2), 2);
  assert.equal(indentAfter("  {{ for a in b }}", "x", 2), 4);
  assert.equal(indentAfter("    x", "{{ end }}", 2), 2);
  assert.equal(indentAfter("{{ else }}", "x", 2), 2);
  assert.equal(indentAfter("<br>", "x", 2), 0);
  assert.equal(indentAfter('<a href="{{ if a > b }}c{{ end }}">', "x", 2), 2);
});
