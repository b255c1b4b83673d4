#!/usr/bin/env bash
# The product starts on nothing but an empty data directory, answers, and stops cleanly on SIGTERM:
# published, published with --demo, and with --demo out of the build, as dotnet run starts it.
set -uo pipefail
root=$(git rev-parse --show-toplevel)
cd "$root" || exit 1
scratch=$(mktemp -d "${CHECK_SCRATCH:-${TMPDIR:-/tmp}}/smoke.XXXXXX")
server=
trap '[[ -n $server ]] && kill -KILL "$server" 2>/dev/null; rm -rf "$scratch"' EXIT

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# The page's script must arrive whole: without it every page is dead.
script_is_served() {
  local url=$1 script
  script=$(curl -sS --max-time 10 "$url/" | grep -oE '_framework/blazor\.web[^"]*\.js' | head -n 1)
  [[ -z $script ]] && return 0
  (($(curl -sSf --max-time 10 "$url/$script" | wc -c) > 100000)) || { echo "$script is not served"; return 1; }
}

# start_and_stop <name> <program> <argument...>: the working directory is $scratch/<name>.
start_and_stop() {
  local name=$1 program=$2 port url log=$scratch/$1.log code
  shift 2
  port=$(free_port)
  url=http://127.0.0.1:$port
  pushd "$scratch/$name" >/dev/null || return 1
  Urls=$url dotnet "$program" "$@" >"$log" 2>&1 &
  server=$!
  popd >/dev/null || return 1
  for ((tenths = 0; tenths < 900; tenths++)); do
    bash build/docker/healthcheck.sh "$port" 2>/dev/null && break
    kill -0 "$server" 2>/dev/null || { echo "$name: the product ended by itself"; cat "$log"; return 1; }
    sleep 0.1
  done
  [[ $(curl -sS --max-time 10 "$url/healthz") == Healthy ]] || { echo "$name: /healthz did not answer Healthy"; cat "$log"; return 1; }
  [[ $(curl -sS -o /dev/null -w '%{http_code}' --max-time 10 "$url/") != 5* ]] || { echo "$name: / answers 5xx"; cat "$log"; return 1; }
  script_is_served "$url" || return 1
  kill -TERM "$server"
  timeout 60 tail --pid="$server" -f /dev/null || { echo "$name: still running 60 s after SIGTERM"; cat "$log"; return 1; }
  wait "$server"
  code=$?
  server=
  ((code == 0)) || { echo "$name: exit code $code after SIGTERM"; cat "$log"; return 1; }
  ! grep -nE '^(crit|fail):|Unhandled exception' "$log" || { echo "$name: errors in the log"; return 1; }
  echo "$name: healthy after about $((tenths / 10)) s, stopped with exit code 0"
}

dotnet publish CalendlyWoo.Web -c Release -o "$scratch/product" --tl:off -v quiet || exit 1
rm -rf "$scratch/product/data"
cp -R "$scratch/product" "$scratch/demo"
dotnet build CalendlyWoo.Web -c Debug --tl:off -v quiet || exit 1
mkdir "$scratch/development"
cp CalendlyWoo.Web/appsettings*.json "$scratch/development/" 2>/dev/null

start_and_stop product CalendlyWoo.Web.dll \
  && start_and_stop demo CalendlyWoo.Web.dll --demo \
  && ASPNETCORE_ENVIRONMENT=Development start_and_stop development "$root/CalendlyWoo.Web/bin/Debug/net10.0/CalendlyWoo.Web.dll" --demo
