# Commands of grekko-lab: the venue simulator and the conformance kit. They run beside the product, not in it.

require_java
build_lab_if_stale
case "$command" in
  simulate) class=org.grekko.lab.Simulate ;;
  conform) class=org.grekko.lab.Conform ;;
esac
exec "$JAVA" -cp "$LAB/classes:$LAB/lib/*" "$class" "$@"
