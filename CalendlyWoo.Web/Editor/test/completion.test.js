import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogueOf } from "../src/complete/catalogue.js";
import { optionsFor } from "../src/complete/options.js";
import { placeAt } from "../src/complete/place.js";
import { scopeAt } from "../src/complete/scope.js";

const text = name => ({ name, kind: "Text", description: `The ${name}.`, sample: name, canBeEmpty: false, members: null });
const known = catalogueOf({
  fields: [
    { name: "customer", kind: "Object", description: "Who booked.", members: [text("name"), text("first_name")] },
    { name: "order", kind: "Object", description: "The order.", members: [text("number"), { name: "items", kind: "List", description: "What.", members: [text("title"), text("price")] }] },
  ],
  functions: [{ group: "string", name: "upcase", signature: "text | string.upcase" }, { name: "array.first", signature: "list | array.first" }],
  snippets: [{ name: "footer" }],
});

// The cursor is at ¦.
function propose(marked) {
  const position = marked.indexOf("¦");
  const source = marked.replace("¦", "");
  const place = placeAt(source, position);
  return place && optionsFor(place, scopeAt(source, position), known);
}
const labels = marked => propose(marked)?.map(option => option.label);
const offers = (marked, ...wanted) => { for (const one of wanted) assert.ok(labels(marked)?.includes(one), `${marked}: ${one} in ${labels(marked)}`); };
const lacks = (marked, ...unwanted) => { for (const one of unwanted) assert.ok(!labels(marked)?.includes(one), `${marked}: ${one}`); };

test("text, comments, numbers and strings propose nothing", () => {
  for (const marked of ["a¦", "<p>{{ x }}¦", "{{ # a¦ }}", "{{ 1¦ }}", "{{ 'a¦' }}", "{{ for ¦ }}", "{{ capture ¦ }}"]) assert.equal(propose(marked), null, marked);
});

test("the start of code offers the model with its paths, functions and keywords", () => offers("{{ ¦ }}", "customer", "customer.first_name", "order.items", "string.upcase", "if", "if … end"));

test("whole blocks are offered only where nothing else stands", () => lacks("{{ a + ¦ }}", "if … end"));

test("a dot offers the members and nothing else", () => {
  assert.deepEqual(labels("{{ customer.¦ }}"), ["name", "first_name"]);
  assert.deepEqual(labels('<a href="{{ customer.na¦'), ["name", "first_name"]);
  assert.deepEqual(labels("{{ order?.¦ }}"), ["number", "items"]);
  assert.deepEqual(labels("{{ order.items.¦ }}"), ["size"]);
  assert.deepEqual(labels("{{ order.items[0].¦ }}"), ["title", "price"]);
});

test("an unknown name offers nothing after its dot", () => assert.deepEqual(labels("{{ nobody.¦ }}"), []));

test("a pipe offers functions only", () => {
  assert.deepEqual(labels("{{ customer.name | ¦ }}"), ["string.upcase", "array.first"]);
  assert.deepEqual(labels("{{ customer.name | string.¦ }}"), ["upcase"]);
});

test("loop variables have the members of their list, inside their loop only", () => {
  offers("{{ for line in order.items }}{{ ¦ }}{{ end }}", "line", "for.");
  assert.deepEqual(labels("{{ for line in order.items | array.sort 'title' }}{{ line.¦ }}{{ end }}"), ["title", "price"]);
  lacks("{{ for line in order.items }}{{ end }}{{ ¦ }}", "line", "for.");
  offers("{{ for line in order.items }}{{ for.¦ }}{{ end }}", "index", "last");
});

test("assigned, captured and parameter names are known below", () => {
  offers("{{ first = order.items | array.first; ¦ }}", "first");
  assert.deepEqual(labels("{{ first = order.items | array.first }}{{ first.¦ }}"), ["title", "price"]);
  offers("{{ capture greeting }}x{{ end }}{{ ¦ }}", "greeting");
  offers("{{ func twice(a) }}{{ ¦ }}{{ end }}", "a");
  lacks("{{ ¦ }}{{ later = 1 }}", "later");
});

test("with makes the members names", () => offers("{{ with customer }}{{ ¦ }}{{ end }}", "first_name"));

test("a name that is given itself does not turn in circles", () => {
  offers("{{ customer = customer; ¦ }}", "customer");
  assert.deepEqual(labels("{{ customer = customer; customer.¦ }}"), ["name", "first_name"]);
});

test("end comes first where a block is open", () => {
  const end = propose("{{ if a }}{{ ¦ }}").find(option => option.label === "end");
  assert.equal(end.detail, "ends if");
  assert.equal(Math.max(...propose("{{ if a }}{{ ¦ }}").map(option => option.boost)), end.boost);
});

test("include offers the snippets", () => assert.deepEqual(labels("{{ include '¦' }}"), ["footer"]));
