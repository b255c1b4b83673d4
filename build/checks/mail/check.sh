#!/usr/bin/env bash
# Other programs judge our mail: Python's strict parser reads it, a real Postfix takes it over STARTTLS (AUTH LOGIN) and over
# implicit TLS (AUTH PLAIN) and delivers it byte for byte. Run as root on Debian. The one argument is the test program;
# without it, it is built.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)

tests=${1:-}
if [ -z "$tests" ]; then
  dotnet build "$root/CalendlyWoo.Tests" -v q -nologo
  tests=$root/CalendlyWoo.Tests/bin/Debug/net10.0/CalendlyWoo.Tests
fi

work=$(mktemp -d /tmp/calendlywoo-mail.XXXXXX)
postfix_started=
finish() {
  local code=$?
  [ -z "$postfix_started" ] || postfix -c "$work/etc" stop >/dev/null 2>&1 || true
  if [ $code -ne 0 ] && [ -f "$work/mail.log" ]; then tail -40 "$work/mail.log"; fi
  rm -rf "$work"
  exit $code
}
trap finish EXIT

run_test() { "$tests" --filter-method "CalendlyWoo.Tests.Mail.PeerTests.$1" >"$work/test.log" 2>&1 || { cat "$work/test.log"; return 1; }; }

# 1. The strict parser.
mkdir "$work/samples"
CALENDLYWOO_MAIL_SAMPLES=$work/samples run_test Samples_ForAnotherParser_AreWritten
python3 "$here/parse.py" "$work/samples"

# 2. Postfix, as an instance of its own that leaves the machine's alone.
if ! dpkg -s postfix sasl2-bin libsasl2-modules openssl >/dev/null 2>&1; then
  export DEBIAN_FRONTEND=noninteractive
  echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends postfix sasl2-bin libsasl2-modules openssl >"$work/apt.log" 2>&1 || { cat "$work/apt.log"; exit 1; }
fi

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
starttls_port=$(free_port)
tls_port=$(free_port)
password=$(openssl rand -hex 12)

chmod 755 "$work"
mkdir -p "$work/etc/sasl" "$work/queue" "$work/data" "$work/mail"
chown postfix "$work/data" "$work/mail"
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -keyout "$work/key.pem" -out "$work/cert.pem" -subj /CN=localhost \
  -addext 'subjectAltName=DNS:localhost' >/dev/null 2>&1

printf '%s' "$password" | saslpasswd2 -p -c -f "$work/sasldb" -u check shop
chown postfix "$work/sasldb"
# Debian's Postfix looks for these in sasl/ under its configuration.
for mechanism in PLAIN LOGIN; do
  printf 'pwcheck_method: auxprop\nauxprop_plugin: sasldb\nsasldb_path: %s\nmech_list: %s\n' "$work/sasldb" "$mechanism" >"$work/etc/sasl/smtpd-$mechanism.conf"
done

cat >"$work/etc/main.cf" <<MAIN
compatibility_level = 3.6
queue_directory = $work/queue
data_directory = $work/data
maillog_file = $work/mail.log
maillog_file_prefixes = $work
myhostname = localhost
mydestination =
mynetworks =
inet_interfaces = loopback-only
inet_protocols = ipv4
smtputf8_enable = yes
virtual_mailbox_domains = example.test
virtual_mailbox_base = $work/mail
virtual_mailbox_maps = static:all/
virtual_uid_maps = static:$(id -u postfix)
virtual_gid_maps = static:$(id -g postfix)
virtual_minimum_uid = 1
smtpd_tls_cert_file = $work/cert.pem
smtpd_tls_key_file = $work/key.pem
smtpd_tls_security_level = encrypt
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_local_domain = check
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions = permit_sasl_authenticated, reject
smtpd_sasl_authenticated_header = no
alias_maps =
alias_database =
MAIN
cat >"$work/etc/master.cf" <<MASTER
127.0.0.1:$starttls_port inet n - n - - smtpd -o smtpd_sasl_path=smtpd-LOGIN
127.0.0.1:$tls_port inet n - n - - smtpd -o smtpd_tls_wrappermode=yes -o smtpd_sasl_path=smtpd-PLAIN
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
error unix - - n - - error
retry unix - - n - - error
proxymap unix - - n - - proxymap
postlog unix-dgram n - n - 1 postlogd
MASTER

postfix -c "$work/etc" start >"$work/start.log" 2>&1 || { cat "$work/start.log"; exit 1; }
postfix_started=yes
for _ in $(seq 100); do (exec 3<>"/dev/tcp/127.0.0.1/$tls_port") 2>/dev/null && break; sleep 0.1; done

# The self-signed certificate is trusted as any other: by the operating system's list, replaced for these two runs.
export SSL_CERT_FILE=$work/cert.pem
for peer in "localhost $starttls_port StartTls" "localhost $tls_port Tls"; do
  rm -f "$work/done"
  CALENDLYWOO_SMTP_PEER="$peer shop@check $password" CALENDLYWOO_SMTP_PEER_DONE=$work/done run_test Samples_ToARealServer_AreTaken
  echo "Postfix $(postconf -c "$work/etc" -h mail_version) took $(cat "$work/done") messages: ${peer##* }."
done

count=$(find "$work/samples" -name '*.eml' | wc -l)
for _ in $(seq 100); do
  [ "$(find "$work/mail" -path '*/new/*' -type f | wc -l)" -ge $((2 * count)) ] && break
  sleep 0.1
done
grep -q 'sasl_method=LOGIN' "$work/mail.log" && grep -q 'sasl_method=PLAIN' "$work/mail.log"
python3 "$here/arrived.py" "$work/mail/all" "$work/samples" 2
