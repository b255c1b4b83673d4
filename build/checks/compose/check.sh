#!/usr/bin/env bash
# docker-compose.yml: by Docker's own parser where a client is here, and always by validate.py. No engine is needed.
set -uo pipefail
cd "$(git rev-parse --show-toplevel)" || exit 1

# Compose wants a .env; the example's own, with a password filled in, must be enough.
folder=$(mktemp -d "${CHECK_SCRATCH:-${TMPDIR:-/tmp}}/compose.XXXXXX")
trap 'rm -rf "$folder"' EXIT
cp -R docker-compose.yml Dockerfile build "$folder/"
sed 's/^MSSQL_SA_PASSWORD=.*/MSSQL_SA_PASSWORD=Example-1-password/' .env.example >"$folder/.env"
if docker compose version >/dev/null 2>&1; then
  (cd "$folder" && timeout 60 docker compose config --quiet) || exit 1
  echo "docker compose config: accepted"
else
  echo "No docker compose client here; validate.py alone."
fi

# Debian's python3-yaml belongs to Debian's python3, which need not be the first on PATH.
for python in python3 /usr/bin/python3; do
  "$python" -c 'import yaml' 2>/dev/null && exec "$python" build/checks/compose/validate.py
done
echo "python3 has no yaml module: install python3-yaml."
exit 1
