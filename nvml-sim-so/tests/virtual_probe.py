"""Asks the simulated NVML about MIG and virtual GPUs through NVIDIA's own module; prints as probe.py does."""

import ctypes
import json
import sys

try:
    import pynvml as n
except ImportError:
    print("no nvidia-ml-py")
    sys.exit(0)


def plain(answer):
    """What JSON has no form for: bytes, and numbers of C."""
    return answer.decode() if isinstance(answer, bytes) else answer.value


def say(question, answer):
    print(question, "=", json.dumps(answer, default=plain))


def code_of(call, *arguments):
    """The code of the error that the call ends with."""
    try:
        call(*arguments)
    except n.NVMLError as error:
        return error.value
    return 0


def placements(call, target, profile):
    """The starts and the size of the places that a profile has."""
    count = ctypes.c_uint(0)
    call(target, profile, None, ctypes.byref(count))
    places = (n.c_nvmlGpuInstancePlacement_t * count.value)()
    call(target, profile, places, ctypes.byref(count))
    return [[place.start, place.size] for place in places[: count.value]]


def about_mig(device):
    say("mode", n.nvmlDeviceGetMigMode(device))
    profiles = []
    for kind in range(n.NVML_GPU_INSTANCE_PROFILE_COUNT):
        try:
            profiles.append(n.nvmlDeviceGetGpuInstanceProfileInfo(device, kind))
        except n.NVMLError as error:
            assert error.value in (n.NVML_ERROR_NOT_SUPPORTED, n.NVML_ERROR_INVALID_ARGUMENT)
    for p in profiles:
        say("profile", [p.name, p.id, p.sliceCount, p.instanceCount, p.multiprocessorCount, p.memorySizeMB])
        say("places", placements(n.nvmlDeviceGetGpuInstancePossiblePlacements, device, p.id))
        say("capacity", n.nvmlDeviceGetGpuInstanceRemainingCapacity(device, p.id))
    half = next(p for p in profiles if p.sliceCount == 3)
    instance = n.nvmlDeviceCreateGpuInstance(device, half.id)
    info = n.nvmlGpuInstanceGetInfo(instance)
    say("instance", [info.id, info.profileId, info.placement.start, info.placement.size])
    say("capacity with an instance", n.nvmlDeviceGetGpuInstanceRemainingCapacity(device, half.id))
    shared = n.NVML_COMPUTE_INSTANCE_ENGINE_PROFILE_SHARED
    whole = n.nvmlGpuInstanceGetComputeInstanceProfileInfo(
        instance, n.NVML_COMPUTE_INSTANCE_PROFILE_3_SLICE, shared
    )
    say("compute profile", [whole.name, whole.id, whole.sliceCount, whole.instanceCount])
    compute = n.nvmlGpuInstanceCreateComputeInstance(instance, whole.id)
    info = n.nvmlComputeInstanceGetInfo(compute)
    say("compute instance", [info.id, info.profileId, info.placement.start, info.placement.size])
    mig = n.nvmlDeviceGetMigDeviceHandleByIndex(device, 0)
    say("mig device", [n.nvmlDeviceIsMigDeviceHandle(mig), n.nvmlDeviceIsMigDeviceHandle(device)])
    say("ids", [n.nvmlDeviceGetGpuInstanceId(mig), n.nvmlDeviceGetComputeInstanceId(mig)])
    say("name", n.nvmlDeviceGetName(mig))
    uuid = n.nvmlDeviceGetUUID(mig)
    say("uuid finds it", n.nvmlDeviceGetUUID(n.nvmlDeviceGetHandleByUUID(uuid)) == uuid)
    attributes = n.nvmlDeviceGetAttributes(mig)
    say("attributes", [attributes.multiprocessorCount, attributes.gpuInstanceSliceCount, attributes.memorySizeMB])
    parent = n.nvmlDeviceGetDeviceHandleFromMigDeviceHandle(mig)
    say("parent", n.nvmlDeviceGetUUID(parent) == n.nvmlDeviceGetUUID(device))
    say("destroy in use", code_of(n.nvmlGpuInstanceDestroy, instance))
    n.nvmlComputeInstanceDestroy(compute)
    n.nvmlGpuInstanceDestroy(instance)
    say("capacity after it", n.nvmlDeviceGetGpuInstanceRemainingCapacity(device, half.id))
    say("no mig device", code_of(n.nvmlDeviceGetMigDeviceHandleByIndex, device, 0))


def about_vgpus(device):
    for kind in n.nvmlDeviceGetSupportedVgpus(device):
        say("type", [kind, n.nvmlVgpuTypeGetName(kind), n.nvmlVgpuTypeGetFramebufferSize(kind)])
        say("type license", n.nvmlVgpuTypeGetLicense(kind))
        say("most", n.nvmlVgpuTypeGetMaxInstances(device, kind))
    say("creatable", n.nvmlDeviceGetCreatableVgpus(device))
    for vgpu in n.nvmlDeviceGetActiveVgpus(device):
        say("vgpu", [vgpu, n.nvmlVgpuInstanceGetUUID(vgpu), n.nvmlVgpuInstanceGetVmID(vgpu)])
        say("vgpu type", n.nvmlVgpuInstanceGetType(vgpu))
        say("vgpu memory", n.nvmlVgpuInstanceGetFbUsage(vgpu))
        say("vgpu driver", n.nvmlVgpuInstanceGetVmDriverVersion(vgpu))
        say("vgpu licensed", n.nvmlVgpuInstanceGetLicenseInfo(vgpu).isLicensed)
    state = n.nvmlDeviceGetVgpuSchedulerState(device)
    say("scheduler", state.schedulerPolicy)
    say("host mode", n.nvmlDeviceGetHostVgpuMode(device))


n.nvmlInit()
{"mig": about_mig, "vgpu": about_vgpus}[sys.argv[1]](n.nvmlDeviceGetHandleByIndex(int(sys.argv[2])))
n.nvmlShutdown()
