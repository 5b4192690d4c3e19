#!/usr/bin/env bash
# Instructions of each call of benches/instructions.rs, counted by valgrind's callgrind: the difference between 3,000 and
# 1,000 calls, divided by 2,000. The counts depend on the compiler, so compare two versions built by the same one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
command -v valgrind >/dev/null || { echo "valgrind is not installed" >&2; exit 1; }
program=$(cargo bench --package nvml-wrapper --bench instructions --no-run --message-format json 2>/dev/null |
    sed -n 's/.*"executable":"\([^"]*\)".*/\1/p' | tail -1)

collected() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" "$1" "$2" 2>&1 |
        sed -n 's/.*Collected : //p'
}

"$program" list | while read -r call; do
    printf '%s\t%d\n' "$call" $((($(collected "$call" 3000) - $(collected "$call" 1000)) / 2000))
done
