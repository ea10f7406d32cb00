# Shared by the launcher's commands: what to say, and the checks of this machine.

readonly JAR=grekko-ear/micro/target/grekko-micro.jar
readonly WATCHDOG=grekko-watchdog/target/grekko-watchdog.jar
readonly VERIFIER=grekko-verifier/target/grekko-verifier.jar
readonly LAB=grekko-lab/target
readonly OLDEST_JDK=17
readonly OLDEST_NODE=20

say() { printf '%s\n' "$*"; }

# Progress is for people: a line that the next one replaces, only on a terminal.
progress() { if [ -t 1 ]; then printf '\r\033[K%s' "$*"; fi; }
progress_done() { if [ -t 1 ]; then printf '\r\033[K'; fi; }

fail() {
  progress_done
  printf 'grekko: %s\n' "$*" >&2
  exit 1
}

wrong_usage() {
  printf "grekko: %s; './grekko help' lists the commands\n" "$*" >&2
  exit 2
}

# Sets JAVA to the java to use: JAVA_HOME's, else the one on the path.
find_java() {
  JAVA=java
  if [ -n "${JAVA_HOME:-}" ]; then JAVA=$JAVA_HOME/bin/java; fi
}

java_version() { "$JAVA" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -1; }

node_version() { node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p'; }

require_java() {
  find_java
  command -v "$JAVA" >/dev/null 2>&1 ||
    fail "no JDK found ($JAVA). Grekko needs JDK $OLDEST_JDK or newer: sudo apt-get install openjdk-17-jdk-headless"
  local version
  version=$(java_version)
  [ "${version:-0}" -ge "$OLDEST_JDK" ] ||
    fail "JDK ${version:-of unknown version} is too old. Grekko needs JDK $OLDEST_JDK or newer: sudo apt-get install openjdk-17-jdk-headless"
}

require_compiler() {
  command -v "${JAVA%java}javac" >/dev/null 2>&1 ||
    fail "the Java at $(command -v "$JAVA") has no compiler. To build, install a JDK: sudo apt-get install openjdk-17-jdk-headless"
}

require_node() {
  local version
  version=$(node_version)
  [ "${version:-0}" -ge "$OLDEST_NODE" ] ||
    fail "Node ${version:-is missing}${version:+ is too old}. The build needs Node $OLDEST_NODE or newer: curl -fsSL https://deb.nodesource.com/setup_20.x | sudo bash - && sudo apt-get install nodejs"
}

port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# The body of http://localhost:PORT/PATH, or failure when nothing answers.
http_get() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
    timeout 5 cat <&3
  ) 2>/dev/null
}

# True when nothing is built yet or a source is newer than the jar.
build_is_stale() {
  { [ -f "$JAR" ] && [ -f "$WATCHDOG" ]; } || return 0
  [ -n "$(find pom.xml sql server-config/artemis-* server-config/micro grekko-ejb grekko-jms grekko-web grekko-watchdog grekko-ear/micro \
    \( -name target -o -name node_modules -o -path '*/src/test' -o -path '*/src/main/frontend/generated' \) -prune \
    -o -type f -newer "$JAR" -print -quit)" ]
}

# Builds grekko-micro.jar and grekko-watchdog.jar without tests and gates, when needed.
build_if_stale() {
  build_is_stale || return 0
  require_compiler
  require_node
  mkdir -p target
  local log=target/build.log line
  progress "Building Grekko ..."
  ./mvnw -B -ntp -DskipTests -Dgrekko.gates=off -pl grekko-ear/micro,grekko-watchdog -am package >"$log" 2>&1 &
  local maven=$!
  while kill -0 "$maven" 2>/dev/null; do
    line=$(grep -o 'Building [A-Za-z].* \[[0-9]*/[0-9]*\]' "$log" | tail -1) || line="Building Grekko ..."
    progress "$line"
    sleep 1
  done
  wait "$maven" || {
    grep '^\[ERROR\]' "$log" | head -15 >&2
    fail "the build failed; all of it is in $PWD/$log"
  }
  progress_done
}

# Builds the offline verifier, when needed.
build_verifier_if_stale() {
  if [ -f "$VERIFIER" ] && [ -z "$(find pom.xml grekko-verifier/src/main grekko-verifier/pom.xml -type f -newer "$VERIFIER" -print -quit)" ]; then
    return 0
  fi
  require_compiler
  mkdir -p target
  progress "Building the verifier ..."
  ./mvnw -B -ntp -q -DskipTests -Dgrekko.gates=off -pl grekko-verifier package >target/verifier.log 2>&1 || {
    grep '^\[ERROR\]' target/verifier.log | head -15 >&2
    fail "the build failed; all of it is in $PWD/target/verifier.log"
  }
  touch "$VERIFIER"
  progress_done
}

# Builds the simulator, the conformance kit and the benchmarks' Java side, when needed.
build_lab_if_stale() {
  if [ -d "$LAB/lib" ] && [ -z "$(find pom.xml grekko-ejb/src/main grekko-lab/src/main grekko-lab/pom.xml -type f -newer "$LAB/lib" -print -quit)" ]; then
    return 0
  fi
  require_compiler
  mkdir -p target
  progress "Building the lab ..."
  ./mvnw -B -ntp -q -DskipTests -Dgrekko.gates=off -pl grekko-lab -am package >target/lab.log 2>&1 || {
    grep '^\[ERROR\]' target/lab.log | head -15 >&2
    fail "the build failed; all of it is in $PWD/target/lab.log"
  }
  touch "$LAB/lib"
  progress_done
}
