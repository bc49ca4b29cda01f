#!/usr/bin/env bash
# Runs the command as the inputs in SANA_* ask. Inputs are data: each line is one argument, none is evaluated.
set -euo pipefail

refuse() {
  echo "::error::sana-codemod: $1"
  exit 2
}

# Lines of $1 into the array `lines`; empty ones are dropped.
lines_of() {
  lines=()
  local line
  while IFS= read -r line || [[ -n "$line" ]]; do
    line="${line%$'\r'}"
    [[ -z "$line" ]] || lines+=("$line")
  done <<<"$1"
}

lines_of "${SANA_OPTIONS:-}"
options=(${lines[@]+"${lines[@]}"})
for option in ${options[@]+"${options[@]}"}; do
  case "$option" in
    --dry | -d | --check | --check=* | --dry=* | --format | --format=* | -o | --output | --output=* | -i | --interactive | --stdin-filename | --stdin-filename=*)
      refuse "input options must not hold an option that the action sets itself (--check, --dry, --format, --output, ...); use mode" ;;
    -*) ;;
    *) refuse "input options takes options, one a line, values after = (--policy=upstream)" ;;
  esac
done
lines_of "${SANA_PATHS:-.}"
paths=(${lines[@]+"${lines[@]}"})
case "${SANA_FAIL:-true}" in true | false) ;; *) refuse "input fail must be true or false" ;; esac

cd -- "${SANA_DIRECTORY:-.}" || refuse "input working-directory is no folder"
command="$RUNNER_TEMP/sana-codemod/node_modules/.bin/sana-codemod"
sana() { "$command" --check ${options[@]+"${options[@]}"} "$@" -- ${paths[@]+"${paths[@]}"}; }

status=0
case "${SANA_MODE:-annotate}" in
  check) sana || status=$? ;;
  annotate) sana --format=github || status=$? ;;
  sarif)
    sarif="$RUNNER_TEMP/sana-codemod.sarif"
    sana --format=sarif --output="$sarif" || status=$?
    [[ ! -f "$sarif" ]] || echo "sarif=$sarif" >>"$GITHUB_OUTPUT" ;;
  suggest)
    found="$RUNNER_TEMP/sana-codemod.rdjson"
    sana --format=rdjson --output="$found" || status=$?
    [[ ! -f "$found" ]] || reviewdog -f=rdjson -name=sana-codemod -reporter=github-pr-review -filter-mode=diff_context <"$found" ;;
  *) refuse "input mode must be one of annotate, check, sarif, suggest" ;;
esac

echo "status=$status" >>"$GITHUB_OUTPUT"
if [[ "$status" == 1 && "${SANA_FAIL:-true}" == false ]]; then exit 0; fi
exit "$status"
