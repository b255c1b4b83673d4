"""Compares what MSBuild evaluates in the two modes; check.sh writes the files."""
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
OWN_PRUNES = {
    "Microsoft.SqlServer.Server", "Microsoft.Identity.Client.Broker", "Mono.TextTemplating",
    "Microsoft.VisualStudio.SolutionPersistence", "Microsoft.NET.StringTools",
}
PATHS = ("MSBuildProjectExtensionsPath", "IntermediateOutputPath", "OutputPath", "ProjectAssetsFile")
faults = []


def read(project, mode):
    evaluated = json.loads((folder / f"{project}-{mode}.json").read_text(encoding="utf-8"))
    names = {kind: {item["Identity"] for item in items} for kind, items in evaluated["Items"].items()}
    return evaluated["Properties"], names


def check(condition, sentence):
    if not condition:
        faults.append(sentence)


for project in ("CalendlyWoo.Core", "CalendlyWoo.Web"):
    default, default_items = read(project, "false")
    full, full_items = read(project, "true")
    check(OWN_PRUNES <= default_items["PrunePackageReference"], f"{project}: the default mode does not prune what its feed lacks")
    check(not OWN_PRUNES & full_items["PrunePackageReference"], f"{project}: the full-feed mode prunes packages")
    for path in PATHS:
        check(default[path] != full[path] and "full-feed" in full[path], f"{project}: both modes share {path} {full[path]}")
    check(not any("standins" in name for name in full_items["ProjectReference"]), f"{project}: the full-feed mode refers to a stand-in")
    if project == "CalendlyWoo.Core":
        check(any("standins" in name for name in default_items["ProjectReference"]), "The default mode lacks the SQL Server stand-in")
    else:
        runtime_pack = "Microsoft.AspNetCore.App.Runtime.linux-x64"
        check(default["BlazorScriptPack"] != "" and runtime_pack in default_items["PackageDownload"], "The default mode does not fetch the Blazor script")
        check(full["BlazorScriptPack"] == "" and runtime_pack not in full_items["PackageDownload"], "The full-feed mode imports the Blazor script")

print("\n".join(faults) or "Evaluated: own prunes, script and stand-in belong to the default mode alone, and no path is shared.")
sys.exit(bool(faults))
