# ./grekko bench: benchmarks written in JavaScript drive the real server and print one table.

require_java
require_node
names=()
json=
seconds=
while [ $# -gt 0 ]; do
  case "$1" in
    --json)
      [ $# -ge 2 ] || wrong_usage "--json needs a file"
      json=$2
      shift
      ;;
    --seconds)
      [[ ${2:-} =~ ^[1-9][0-9]{0,3}$ ]] || wrong_usage "--seconds needs a whole number"
      seconds=$2
      shift
      ;;
    -*) wrong_usage "bench does not know '$1'" ;;
    *)
      [ -f "server-config/launcher/bench/$1.mjs" ] || wrong_usage "there is no benchmark '$1'"
      names+=("$1")
      ;;
  esac
  shift
done
# The lab holds the Java side of the benchmarks of market and execution; their peers are npm packages.
if [ ${#names[@]} -eq 0 ] || [[ " ${names[*]} " =~ \ (market|execution|backtest|risk)\  ]]; then build_lab_if_stale; fi
if [ ${#names[@]} -eq 0 ] || [[ " ${names[*]} " =~ \ (market|execution)\  ]]; then
  peers=server-config/launcher/bench
  if [ ! -d "$peers/node_modules" ] || [ "$peers/package-lock.json" -nt "$peers/node_modules" ]; then
    progress "Installing the benchmarks' peers ..."
    if npm ci --silent --no-audit --no-fund --prefix "$peers" >target/peers.log 2>&1; then
      touch "$peers/node_modules"
    else
      progress_done
      say "The peers could not be installed and are left out; see $PWD/target/peers.log" >&2
    fi
    progress_done
  fi
fi
# Only the benchmark of market runs without a server.
if [ "${names[*]}" != market ]; then build_if_stale; fi
GREKKO_BENCH_JSON=$json GREKKO_BENCH_SECONDS=$seconds JAVA=$JAVA exec node server-config/launcher/bench.mjs "${names[@]}"
