# ./grekko test: installs what the tests need, then builds with every gate and runs every test.

options=(-B -ntp)
filters=()
while [ $# -gt 0 ]; do
  case "$1" in
    --nightly) options+=(-Dgrekko.nightly=true) ;;
    --server) options+=(-Dgrekko.server=true) ;;
    -*) wrong_usage "test does not know '$1'" ;;
    *) filters+=("*$1*") ;;
  esac
  shift
done

require_java
require_compiler
require_node

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
    fail "the tests need Chromium and its driver. Install them: apt-get install chromium chromium-driver"
  fi
}

if ! command -v chromium >/dev/null || ! command -v chromedriver >/dev/null; then
  say "Installing Chromium and its driver ..."
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium chromium-driver >/dev/null
fi

if [ ${#filters[@]} -gt 0 ]; then
  names=$(IFS=, && printf '%s' "${filters[*]}")
  options+=("-Dtest=$names,!*IT" "-Dit.test=$names,!*Test" -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false)
fi
# What the container of the run before has stored would meet the tests of this one.
rm -rf grekko-ear/tests/target/container
./mvnw "${options[@]}" verify || fail "the tests failed; the first failing module is named above"
