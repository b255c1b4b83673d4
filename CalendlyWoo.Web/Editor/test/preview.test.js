import assert from "node:assert/strict";
import { test } from "node:test";
import { underScheme } from "../src/preview/scheme.js";

test("a mail's dark rules hold in the dark only, its light ones in the light", () => {
  const css = "@media (prefers-color-scheme: dark) and (max-width: 600px) { a { color: red } } @media ( PREFERS-COLOR-SCHEME:light ) {}";
  assert.equal(underScheme(css, true), "@media (min-width: 0px) and (max-width: 600px) { a { color: red } } @media (min-width: 999999px) {}");
  assert.equal(underScheme(css, false), "@media (min-width: 999999px) and (max-width: 600px) { a { color: red } } @media (min-width: 0px) {}");
});
