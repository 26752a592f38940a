#!/bin/sh
# The ASK CLI runs this instead of its own build, as: build.sh ZIP DEBUG
# ZIP is the file that it uploads; DEBUG is true where `ask deploy --debug` was said.
set -eu
cd "$(dirname "$0")/.."
make .venv/.lab
if [ "${2:-false}" = true ]; then set -- "$1" --report; else set -- "$1"; fi
exec .venv/bin/popcorn build-zip "$@"
