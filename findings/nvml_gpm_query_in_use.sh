#!/usr/bin/env bash
# NVML, driver 580.159.04, NVIDIA H200: nvmlGpmQueryIfStreamingEnabled, which only reads a state, returns
# NVML_ERROR_IN_USE ("In use by another client") when other threads of the process call it at the same time.
#
# One would guess that a query can be made by any number of threads, as NVML is documented to be thread-safe, and as
# nvmlGpmQueryDeviceSupport can. Seen: of eight threads more than half of the calls fail; one thread alone never fails.
#
# Needs that driver and an H200, and python3 with the module pynvml (nvidia-ml-py); skips elsewhere. Reads only.
set -euo pipefail
seen=$(nvidia-smi --query-gpu=driver_version,name --format=csv,noheader 2>/dev/null | head -n 1 || true)
if [[ $seen != "580.159.04, NVIDIA H200" ]]; then
    echo "skipped: needs driver 580.159.04 and an NVIDIA H200, found: ${seen:-none}"
    exit 0
fi
python3 - <<'PYTHON'
import collections, threading, time
import pynvml

SECONDS = 3

pynvml.nvmlInit()
device = pynvml.nvmlDeviceGetHandleByIndex(0)

def outcomes(call, threads):
    counts, end = collections.Counter(), time.monotonic() + SECONDS

    def repeat():
        while time.monotonic() < end:
            try:
                call(device)
                counts["value"] += 1
            except pynvml.NVMLError as error:
                counts[error.value] += 1

    running = [threading.Thread(target=repeat) for _ in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    print(f"{call.__name__}, {threads} thread(s): {dict(counts)}")
    return set(counts)

alone = outcomes(pynvml.nvmlGpmQueryIfStreamingEnabled, 1)
together = outcomes(pynvml.nvmlGpmQueryIfStreamingEnabled, 8)
support = outcomes(pynvml.nvmlGpmQueryDeviceSupport, 8)
assert alone == support == {"value"}, "this has changed"
assert together == {"value", pynvml.NVML_ERROR_IN_USE}, "this has changed"
PYTHON
