#!/usr/bin/env bash
# Measures the packaged program against running servers: time to the first answered database request, and resident
# memory then and after some load. Prints one line per variant.
#
#   ./mvnw package -DskipTests
#   DATABASE_URL=postgresql://... REDIS_URL=redis://... docker/measure-start.sh [runs]
#
# The database must be migrated and should hold sample data. Needs curl and, without TOKEN_KEYS, openssl. JAVA_HOME is found as ./mvnw finds it.
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/find-jdk.sh

: "${DATABASE_URL:?set DATABASE_URL to a migrated database}"
runs="${1:-5}"
port="${PORT:-18099}"
export PORT="$port" MANAGEMENT_PORT="${MANAGEMENT_PORT:-$((port + 1))}"
path="/api/v1/posts?limit=20"
jar="$PWD/target/quarkus-app/quarkus-run.jar"
work="$(mktemp -d)"
pid=""
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null || :; rm -rf "$work"' EXIT

# Any key will do
export TOKEN_KEYS="${TOKEN_KEYS:-$(openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 2>/dev/null)}"

# Those of the image
read -ra bounded <<<"$(tr -d '\n\\' <docker/Dockerfile.jvm | sed 's/.*JAVA_OPTIONS="\([^"]*\)".*/\1/')"

milliseconds() { date +%s%3N; }

# User and system time of the process so far, in milliseconds: unlike the clock, it does not count other processes.
cpu_ms() { awk -v hz="$(getconf CLK_TCK)" '{ printf "%d", ($14 + $15) * 1000 / hz }' "/proc/$pid/stat"; }

resident_mib() { awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$pid/status"; }

start() {
  (cd "$(dirname "$jar")" && exec "$JAVA_HOME/bin/java" "$@" -jar "$(basename "$jar")") >"$work/log" 2>&1 &
  pid=$!
  until curl -fs -o /dev/null "http://127.0.0.1:$port$path"; do
    kill -0 "$pid" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
    sleep 0.02
  done
}

stop() {
  kill "$pid"
  wait "$pid" || :
  pid=""
}

# 4 clients with 1,000 requests each, every client on one connection.
load() {
  local clients=()
  for _ in 1 2 3 4; do
    for _ in $(seq 1000); do printf 'url = "http://127.0.0.1:%s%s"\noutput = /dev/null\n' "$port" "$path"; done |
      curl -s -K - &
    clients+=($!)
  done
  wait "${clients[@]}"
}

median() { sort -n | grep . | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

measure() {
  local name="$1"
  shift
  : >"$work/times"
  : >"$work/cpu"
  for _ in $(seq "$runs"); do
    local began
    began="$(milliseconds)"
    start "$@"
    echo $(($(milliseconds) - began)) >>"$work/times"
    cpu_ms >>"$work/cpu"
    echo >>"$work/cpu"
    idle="$(resident_mib)"
    load
    busy="$(resident_mib)"
    stop
  done
  printf '%-28s first answer after %6s ms, %6s ms of CPU (medians of %s); resident %4s MiB, under load %4s MiB\n' \
    "$name" "$(median <"$work/times")" "$(median <"$work/cpu")" "$runs" "$idle" "$busy"
}

measure "fast-jar"
measure "fast-jar, bounded" "${bounded[@]}"

# A training run writes the ahead-of-time cache when it ends; its flags must be those of the runs that use it.
start "${bounded[@]}" -XX:AOTCacheOutput="$work/refract.aot"
load
stop
measure "fast-jar, bounded, AOT cache" "${bounded[@]}" -XX:AOTCache="$work/refract.aot"
