#!/usr/bin/env bash
# NVML, driver 580.159.04, NVIDIA H200: the PCIe byte counters, field values 197 (NVML_FI_DEV_PCIE_COUNT_TX_BYTES) and 198
# (NVML_FI_DEV_PCIE_COUNT_RX_BYTES), begin again at 2^32.
#
# One would guess 64 bits: a link of PCIe 5.0 x16 moves 2^32 bytes in less than a tenth of a second. Seen: no value reaches
# 2^32, and during copies the counter decreases several times a second, so that a reader that asks once a second
# cannot know the rate.
#
# Needs that driver and an H200, and python3 with pynvml (nvidia-ml-py) and PyTorch; skips elsewhere. Copies host memory to
# the GPU for some seconds.
set -euo pipefail
seen=$(nvidia-smi --query-gpu=driver_version,name --format=csv,noheader 2>/dev/null | head -n 1 || true)
if [[ $seen != "580.159.04, NVIDIA H200" ]] || ! python3 -c 'import torch, pynvml' 2>/dev/null; then
    echo "skipped: needs driver 580.159.04, an NVIDIA H200, pynvml and PyTorch, found: ${seen:-no GPU}"
    exit 0
fi
python3 - <<'PYTHON'
import threading, time
import pynvml, torch

pynvml.nvmlInit()
device = pynvml.nvmlDeviceGetHandleByIndex(0)
stop = threading.Event()
copied = [0]

def copy():
    source = torch.empty(1 << 28, dtype=torch.uint8).pin_memory()
    target = torch.empty(1 << 28, dtype=torch.uint8, device="cuda")
    while not stop.is_set():
        target.copy_(source, non_blocking=True)
        torch.cuda.synchronize()
        copied[0] += 1 << 28

thread = threading.Thread(target=copy)
thread.start()
while not copied[0]:
    time.sleep(0.1)
values, before, start = [], copied[0], time.monotonic()
while time.monotonic() - start < 5:
    value = pynvml.nvmlDeviceGetFieldValues(device, [198])[0]
    assert value.nvmlReturn == 0
    values.append((value.valueType, value.value.ullVal))
    time.sleep(0.01)
moved, seconds = copied[0] - before, time.monotonic() - start
stop.set()
thread.join()
numbers = [number for _, number in values]
fell = sum(later < earlier for earlier, later in zip(numbers, numbers[1:]))
print(f"{moved / seconds / 1e9:.1f} GB/s copied; value types {sorted({kind for kind, _ in values})}, maximum {max(numbers)}, {fell} decreases in {seconds:.1f} s")
assert max(numbers) < 1 << 32 and moved > 1 << 34 and fell > 5, "this has changed"
PYTHON
