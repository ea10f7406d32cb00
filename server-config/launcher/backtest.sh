# ./grekko backtest, also as a search, and ./grekko check-lookahead: offline, over files; no server, no port, nothing kept.

require_java
build_if_stale
case "$command" in
  backtest)
    class=org.grekko.backtest.BacktestCommand
    for word in "$@"; do
      if [ "$word" = --search ]; then class=org.grekko.optimisation.OptimiseCommand; fi
    done
    ;;
  check-lookahead) class=org.grekko.backtest.LookaheadCommand ;;
esac
# Few of the libraries of what ships, and the quick compiler only: the thorough one costs more than it saves in runs of
# seconds (nine years of two markets took 1.0 instead of 2.3); a search runs long enough for the thorough one. Files are named as seen from where the command was given.
root=$PWD
parts=("$root"/grekko-ear/micro/target/ROOT/WEB-INF/lib/{grekko-ejb,jackson-core,hipparchus-core,hipparchus-optim}-*.jar)
cd "$OLDPWD"
compiler=(-XX:TieredStopAtLevel=1)
if [ "$class" = org.grekko.optimisation.OptimiseCommand ]; then compiler=(); fi
exec "$JAVA" -XX:+UseSerialGC "${compiler[@]}" -Dgrekko.data.dir="${GREKKO_DATA_DIR:-$root/data}" \
  -cp "$(IFS=: && printf '%s' "${parts[*]}")" "$class" "$@"
