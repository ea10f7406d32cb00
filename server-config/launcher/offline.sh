# ./grekko backtest, also as a search, check-lookahead, risk and performance: offline, over files; no server, no port,
# nothing kept.

require_java
build_if_stale
# The quick compiler only: the thorough one costs more than it saves in runs of seconds (nine years of two markets took
# 1.0 instead of 2.3); a search runs long enough for it.
compiler=(-XX:TieredStopAtLevel=1)
case "$command" in
  backtest)
    class=org.grekko.backtest.BacktestCommand
    for word in "$@"; do
      if [ "$word" = --search ]; then
        class=org.grekko.optimisation.OptimiseCommand
        compiler=()
      fi
    done
    ;;
  check-lookahead) class=org.grekko.backtest.LookaheadCommand ;;
  risk) class=org.grekko.risk.RiskCommand ;;
  performance) class=org.grekko.portfolio.PerformanceCommand ;;
esac
# Few of the libraries of what ships. Files are named as seen from where the command was given.
root=$PWD
parts=("$root"/grekko-ear/micro/target/ROOT/WEB-INF/lib/{grekko-ejb,jackson-core,hipparchus-core,hipparchus-optim}-*.jar)
cd "$OLDPWD"
exec "$JAVA" -XX:+UseSerialGC "${compiler[@]}" -Dgrekko.data.dir="${GREKKO_DATA_DIR:-$root/data}" \
  -cp "$(IFS=: && printf '%s' "${parts[*]}")" "$class" "$@"
