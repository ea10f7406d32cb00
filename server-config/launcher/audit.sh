# ./grekko audit verify FILE: checks exported events with a small program of its own; no server, no database.

[ "${1:-}" = verify ] || wrong_usage "audit needs to know what to do: verify FILE"
shift
require_java
build_verifier_if_stale
root=$PWD
# Files are named as seen from where the command was given.
cd "$OLDPWD"
exec "$JAVA" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$root/$VERIFIER" "$@"
