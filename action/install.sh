#!/usr/bin/env bash
# Installs the command beside the checkout, not into it. Reads SANA_PACKAGE (a version, a packed file, or nothing for the action's own version).
set -euo pipefail

given="${SANA_PACKAGE:-}"
if [[ -z "$given" ]]; then
  given="$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/package.json")"
fi
if [[ -f "$given" ]]; then
  package="$(cd -- "$(dirname -- "$given")" && pwd)/$(basename -- "$given")"
elif [[ "$given" =~ ^[0-9A-Za-z.^~+-]+$ ]]; then
  package="sana-codemod@$given"
else
  echo "::error::sana-codemod: input package must be a version or a packed file that exists"
  exit 2
fi
npm install --prefix "$RUNNER_TEMP/sana-codemod" --no-audit --no-fund --loglevel=error -- "$package"
