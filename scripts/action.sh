#!/usr/bin/env bash
# The steps of action.yml: build, run, publish, gate. Inputs come by environment and never as script text, so that
# nothing in them is executed. RINGDOWN is the command to run; action.yml leaves it to the build.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
out="${INPUT_OUT:-ringdown-report}"

ringdown() {
  if [ -n "${RINGDOWN:-}" ]; then
    $RINGDOWN "$@"
  else
    node "$root/dist/ringdown.js" "$@"
  fi
}

output() {
  printf '%s=%s\n' "$1" "$2" >> "${GITHUB_OUTPUT:-/dev/stdout}"
}

build() {
  cd "$root"
  npm ci --no-audit --no-fund --loglevel=error
  node scripts/build.mjs
}

# Runs ringdown and keeps its exit code for later, so that what it found is published first.
run() {
  local arguments=() argument words code=0 written=false marker token
  # Words as a shell would split them, quotes understood, nothing expanded.
  if ! words="$(printf '%s' "${INPUT_ARGS:-scan}" | xargs -n 1 printf '%s\n')"; then
    echo '::error title=ringdown::The input args has a quote that is not closed'
    exit 2
  fi
  while IFS= read -r argument; do
    arguments+=("$argument")
  done <<< "$words"
  arguments+=(--out "$out" --format "${INPUT_FORMATS:-html},json,md,sarif")
  if [ -n "${INPUT_BASELINE:-}" ]; then arguments+=(--baseline "$INPUT_BASELINE"); fi
  if [ -n "${INPUT_EXCEPTIONS:-}" ]; then arguments+=(--exceptions "$INPUT_EXCEPTIONS"); fi
  marker="$(mktemp)"
  # Names of the account are printed here: the runner must take none of them for a command.
  token="$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
  echo "::stop-commands::$token"
  ringdown "${arguments[@]}" || code=$?
  echo "::$token::"
  # A report that was there before is not this run's.
  if [ "$out/report.json" -nt "$marker" ]; then written=true; fi
  rm -f "$marker"
  output exit-code "$code"
  output written "$written"
  output json "$out/report.json"
  output sarif "$out/report.sarif"
}

publish() {
  if [ "${INPUT_SUMMARY:-true}" = true ]; then
    cat "$out/report.md" >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
  fi
  if [ "${INPUT_ANNOTATIONS:-true}" = true ]; then
    ringdown annotate "$out/report.json"
  fi
}

gate() {
  exit "${EXIT_CODE:?}"
}

case "${1:-}" in
  build | run | publish | gate) "$1" ;;
  *)
    echo "usage: action.sh build|run|publish|gate" >&2
    exit 2
    ;;
esac
