# Commands of grekko-lab: the venue simulator and the conformance kit. They run beside the product, not in it.

require_java
lab=grekko-lab/target
if [ ! -d "$lab/lib" ] || [ -n "$(find pom.xml grekko-ejb/src/main grekko-lab/src/main grekko-lab/pom.xml -type f -newer "$lab/lib" -print -quit)" ]; then
  require_compiler
  mkdir -p target
  progress "Building the lab ..."
  ./mvnw -B -ntp -q -DskipTests -Dgrekko.gates=off -pl grekko-lab -am package >target/lab.log 2>&1 || {
    grep '^\[ERROR\]' target/lab.log | head -15 >&2
    fail "the build failed; all of it is in $PWD/target/lab.log"
  }
  touch "$lab/lib"
  progress_done
fi
case "$command" in
  simulate) class=org.grekko.lab.Simulate ;;
  conform) class=org.grekko.lab.Conform ;;
esac
exec "$JAVA" -cp "$lab/classes:$lab/lib/*" "$class" "$@"
