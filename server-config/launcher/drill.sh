# ./grekko drill: a real server of its own, frozen over simulated venues, proves that the watchdog cancels every order.

require_java
build_if_stale
build_lab_if_stale
root=$PWD
# Files are named as seen from where the command was given; the report goes into the installation's data directory.
data=${GREKKO_DATA_DIR:-$root/data}
options=()
while [ $# -gt 0 ]; do
  case "$1" in
    --data) [ $# -ge 2 ] || wrong_usage "--data needs a value"; data=$2; shift ;;
    *) options+=("$1") ;;
  esac
  shift
done
cd "$OLDPWD"
exec "$JAVA" -XX:+UseSerialGC -Xmx256m -cp "$root/$LAB/classes:$root/$LAB/lib/*" \
  org.grekko.lab.drill.DrillCommand --root "$root" --data "$data" "${options[@]}"
