# ./grekko bench: benchmarks written in JavaScript drive the real server and print one table.

require_java
require_node
names=()
json=
while [ $# -gt 0 ]; do
  case "$1" in
    --json)
      [ $# -ge 2 ] || wrong_usage "--json needs a file"
      json=$2
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
build_if_stale
GREKKO_BENCH_JSON=$json JAVA=$JAVA exec node server-config/launcher/bench.mjs "${names[@]}"
