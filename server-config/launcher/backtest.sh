# ./grekko backtest and ./grekko check-lookahead: offline, over files; no server, no port, nothing kept.

require_java
build_if_stale
case "$command" in
  backtest) class=org.grekko.backtest.BacktestCommand ;;
  check-lookahead) class=org.grekko.backtest.LookaheadCommand ;;
esac
# Two of the libraries of what ships, and the quick compiler only: the thorough one costs more than it saves in runs of
# seconds (nine years of two markets took 1.0 instead of 2.3). Files are named as seen from where the command was given.
root=$PWD
parts=("$root"/grekko-ear/micro/target/ROOT/WEB-INF/lib/{grekko-ejb,jackson-core}-*.jar)
cd "$OLDPWD"
exec "$JAVA" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dgrekko.data.dir="${GREKKO_DATA_DIR:-$root/data}" \
  -cp "$(IFS=: && printf '%s' "${parts[*]}")" "$class" "$@"
