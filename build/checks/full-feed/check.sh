#!/usr/bin/env bash
# The two modes never meet (evaluated), and -p:FullFeed=true builds with the real packages where the feed carries them.
set -uo pipefail
cd "$(git rev-parse --show-toplevel)" || exit 1
scratch=${CHECK_SCRATCH:-$(mktemp -d)}

for project in CalendlyWoo.Core CalendlyWoo.Web; do
  for mode in false true; do
    dotnet msbuild "$project" -nologo -p:FullFeed=$mode -t:CollectPackageDownloads \
      -getProperty:MSBuildProjectExtensionsPath,IntermediateOutputPath,OutputPath,ProjectAssetsFile,BlazorScriptPack \
      -getItem:PrunePackageReference,ProjectReference,PackageDownload >"$scratch/$project-$mode.json" || exit 1
  done
done
python3 build/checks/full-feed/evaluate.py "$scratch" || exit 1

log=$scratch/full-feed.log
if ! dotnet restore CalendlyWoo.Tests -p:FullFeed=true --tl:off >"$log" 2>&1; then
  if grep -E ': error ' "$log" | grep -qvE 'error NU1(101|102|103|603)'; then
    cat "$log"
    exit 1
  fi
  echo "This feed does not carry everything that -p:FullFeed=true takes, so only the evaluation was checked:"
  grep -oE 'error NU1[0-9]+: .*' "$log" | sed 's/ \[.*//' | sort -u | head -n 10
  exit 0
fi
dotnet build CalendlyWoo.Tests -p:FullFeed=true --no-restore --tl:off -v minimal 2>&1 | tee "$log" | tail -n 20
grep -qE '^ +0 Warning\(s\)' "$log" && grep -qE '^ +0 Error\(s\)' "$log" || { echo "The full-feed build is not clean."; exit 1; }
CalendlyWoo.Tests/bin/full-feed/Debug/net10.0/CalendlyWoo.Tests --filter-class '*.SqlServerStandInTests' --no-ansi --no-progress || exit 1
echo "Built and tested against the real Microsoft.SqlServer.Server."
