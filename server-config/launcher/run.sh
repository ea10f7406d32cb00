# ./grekko run: checks the machine, builds if needed, starts the server in the foreground.

port=8080
data=data
profile=
feed=
while [ $# -gt 0 ]; do
  case "$1" in
    --port | --data | --profile | --feed)
      [ $# -ge 2 ] || wrong_usage "$1 needs a value"
      declare "${1#--}=$2"
      shift 2
      ;;
    *) wrong_usage "run does not know '$1'" ;;
  esac
done
[[ $port =~ ^[0-9]{1,5}$ ]] && [ "$port" -ge 1 ] && [ "$port" -le 65535 ] || wrong_usage "'$port' is not a port"
# A live market leaves no room for the simulated one.
profile=${profile:-$([ -n "$feed" ] && echo paper || echo demo)}
[[ $feed =~ ^[A-Za-z0-9-]{0,32}$ ]] || wrong_usage "'$feed' is not a venue"
case "$profile" in demo | paper | live) ;; *) wrong_usage "'$profile' is not a profile: demo, paper or live" ;; esac

require_java
if port_is_taken "$port"; then
  fail "port $port is in use by another program. Stop that program, or choose another port: ./grekko run --port $((port + 1))"
fi
{ mkdir -p "$data/logs" && : >"$data/.writable" && rm "$data/.writable"; } 2>/dev/null ||
  fail "the data directory $data cannot be written. Make it writable, or choose another: ./grekko run --data DIR"
data=$(cd "$data" && pwd)
exec 9>"$data/.lock"
flock -n 9 || fail "another Grekko already works in the data directory $data. Stop it, or choose another: ./grekko run --data DIR"
build_if_stale

log=$data/logs/grekko.log
if [ -s "$log" ]; then mv "$log" "$log.1"; fi
rm -rf "$data/tmp"
mkdir -p "$data/tmp"
had_login=false
if [ -e "$data/first-login.txt" ]; then had_login=true; fi

# A bounded heap keeps the whole process below 1 GB; two threads collect in two thirds of the time that one takes, which
# counts when it falls into a halt.
# shellcheck disable=SC2086 # GREKKO_JAVA_OPTS holds several options
"$JAVA" -XX:+UseParallelGC -Xms256m -Xmx512m -XX:ReservedCodeCacheSize=160m -XX:+ExitOnOutOfMemoryError \
  -Djava.io.tmpdir="$data/tmp" \
  -Dmp.health.default.readiness.empty.response=DOWN \
  -Dgrekko.data.dir="$data" -Dgrekko.profile="$profile" \
  ${feed:+-Dgrekko.feed="$feed"} \
  ${GREKKO_JAVA_OPTS:-} \
  -jar "$JAR" --port "$port" >"$log" 2>&1 &
server=$!

# The watchdog lives on when the terminal or this script goes; it ends by itself when nothing is left to watch.
watchdog=
watch() {
  (
    trap '' INT HUP
    exec 9>&-
    exec "$JAVA" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms8m -Xmx48m -Xss512k -XX:ReservedCodeCacheSize=24m \
      -jar "$WATCHDOG" --data "$data"
  ) >>"$data/logs/watchdog.log" 2>&1 &
  watchdog=$!
}

stopping=false
stop() {
  stopping=true
  progress_done
  kill -TERM "$server" 2>/dev/null || true
}
trap stop INT TERM

last_words() {
  tail -n 25 "$log" >&2
  fail "$1; all of it is in $log"
}

# The server itself answers before the application is there: only a check of the application's own counts.
deployed() { http_get "$port" /health/ready | grep -q '"name"'; }
ready() { http_get "$port" /health/ready | grep -q '^{"status":"UP".*"name"'; }

waited=0
until "$stopping" || ready; do
  kill -0 "$server" 2>/dev/null || last_words "the server ended while starting"
  if grep -q 'Payara Micro .* ready in' "$log" && ! deployed && sleep 2 && ! deployed; then
    kill -TERM "$server"
    wait "$server" || true
    last_words "the application could not be started: $(grep -m 1 -E 'Internal Exception|Caused by' "$log" | cut -c -300)"
  fi
  if [ "$waited" -ge 600 ]; then
    kill -TERM "$server"
    last_words "the server was not ready after five minutes: $(http_get "$port" /health/ready | tail -1)"
  fi
  progress "Starting Grekko ... $((waited / 2)) s"
  waited=$((waited + 1))
  sleep 0.5 || true
done

if ! "$stopping"; then
  watch
  progress_done
  say "Grekko ready at http://localhost:$port/"
  if ! "$had_login" && [ -s "$data/first-login.txt" ]; then
    say "First login, kept in $data/first-login.txt:"
    cat "$data/first-login.txt"
  fi
fi

# Waits for the server; a watchdog that ends meanwhile is started again. A signal ends the wait early.
code=0
while ! "$stopping"; do
  code=0
  wait -n "$server" "$watchdog" || code=$?
  kill -0 "$server" 2>/dev/null || break
  if ! "$stopping" && ! kill -0 "$watchdog" 2>/dev/null; then
    sleep 1 || true
    watch
  fi
done
if "$stopping"; then
  for _ in $(seq 1 120); do
    if ! kill -0 "$server" 2>/dev/null; then
      if [ -n "$watchdog" ]; then kill -TERM "$watchdog" 2>/dev/null || true; fi
      exit 0
    fi
    sleep 0.5 || true
  done
  kill -KILL "$server"
  fail "the server did not stop within a minute and was ended; what was committed is safe"
fi
say "The watchdog goes on: it cancels the orders of live accounts unless Grekko is started again in time; see $data/logs/watchdog.log" >&2
last_words "the server ended by itself with code $code"
