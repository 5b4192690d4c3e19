#!/usr/bin/env bash
# CUDA of driver 580.159.04, NVIDIA H200: CUDA_VISIBLE_DEVICES=0,0 makes cuInit fail with CUDA_ERROR_INVALID_DEVICE (101).
#
# One would guess that the second 0 ends the list, as any other invalid entry does (documented: "0,-1" leaves device 0), or
# that the device is there once or twice. Seen: a device that is named twice, by index or by UUID, leaves none; an entry of
# another kind ("0,GPU-...") ends the list like an invalid one, although it names the same device. "gpu-" in lower case is
# no device, though the digits of a UUID may have either case.
#
# Needs that driver and an H200, and python3 with pynvml (nvidia-ml-py); skips elsewhere. Creates no context.
set -euo pipefail
seen=$(nvidia-smi --query-gpu=driver_version,name --format=csv,noheader 2>/dev/null | head -n 1 || true)
if [[ $seen != "580.159.04, NVIDIA H200" ]]; then
    echo "skipped: needs driver 580.159.04 and an NVIDIA H200, found: ${seen:-none}"
    exit 0
fi
python3 - <<'PYTHON'
import os, subprocess, sys
import pynvml

COUNT = """
import ctypes
cuda, count = ctypes.CDLL("libcuda.so.1"), ctypes.c_int(-1)
code = cuda.cuInit(0)
cuda.cuDeviceGetCount(ctypes.byref(count))
print(code, count.value)
"""
pynvml.nvmlInit()
uuid = pynvml.nvmlDeviceGetUUID(pynvml.nvmlDeviceGetHandleByIndex(0))
expected = {"0": "0 1", "0,-1": "0 1", "0,0": "101 -1", f"{uuid},{uuid}": "101 -1", f"0,{uuid}": "0 1",
            uuid.upper(): "0 1", uuid.lower(): "100 -1"}
for value, result in expected.items():
    environment = dict(os.environ, CUDA_VISIBLE_DEVICES=value)
    seen = subprocess.run([sys.executable, "-c", COUNT], env=environment, capture_output=True, text=True).stdout.strip()
    print(f"{value.replace(uuid, 'GPU-<uuid>'):30} cuInit and count: {seen}")
    assert seen == result, "this has changed"
PYTHON
