# ./grekko doctor: one line for each thing Grekko needs from this machine and its configuration; 0 when all is well.

json=false
while [ $# -gt 0 ]; do
  case "$1" in
    --json) json=true ;;
    *) wrong_usage "doctor does not know '$1'" ;;
  esac
  shift
done

names=() states=() texts=()
finding() { names+=("$1") && states+=("$2") && texts+=("$3"); }

# The host and port of an URL such as jdbc:postgresql://host:5432/db or tcp://host:61616.
answers() { [[ $1 =~ //([^:/,]+):([0-9]+) ]] && timeout 5 bash -c "exec 3<>/dev/tcp/${BASH_REMATCH[1]}/${BASH_REMATCH[2]}" 2>/dev/null; }

find_java
version=$(java_version 2>/dev/null) || version=
if [ "${version:-0}" -ge "$OLDEST_JDK" ]; then finding jdk ok "JDK $version"; else
  finding jdk bad "JDK ${version:-missing}; install one: sudo apt-get install openjdk-17-jdk-headless"
fi
version=$(node_version) || version=
if [ "${version:-0}" -ge "$OLDEST_NODE" ]; then finding node ok "Node $version"; else
  finding node bad "Node ${version:-missing}; the build needs $OLDEST_NODE or newer"
fi

if ! port_is_taken 8080; then finding port ok "8080 is free"; elif http_get 8080 /health | grep -q '"checks"'; then
  finding port ok "8080 is served by a running Grekko"
else finding port bad "8080 is in use by another program; run with --port N"; fi

data=${GREKKO_DATA_DIR:-data}
probe=$data/.doctor
if { mkdir -p "$data" && : >"$probe"; } 2>/dev/null; then
  finding data ok "$data can be written, $(df -Ph "$data" | awk 'NR == 2 {print $4}') free"
  begun=$(date +%s%N)
  dd if=/dev/zero of="$probe" bs=4096 count=100 oflag=dsync 2>/dev/null
  rate=$((100 * 1000000000 / ($(date +%s%N) - begun + 1)))
  rm -f "$probe"
  if [ "$rate" -ge 50 ]; then finding disk ok "$rate synchronous writes a second"; else
    finding disk bad "only $rate synchronous writes a second; each commit waits for one"
  fi
else
  finding data bad "$data cannot be written; run with --data DIR"
fi

synchronised=$(timedatectl show -p NTPSynchronized --value 2>/dev/null) || synchronised=
case "$synchronised" in
  yes) finding clock ok "synchronised" ;;
  no) finding clock bad "not synchronised; venues refuse late orders: sudo timedatectl set-ntp true" ;;
  *) finding clock unknown "this system does not tell whether the clock is synchronised" ;;
esac

case "${GREKKO_PROFILE:-demo}" in
  demo | paper | live) finding configuration ok "profile ${GREKKO_PROFILE:-demo}" ;;
  *) finding configuration bad "GREKKO_PROFILE is '$GREKKO_PROFILE'; it may be demo, paper or live" ;;
esac
case "${GREKKO_DB_URL:-}" in
  '') finding database ok "embedded H2 in $data/h2" ;;
  jdbc:h2:*) finding database ok "H2 as configured" ;;
  jdbc:postgresql:*) if answers "$GREKKO_DB_URL"; then finding database ok "PostgreSQL answers"; else
    finding database bad "PostgreSQL of GREKKO_DB_URL does not answer"
  fi ;;
  *) finding database bad "GREKKO_DB_URL is neither H2 nor PostgreSQL" ;;
esac
if [ -z "${GREKKO_JMS_URL:-}" ]; then finding broker ok "embedded Artemis in $data/artemis"; elif answers "$GREKKO_JMS_URL"; then
  finding broker ok "the broker of GREKKO_JMS_URL answers"
else finding broker bad "the broker of GREKKO_JMS_URL does not answer"; fi
finding venues ok "PAPER needs no permission; no other venue is configured"

# The reports of drills are named by their time, such as drill-2026-11-22T05-00-00-000000Z.json.
last_drill=$(find "$data/drills" -name 'drill-*.json' 2>/dev/null | sort | tail -1) || last_drill=
drilled=$(basename "${last_drill:-drill-never}" .json)
drilled=${drilled:6:10}
if [ -z "$last_drill" ]; then
  finding drill unknown "none yet; ./grekko drill proves that the watchdog cancels orders when the server hangs"
elif ! grep -q '"passed":true' "$last_drill"; then
  finding drill bad "the drill of $drilled failed: see $last_drill and run ./grekko drill again"
elif [ "$(date -u -d "$drilled" +%s)" -gt "$(($(date -u +%s) - 32 * 86400))" ]; then
  finding drill ok "passed on $drilled"
else
  finding drill bad "the last one was on $drilled, more than 31 days ago: ./grekko drill"
fi

code=0
escaped() { printf '%s' "$1" | sed 's/\\/\\\\/g; s/"/\\"/g'; }
lines=()
for i in "${!names[@]}"; do
  [ "${states[i]}" != bad ] || code=1
  if "$json"; then
    lines+=("{\"name\": \"${names[i]}\", \"state\": \"${states[i]}\", \"text\": \"$(escaped "${texts[i]}")\"}")
  else
    printf '%-14s %-8s %s\n' "${names[i]}" "${states[i]}" "${texts[i]}"
  fi
done
if "$json"; then
  joined=$(printf '%s,\n  ' "${lines[@]}")
  printf '{"ok": %s, "checks": [\n  %s\n]}\n' "$([ $code = 0 ] && echo true || echo false)" "${joined%,*}"
fi
exit $code
