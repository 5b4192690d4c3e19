#!/usr/bin/env bash
# NVML, driver 580.159.04, NVIDIA H200: each unload of libnvidia-ml.so.1 after nvmlInit_v2 leaves a file descriptor open.
#
# One would guess that nvmlShutdown and dlclose return everything that nvmlInit_v2 acquired. Seen: an eventfd stays open
# for each cycle of dlopen, nvmlInit_v2, nvmlShutdown and dlclose. Sessions of a library that stays loaded leave none, and
# neither do dlopen and dlclose without nvmlInit_v2.
#
# Needs that driver and an H200, and python3; skips elsewhere. Reads only.
set -euo pipefail
seen=$(nvidia-smi --query-gpu=driver_version,name --format=csv,noheader 2>/dev/null | head -n 1 || true)
if [[ $seen != "580.159.04, NVIDIA H200" ]]; then
    echo "skipped: needs driver 580.159.04 and an NVIDIA H200, found: ${seen:-none}"
    exit 0
fi
python3 - <<'PYTHON'
import _ctypes, collections, ctypes, os

CYCLES = 20

def descriptors():
    links = collections.Counter()
    for number in os.listdir("/proc/self/fd"):
        try:
            links[os.readlink(f"/proc/self/fd/{number}")] += 1
        except OSError:
            pass  # the descriptor of the listing itself
    return links

def session(library):
    assert library.nvmlInit_v2() == 0
    assert library.nvmlShutdown() == 0

def load():
    return ctypes.CDLL("libnvidia-ml.so.1")

def only_loaded():
    _ctypes.dlclose(load()._handle)

def unloaded():
    library = load()
    session(library)
    _ctypes.dlclose(library._handle)

def more(action):
    before = descriptors()
    for _ in range(CYCLES):
        action()
    return dict(descriptors() - before)

without_session = more(only_loaded)
unloaded()  # the first one opens more, once in a process
each_unloaded = more(unloaded)
kept = load()
session(kept)
stays_loaded = more(lambda: session(kept))
print(f"{CYCLES} loads and unloads without nvmlInit_v2: {without_session} more descriptors")
print(f"{CYCLES} sessions, each with a load and an unload: {each_unloaded} more descriptors")
print(f"{CYCLES} sessions of a library that stays loaded: {stays_loaded} more descriptors")
assert without_session == {} and stays_loaded == {}, "this has changed"
assert each_unloaded == {"anon_inode:[eventfd]": CYCLES}, "this has changed"
PYTHON
