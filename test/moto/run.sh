#!/usr/bin/env bash
# Runs the tests of this folder against moto, with a server for each of two workers. Arguments go to vitest.
set -euo pipefail
cd "$(dirname "$0")/../.."

here=test/moto
venv=$here/.venv
logs=("$(mktemp)" "$(mktemp)")
export AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED=true
# The policies that AWS manages, AdministratorAccess for one.
export MOTO_IAM_LOAD_MANAGED_POLICIES=true

main() {
  node scripts/ensure-dependencies.mjs
  node scripts/build.mjs
  install_moto
  start_servers
  # In the background, because bash puts off a trap until what runs in front has ended.
  MOTO_URLS=$(addresses) node_modules/.bin/vitest run --project moto --maxWorkers "${#logs[@]}" "$@" &
  wait $!
}

install_moto() {
  # The copy is written last, so that an installation cut short is made again.
  cmp -s "$here/requirements.txt" "$venv/requirements.txt" && return
  echo 'Installing moto into test/moto/.venv …' >&2
  rm -rf "$venv"
  python3 -m venv "$venv" || { echo 'Python 3 with its venv module is needed (on Debian: python3-venv)' >&2; exit 2; }
  "$venv/bin/pip" install --quiet --disable-pip-version-check --require-hashes --only-binary :all: \
    -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/requirements.txt"
}

start_servers() {
  local log
  for log in "${logs[@]}"; do
    # Port 0 is any free one; the log says which.
    "$venv/bin/moto_server" -H 127.0.0.1 -p 0 >"$log" 2>&1 </dev/null &
  done
  for _ in $(seq 300); do
    [ "$(addresses | wc -w)" -eq "${#logs[@]}" ] && return
    [ "$(jobs -pr | wc -l)" -eq "${#logs[@]}" ] || break
    sleep 0.1
  done
  echo 'moto did not start:' >&2
  cat "${logs[@]}" >&2
  exit 2
}

addresses() {
  grep -hom 1 -E 'http://127\.0\.0\.1:[0-9]+' "${logs[@]}" | paste -sd ' ' || true
}

stop() {
  # shellcheck disable=SC2046
  kill $(jobs -pr) 2>/dev/null || true
  wait
  rm -f "${logs[@]}"
}

trap stop EXIT
trap 'exit 130' INT TERM
main "$@"
