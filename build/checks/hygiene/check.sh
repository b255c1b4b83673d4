#!/usr/bin/env bash
# What must not be in the repository: every rule prints its offences.
set -uo pipefail
cd "$(git rev-parse --show-toplevel)" || exit 1
here=':!build/checks/hygiene'
code=('*.cs' '*.razor' '*.ts' '*.js' '*.css' '*.py' '*.sh' '.ci/*' '*.props' '*.targets' '*.csproj' "$here" ':!*/wwwroot/js/*')
offences=0

# rule <sentence> <command...>: what the command prints is an offence.
rule() {
  local sentence=$1 found
  shift
  found=$("$@" | head -n 20)
  [[ -z $found ]] && return
  printf '%s:\n%s\n' "$sentence" "$found"
  offences=$((offences + 1))
}

feed_files() { git ls-files | grep -iE '(^|/)nuget\.config$'; }
not_executable() { git ls-files -s 'build/checks/*/check.sh' .ci/run | grep -v '^100755'; }
long_files() {
  git ls-files -z '*.cs' '*.razor' '*.ts' '*.js' '*.css' | grep -zvE 'Migrations/|wwwroot/(js|lib)/|\.min\.' \
    | xargs -0r wc -l | awk '$2 != "total" && $1 > 400 {print $1 " " $2}'
}

rule "Path of one machine" git grep -nIE '(^|[^A-Za-z0-9_.])/(work|farm|root|opt/nuget)/' -- . "$here" ':!*.lock.json'
rule "Package feed named" git grep -nIiE '(api\.|www\.)nuget\.org|pkgs\.dev\.azure\.com|<packageSources|Restore(Additional)?(Project)?Sources' -- . "$here"
rule "Feed configuration committed" feed_files
rule "Restore warning muted (pin the package instead)" git grep -nIE 'NU16[0-9]{2}' -- '*.props' '*.targets' '*.csproj' '*.editorconfig' '*.rsp' '*.globalconfig'
rule "Left open in the code" git grep -nIwE 'TODO|FIXME|HACK|NotImplementedException' -- "${code[@]}"
rule "Skip, sleep or empty assertion in a test" git grep -nIE 'Skip *= *"|Assert\.True\(true\)|Thread\.Sleep|Task\.Delay\([0-9]' -- 'CalendlyWoo.Tests/*.cs'
rule "Private key committed" git grep -nIE 'BEGIN [A-Z ]*PRIVATE KEY' -- . "$here"
rule "Script without its executable bit" not_executable
rule "Hand-written file over 400 lines" long_files

((offences == 0)) && echo "Nothing found."
((offences == 0))
