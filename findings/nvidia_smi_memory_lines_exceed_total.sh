#!/usr/bin/env bash
# nvidia-smi 580.159.04, NVIDIA H200: the lines Reserved, Used and Free of `FB Memory Usage` add up to more than Total.
#
# One would guess that sizes are rounded in one way, or that the parts add up. Seen: all sizes of device memory are rounded
# up to MiB (644,939,776 bytes, 615.06 MiB, are "616 MiB"), also that of free memory; the used memory of BAR1, in the same
# report, is rounded down (1,703,936 bytes, 1.6 MiB, are "1 MiB"). A program that computes the used memory as the
# difference of the other lines is off by up to 2 MiB.
#
# Needs that driver and an H200, and python3 with the module pynvml (nvidia-ml-py); skips elsewhere. Reads only.
set -euo pipefail
seen=$(nvidia-smi --query-gpu=driver_version,name --format=csv,noheader 2>/dev/null | head -n 1 || true)
if [[ $seen != "580.159.04, NVIDIA H200" ]]; then
    echo "skipped: needs driver 580.159.04 and an NVIDIA H200, found: ${seen:-none}"
    exit 0
fi
python3 - <<'PYTHON'
import re, subprocess
import pynvml

MIB = 1 << 20
pynvml.nvmlInit()
device = pynvml.nvmlDeviceGetHandleByIndex(0)

def section(report, name):
    lines = report.split(f"    {name}\n", 1)[1].splitlines()[:4]
    return {key: int(size) for key, size in re.findall(r"^        (\w+) +: (\d+) MiB$", "\n".join(lines), re.M)}

# The memory must not change between the readings.
for _ in range(20):
    before = pynvml.nvmlDeviceGetMemoryInfo(device, version=pynvml.nvmlMemory_v2)
    report = subprocess.run(["nvidia-smi", "-q", "-i", "0", "-d", "MEMORY"], capture_output=True, text=True, check=True)
    memory, bar1 = pynvml.nvmlDeviceGetMemoryInfo(device, version=pynvml.nvmlMemory_v2), pynvml.nvmlDeviceGetBAR1MemoryInfo(device)
    if before.used == memory.used:
        break
printed, bar1_printed = section(report.stdout, "FB Memory Usage"), section(report.stdout, "BAR1 Memory Usage")
print("FB, bytes: ", {name: getattr(memory, name.lower()) for name in printed})
print("FB, MiB:   ", printed, "parts add up to", sum(printed.values()) - printed["Total"])
print("BAR1 used: ", bar1.bar1Used, "bytes,", bar1_printed["Used"], "MiB")
assert all(size == -(-getattr(memory, name.lower()) // MIB) for name, size in printed.items()), "this has changed"
assert sum(printed.values()) - printed["Total"] > printed["Total"], "this has changed"
assert bar1.bar1Used % MIB and bar1_printed["Used"] == bar1.bar1Used // MIB, "this has changed"
PYTHON
