"""Reads the sample invites with Python's icalendar and compares every field, and the zone's rules with the machine's own. Usage: parse.py <folder>"""
import datetime
import json
import pathlib
import re
import sys
import zoneinfo

import icalendar

UTC = datetime.timezone.utc


def instant(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(UTC)


def plain(text):
    """What a text means once control characters are gone: as the writer's contract says."""
    if text is None:
        return ""
    text = re.sub("\r\n|\r|\x85|\u2028|\u2029", "\n", text).replace("\t", " ")
    return "".join(c for c in text if c == "\n" or ord(c) >= 32 and not 0x7F <= ord(c) <= 0x9F)


def check_lines(raw):
    assert raw.endswith(b"\r\n") and raw.count(b"\r") == raw.count(b"\n") == raw.count(b"\r\n"), "bare line break"
    for line in raw.split(b"\r\n"):
        assert len(line) <= 75, line
        line.decode("utf-8")


def errors(component):
    return list(component.errors) + [e for child in component.subcomponents for e in errors(child)]


def rules(calendar, wanted):
    """The file's own zone, forced to be used: by its name alone, the parser would take the machine's."""
    zones = [zone for zone in calendar.walk("VTIMEZONE")]
    if not zones:
        return None
    (zone,) = zones
    assert str(zone["TZID"]) == wanted["zone"], zone["TZID"]
    return zone.to_tz()


def check_rules(own, wanted):
    """Every six hours of the invite's year."""
    machine = zoneinfo.ZoneInfo(wanted["zone"])
    start = instant(wanted["start"])
    at = datetime.datetime(start.year, 1, 1, tzinfo=UTC)
    while at.year == start.year:
        expected = at.astimezone(machine)
        found = own.fromutc(at.replace(tzinfo=None)) if hasattr(own, "localize") else at.astimezone(own)
        assert found.replace(tzinfo=None) == expected.replace(tzinfo=None), f"{at}: {found}, not {expected}"
        at += datetime.timedelta(hours=6)


def resolve(value, own):
    """The instant that a local time is by the file's own rules."""
    time = value.dt
    if value.params.get("TZID") is None:
        assert time.tzinfo is not None and time.utcoffset() == datetime.timedelta(0), f"{time}: neither zone nor UTC"
        return time.astimezone(UTC)
    naive = time.replace(tzinfo=None)
    return own.localize(naive, is_dst=None).astimezone(UTC)


def check(path):
    raw = path.read_bytes()
    wanted = json.loads(path.with_suffix(".json").read_text())
    check_lines(raw)
    calendar = icalendar.Calendar.from_ical(raw)
    assert not errors(calendar), errors(calendar)
    assert (str(calendar["VERSION"]), str(calendar["METHOD"])) == ("2.0", wanted["method"]) and calendar["PRODID"]
    (event,) = calendar.walk("VEVENT")
    assert str(event["UID"]) == wanted["uid"] and event["SEQUENCE"] == wanted["sequence"]
    assert event["DTSTAMP"].dt.astimezone(UTC) == instant(wanted["stamp"])

    own = rules(calendar, wanted)
    if own is not None:
        check_rules(own, wanted)
    for name, key, shown in (("DTSTART", "start", "from"), ("DTEND", "end", "to")):
        found = resolve(event[name], own)
        assert found == instant(wanted[key]), f"{name}: {found}, not {wanted[key]}"
        local = found.astimezone(zoneinfo.ZoneInfo(wanted["zone"]))
        assert local.strftime("%H:%M") == wanted[shown], f"{name}: {local}, the mail says {wanted[shown]}"
        if event[name].params.get("TZID"):
            assert event[name].dt.strftime("%H:%M") == wanted[shown], f"{name}: the file says {event[name].dt}, the mail says {wanted[shown]}"
        if key == "start":
            assert local.strftime("%Y-%m-%d") == wanted["date"]

    for name in ("SUMMARY", "DESCRIPTION", "LOCATION"):
        assert str(event.get(name, "")) == plain(wanted[name.lower()]), (name, str(event.get(name, "")), plain(wanted[name.lower()]))
    assert str(event.get("URL", "")) == (wanted["url"] or "")
    assert str(event["ORGANIZER"]) == "mailto:" + wanted["organizer"]
    assert event["ORGANIZER"].params["CN"] == wanted["name"].replace('"', "'"), event["ORGANIZER"].params
    cancelled = wanted["method"] == "CANCEL"
    assert (str(event["STATUS"]), str(event["TRANSP"])) == (("CANCELLED", "TRANSPARENT") if cancelled else ("CONFIRMED", "OPAQUE"))
    assert "ATTENDEE" not in event and not [name for name in event if name.startswith("X-")]
    alarms = [alarm["TRIGGER"].dt for alarm in calendar.walk("VALARM")]
    assert alarms == ([-datetime.timedelta(minutes=wanted["reminder"])] if wanted["reminder"] else []), alarms


paths = sorted(pathlib.Path(sys.argv[1]).glob("*.ics"))
assert len(paths) > 15, "no samples"
for path in paths:
    try:
        check(path)
    except Exception as problem:
        sys.exit(f"{path.name}: {type(problem).__name__}: {problem}")
print(f"icalendar {icalendar.__version__}: {len(paths)} calendar files read, every field, instant and zone rule the same.")
