"""Reads the sample messages with Python's strict parser and compares every field. Usage: parse.py <folder of *.eml and *.json>"""
import base64
import email
import email.errors
import email.header
import email.policy
import email.utils
import json
import pathlib
import sys


def parse(raw):
    strict = email.policy.strict
    try:
        raw.split(b"\r\n\r\n", 1)[0].decode("ascii")
        return email.message_from_bytes(raw, policy=strict)
    except UnicodeDecodeError:
        # RFC 6532: headers in UTF-8, which the bytes parser does not know.
        return email.message_from_string(raw.decode("utf-8"), policy=strict.clone(utf8=True))


def check_lines(raw):
    assert raw.endswith(b"\r\n") and raw.count(b"\r") == raw.count(b"\n") == raw.count(b"\r\n"), "bare line break"
    header, body = raw.split(b"\r\n\r\n", 1)
    assert all(len(line) <= 76 for line in body.split(b"\r\n")), "line too long in the body"
    for line in header.split(b"\r\n"):
        assert line.strip() and (len(line) <= 78 or line.startswith(b"List-Unsubscribe")), line


def defects(part):
    found = [("body", d) for d in part.defects]
    for name, value in part.items():
        found += [(name, d) for d in value.defects]
    for child in part.iter_parts() if part.is_multipart() else []:
        found += defects(child)
    return found


def display_name(address, raw):
    # Up to 3.13.1 the modern parser puts a blank between two encoded words of a name (https://github.com/python/cpython/issues/128110);
    # the older one of the same library does not. To be deleted once no older Python is in use.
    if raw.count("=?utf-8?") > 1:
        phrase = " ".join(raw.split()).rpartition(" <")[0]
        return str(email.header.make_header(email.header.decode_header(phrase)))
    return address.display_name


def check_mailbox(message, header, wanted):
    (address,) = message[header].addresses
    name = display_name(address, dict(message.raw_items())[header])
    assert name == wanted["Name"], (name, wanted["Name"])
    assert address.addr_spec == wanted["Address"], (address.addr_spec, wanted["Address"])


def lines(text):
    return text.replace("\r\n", "\n")


def check_file(part, wanted):
    assert part.get_filename() == wanted["FileName"], (part.get_filename(), wanted["FileName"])
    assert part.get_content_type() == wanted["ContentType"].split(";")[0]
    assert part.get_payload(decode=True) == base64.b64decode(wanted["Content"])


def check_calendar(message, part, wanted):
    """As an attachment with its method, and nowhere else."""
    assert part["Content-Type"].params["method"] == wanted["Method"] and part.get_content_charset() == "utf-8"
    assert f"\r\nMETHOD:{wanted['Method']}\r\n" in part.get_payload(decode=True).decode("utf-8")
    assert [p for p in message.walk() if p.get_content_type() == "text/calendar"] == [part]
    assert message.get_body() is not part


def check(path):
    raw = path.read_bytes()
    wanted = json.loads(path.with_suffix(".json").read_text())
    check_lines(raw)
    message = parse(raw)
    # An address beyond ASCII is a defect to Python even where RFC 6532 allows it; in any other message it is one.
    beyond = not wanted["To"][0]["Address"].isascii()
    found = [d for d in defects(message) if not (beyond and isinstance(d[1], email.errors.NonASCIILocalPartDefect))]
    assert not found, found
    assert message["Subject"] == wanted["Subject"], (message["Subject"], wanted["Subject"])
    assert message["Message-ID"] == wanted["MessageId"]
    assert message["Date"].datetime.isoformat() == wanted["Date"]
    check_mailbox(message, "From", wanted["From"])
    check_mailbox(message, "To", wanted["To"][0])
    check_mailbox(message, "Reply-To", wanted["ReplyTo"])
    for header in wanted["Headers"]:
        assert message[header["Name"]] == header["Value"]
    text = message.get_body(("plain",)).get_content()
    assert lines(text).rstrip("\n") == lines(wanted["Text"]).rstrip("\n"), text
    if wanted["Html"] is not None:
        html = message.get_body(("html",)).get_content()
        assert lines(html).rstrip("\n") == lines(wanted["Html"]).rstrip("\n"), html
    attachments = list(message.iter_attachments()) if message.get_content_type() == "multipart/mixed" else []
    files = wanted["Attachments"]
    if wanted["Calendar"]:
        check_calendar(message, attachments[0], wanted["Calendar"])
        files = [{"FileName": "invite.ics", "ContentType": "text/calendar", "Content": wanted["Calendar"]["Content"]}, *files]
    assert len(attachments) == len(files)
    for part, file in zip(attachments, files):
        assert part.get_content_disposition() == "attachment"
        check_file(part, file)
    related = [part for part in message.walk() if part["Content-ID"]]
    assert [part["Content-ID"].strip("<>") for part in related] == [file["ContentId"] for file in wanted["Related"]]
    for part, file in zip(related, wanted["Related"]):
        check_file(part, file)


paths = sorted(pathlib.Path(sys.argv[1]).glob("*.eml"))
assert len(paths) > 10, "no samples"
for path in paths:
    try:
        check(path)
    except Exception as problem:
        sys.exit(f"{path.name}: {type(problem).__name__}: {problem}")
print(f"Python {sys.version.split()[0]} policy.strict: {len(paths)} messages read, every field the same.")
