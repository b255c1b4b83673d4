"""Compares what a server put into a Maildir with what was sent. Usage: arrived.py <Maildir> <folder of *.eml> <how often each>"""
import collections
import pathlib
import re
import sys

maildir, samples, times = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
sent = {re.search(rb"Message-ID: (<.*?>)", raw).group(1): raw.replace(b"\r\n", b"\n") for raw in (p.read_bytes() for p in samples.glob("*.eml"))}
counts = collections.Counter()
for path in [*maildir.glob("new/*"), *maildir.glob("cur/*")]:
    raw = path.read_bytes()
    message_id = re.search(rb"Message-ID: (<.*?>)", raw).group(1)
    trace, _, rest = raw.partition(b"\nDate: ")
    assert b"\nDate: "[1:] + rest == sent[message_id], f"{message_id.decode()}: not the bytes that were sent"
    assert b"with ESMTPSA" in trace or b"with UTF8SMTPSA" in trace, f"{message_id.decode()}: not over TLS with AUTH: {trace.decode()}"
    counts[message_id] += 1
missing = {message_id.decode(): counts[message_id] for message_id in sent if counts[message_id] != times}
if missing:
    sys.exit(f"arrived, but not {times} times: {missing}")
print(f"{sum(counts.values())} messages arrived over TLS with AUTH, byte for byte.")
