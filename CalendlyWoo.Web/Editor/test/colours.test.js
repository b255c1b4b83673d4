import assert from "node:assert/strict";
import { test } from "node:test";
import { grounds, palette } from "../src/look/colours.js";

const channel = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const luminance = hex => [1, 3, 5].map(at => channel(parseInt(hex.slice(at, at + 2), 16))).reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
// The page's surface and the ground of the active problem (css/tokens.css: surface, waiting-faint), and the editor's own grounds.
const all = [["#ffffff", "#1b211f"], ["#fbf0db", "#352a14"], ...Object.values(grounds)];

for (const [name, pair] of Object.entries(palette)) {
  test(`${name} can be read on every ground, light and dark (WCAG 2.2, 1.4.3)`, () => {
    pair.forEach((colour, scheme) => {
      for (const ground of all) assert.ok(contrast(colour, ground[scheme]) >= 4.5, `${colour} on ${ground[scheme]}: ${contrast(colour, ground[scheme]).toFixed(2)}`);
    });
  });
}
