// Builds the editor's bundle, the preview's module, and the notice of what is in them: node build.mjs <folder>
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = process.argv[2];
if (!folder) throw new Error("Name the folder to write to: node build.mjs ../wwwroot/js");

const result = await build({
  absWorkingDir: here,
  entryPoints: { editor: "src/editor.js", preview: "src/preview/preview.js" },
  outdir: folder,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  alias: { "@codemirror/lang-javascript": "./src/noScript.js" },
  banner: { js: "/* Built from CalendlyWoo.Web/Editor; what it is made of: editor.licenses.txt */" },
});

// The licences ask that their text goes along.
const packageOf = path => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
const packages = [...new Set(Object.keys(result.metafile.inputs).map(packageOf).filter(Boolean))].sort();
const notices = packages.map(name => {
  const { version } = JSON.parse(readFileSync(join(here, "node_modules", name, "package.json"), "utf8"));
  return `${name} ${version}\n\n${readFileSync(join(here, "node_modules", name, "LICENSE"), "utf8").trim()}\n`;
});
writeFileSync(join(folder, "editor.licenses.txt"), notices.join("\n----\n\n"));
