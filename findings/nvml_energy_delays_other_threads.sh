#!/usr/bin/env bash
# NVML, driver 580.159.04, NVIDIA H200: while one thread reads the energy counter of a GPU
# (nvmlDeviceGetTotalEnergyConsumption), another thread's call for the same GPU waits until that call has returned.
#
# One would guess that threads help a program that reads both: the energy counter takes 3 to 4 ms, most of it a wait. Seen:
# nvmlDeviceGetPcieReplayCounter, which takes a fraction of a millisecond alone, takes as long as the energy counter when
# both begin together, and the total is that of the calls one after the other.
#
# Needs that driver and an H200, and python3 with pynvml (nvidia-ml-py); skips elsewhere. Takes 40 seconds, and only reads.
set -euo pipefail
seen=$(nvidia-smi --query-gpu=driver_version,name --format=csv,noheader 2>/dev/null | head -n 1 || true)
if [[ $seen != "580.159.04, NVIDIA H200" ]] || ! python3 -c 'import pynvml' 2>/dev/null; then
    echo "skipped: needs driver 580.159.04, an NVIDIA H200 and pynvml, found: ${seen:-no GPU}"
    exit 0
fi
python3 - <<'PYTHON'
import statistics, threading, time
import pynvml

pynvml.nvmlInit()
device = pynvml.nvmlDeviceGetHandleByIndex(0)
ENERGY, REPLAY = pynvml.nvmlDeviceGetTotalEnergyConsumption, pynvml.nvmlDeviceGetPcieReplayCounter

def together(*functions):
    """Milliseconds of each call, made by a thread of its own at the same time as the others."""
    barrier, times = threading.Barrier(len(functions)), {}

    def call(function):
        barrier.wait()
        start = time.perf_counter()
        function(device)
        times[function] = 1000 * (time.perf_counter() - start)

    # No call follows another at once.
    time.sleep(0.5)
    threads = [threading.Thread(target=call, args=[function]) for function in functions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times

def median(function, *others):
    return statistics.median(together(function, *others)[function] for _ in range(20))

median(REPLAY)
alone, energy, beside = median(REPLAY), median(ENERGY), median(REPLAY, ENERGY)
print(f"replay counter alone {alone:.2f} ms, energy alone {energy:.2f} ms, replay counter beside energy {beside:.2f} ms")
assert alone < 1 and energy > 2 and beside > max(4 * alone, energy / 2), "this has changed"
PYTHON
