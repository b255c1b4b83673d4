#!/usr/bin/env bash
# The editor's bundle is what its sources and lock file make, byte for byte, and its modules pass their own tests.
set -uo pipefail
root=$(git rev-parse --show-toplevel)
cd "$root" || exit 1
scratch=$(mktemp -d "${CHECK_SCRATCH:-${TMPDIR:-/tmp}}/editor.XXXXXX")
trap 'rm -rf "$scratch"' EXIT

# Not in debian-packages: where Node comes from elsewhere it brings its npm along, and Debian's npm would not go beside it.
if ! command -v npm >/dev/null && ((EUID == 0)) && command -v apt-get >/dev/null; then
  apt-get update -qq || true
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm >"$scratch/apt.log" 2>&1 || tail -n 5 "$scratch/apt.log"
fi
for tool in node npm; do
  command -v "$tool" >/dev/null || { echo "Missing on this machine: $tool (Node 18.18 or later; Debian: apt-get install nodejs npm)."; exit 1; }
done
echo "node $(node --version), npm $(npm --version 2>/dev/null)"
node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 18 || (major === 18 && minor >= 18) ? 0 : 1)' \
  || { echo "Node $(node --version) is too old: 18.18 or later is needed."; exit 1; }

if grep -nE '"resolved"|https?://' CalendlyWoo.Web/Editor/package-lock.json; then
  echo "The lock file names where packages come from: make it with npm install --omit-lockfile-registry-resolved."
  exit 1
fi

# Only what git knows: a node_modules folder beside the sources has no say.
git ls-files -z CalendlyWoo.Web/Editor | xargs -0r cp --parents -t "$scratch"
cd "$scratch/CalendlyWoo.Web/Editor" || exit 1
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || { echo "npm ci failed: is the npm registry reachable?"; exit 1; }
node --test test/*.test.js >"$scratch/test.log" 2>&1 || { grep -vE "^(ok|# Subtest|  (---|duration_ms|\.\.\.))" "$scratch/test.log"; echo "The editor's own tests failed."; exit 1; }
grep -E '^(#|ℹ) (pass|fail) ' "$scratch/test.log"

mkdir "$scratch/js"
node build.mjs "$scratch/js" || exit 1
for file in editor.js preview.js editor.licenses.txt; do
  cmp "$scratch/js/$file" "$root/CalendlyWoo.Web/wwwroot/js/$file" || {
    echo "wwwroot/js/$file is not what the sources make. In CalendlyWoo.Web/Editor: npm ci && npm run build, then commit it."
    exit 1
  }
done
echo "The bundle is what its sources make: $(wc -c <"$scratch/js/editor.js") bytes, $(gzip -9c "$scratch/js/editor.js" | wc -c) gzipped."
