#!/usr/bin/env bash
# healthcheck.sh [port] [path]: exit code 0 when the product on this machine answers 200. The runtime image has no curl.
set -u
port=${1:-8080} path=${2:-/healthz}
exec 3<>"/dev/tcp/127.0.0.1/$port" || exit 1
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$path" >&3
read -r -t 5 _ status _ <&3 || exit 1
[[ $status == 200 ]]
