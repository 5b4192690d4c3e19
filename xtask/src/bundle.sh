#!/bin/sh
# Made by `cargo xtask bundle`. Runs what proves NVML on a GPU host and says how each program ended; arguments go to
# the hardware tests. The other programs are to be run by hand, each for itself.
cd "$(dirname "$0")" || exit 1
# A host without a GPU proves nothing: that is a failure here.
export NVML_REQUIRE_GPU=1
worst=0

run() {
    program=$1
    shift
    if [ ! -x "$program" ]; then
        echo "== $program: not in this bundle"
        return
    fi
    echo "== $program $*"
    "./$program" "$@"
    code=$?
    echo "== $program: exit code $code"
    if [ "$code" -ne 0 ]; then
        worst=1
    fi
}

run examples/doctor --all
run examples/list_devices --no-sim
run tests/hardware "$@"
exit "$worst"
