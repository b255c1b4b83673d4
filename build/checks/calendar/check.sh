#!/usr/bin/env bash
# Python's icalendar reads our calendar files, strictly, and computes the same instants and local times as the mail prints.
# The one argument is the test program; without it, it is built.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)

tests=${1:-}
if [ -z "$tests" ]; then
  dotnet build "$root/CalendlyWoo.Tests" -v q -nologo
  tests=$root/CalendlyWoo.Tests/bin/Debug/net10.0/CalendlyWoo.Tests
fi

work=$(mktemp -d "${CHECK_SCRATCH:-/tmp}/calendlywoo-calendar.XXXXXX")
trap 'rm -rf "$work"' EXIT
CALENDLYWOO_CALENDAR_SAMPLES=$work "$tests" --filter-method 'CalendlyWoo.Tests.Calendars.CalendarPeerTests.*' >"$work/test.log" 2>&1 || { cat "$work/test.log"; exit 1; }

# Debian's python3-icalendar belongs to Debian's python3, which need not be the first on PATH.
for python in python3 /usr/bin/python3; do
  if "$python" -c 'import icalendar' 2>/dev/null; then
    "$python" "$here/parse.py" "$work"
    exit
  fi
done
echo "python3 has no icalendar module: install python3-icalendar."
exit 1
