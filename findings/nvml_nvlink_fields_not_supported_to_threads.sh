#!/usr/bin/env bash
# NVML, driver 580.159.04, two NVIDIA H200 with NVLinks: nvmlDeviceGetFieldValues reports NVLink fields as not supported to
# most of 16 threads that read them at the same time.
#
# One would guess that a value has the same return code for one thread and for many, and that a busy driver lets a call
# wait, or says that it is in use. Seen: the call succeeds, and the nvmlReturn of the entry is NVML_ERROR_NOT_SUPPORTED (3)
# in 96 of 100 reads of fields 138 to 141 (throughput), 168 and 200 (low power threshold); one thread alone, and two
# threads, had 0 such reads. A program that learns from this code which values a board has is misled.
#
# Needs that driver and two H200, and python3; skips elsewhere. Only reads.
set -euo pipefail
seen=$(nvidia-smi --query-gpu=driver_version,name --format=csv,noheader 2>/dev/null | head -n 2 || true)
if [[ $seen != $'580.159.04, NVIDIA H200\n580.159.04, NVIDIA H200' ]]; then
    echo "skipped: needs driver 580.159.04 and two NVIDIA H200, found: ${seen:-no GPU}"
    exit 0
fi
python3 - <<'PYTHON'
import collections, ctypes, threading, time

nvml = ctypes.CDLL("libnvidia-ml.so.1")
assert nvml.nvmlInit_v2() == 0

class Field(ctypes.Structure):
    _fields_ = [("id", ctypes.c_uint), ("scope", ctypes.c_uint), ("time", ctypes.c_longlong), ("latency", ctypes.c_longlong),
                ("type", ctypes.c_int), ("code", ctypes.c_int), ("value", ctypes.c_ulonglong)]

devices = []
for index in range(2):
    device = ctypes.c_void_p()
    assert nvml.nvmlDeviceGetHandleByIndex_v2(index, ctypes.byref(device)) == 0
    devices.append(device)

# Fields and scopes; the scope of all links is the greatest number.
FIELDS = [(138, 0xFFFFFFFF), (139, 0xFFFFFFFF), (140, 0xFFFFFFFF), (141, 0xFFFFFFFF), (138, 0), (168, 0), (200, 0)]

def read(device, field, scope):
    # One entry, and a zeroed one behind it.
    entries = (Field * 2)()
    entries[0].id, entries[0].scope = field, scope
    return nvml.nvmlDeviceGetFieldValues(device, 1, entries), entries[0].code

def codes(threads, seconds=3):
    """How often each pair of codes, of the call and of the entry, was seen by this number of threads."""
    counts, lock, end = collections.Counter(), threading.Lock(), time.monotonic() + seconds

    def work(number):
        own = collections.Counter()
        while time.monotonic() < end:
            own.update(read(devices[number % 2], *field) for field in FIELDS)
        with lock:
            counts.update(own)

    running = [threading.Thread(target=work, args=[number]) for number in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    return counts

one, many = codes(1), codes(16)
print(f"codes of call and entry: one thread {dict(one)}, 16 threads {dict(many)}")
assert set(one) == {(0, 0)} and many[0, 3] > many[0, 0], "this has changed"
PYTHON
