"""Queries MIG and vGPUs of the simulated NVML with NVIDIA's module. The output has the format of probe.py."""

import ctypes
import inspect
import json
import re
import sys

try:
    import pynvml as n
except ImportError:
    print("no nvidia-ml-py")
    sys.exit(0)


def plain(answer):
    """JSON representation of bytes and C numbers."""
    return answer.decode() if isinstance(answer, bytes) else answer.value


def say(question, answer):
    print(question, "=", json.dumps(answer, default=plain))


def code_of(call, *arguments):
    """Error code of a failing call."""
    try:
        call(*arguments)
    except n.NVMLError as error:
        return error.value
    return 0


def remember_what_is_asked():
    """Wraps the module's functions for MIG and vGPUs, and returns the names of those not called yet."""
    left = set()
    for name, function in inspect.getmembers(n, inspect.isfunction):
        is_alias = function.__name__ != name
        if not is_alias and re.match("nvml(?!Gpm).*(Mig|GpuInstance|ComputeInstance|[Vv]gpu|Grid|Attributes|Virtualization)", name):
            left.add(name)

            def asked(*arguments, _function=function, _name=name, **more):
                left.discard(_name)
                return _function(*arguments, **more)

            setattr(n, name, asked)
    return left


def fields(struct, *names):
    return [getattr(struct, name) for name in names]


def array(pointer, count):
    return pointer[:count] if count else []


def handles(call, target, profile, kind):
    """Handles of the instances of a profile."""
    room, count = (kind * 8)(), ctypes.c_uint(0)
    call(target, profile, room, ctypes.byref(count))
    return list(room)[: count.value]


def placements(call, target, profile, kind=n.c_nvmlGpuInstancePlacement_t):
    """Placement starts and size of a profile."""
    count = ctypes.c_uint(0)
    call(target, profile, None, ctypes.byref(count))
    places = (kind * count.value)()
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
    same = ("id", "sliceCount", "instanceCount", "multiprocessorCount", "memorySizeMB")
    for found in (
        n.nvmlDeviceGetGpuInstanceProfileInfo(device, n.NVML_GPU_INSTANCE_PROFILE_3_SLICE, version=1),
        n.nvmlDeviceGetGpuInstanceProfileInfoById(device, half.id),
    ):
        say("the same profile", fields(found, *same) == fields(half, *same))
    instance = n.nvmlDeviceCreateGpuInstance(device, half.id)
    info = n.nvmlGpuInstanceGetInfo(instance)
    say("instance", [info.id, info.profileId, info.placement.start, info.placement.size])
    say("capacity with an instance", n.nvmlDeviceGetGpuInstanceRemainingCapacity(device, half.id))
    shared = n.NVML_COMPUTE_INSTANCE_ENGINE_PROFILE_SHARED
    whole = n.nvmlGpuInstanceGetComputeInstanceProfileInfo(
        instance, n.NVML_COMPUTE_INSTANCE_PROFILE_3_SLICE, shared
    )
    say("compute profile", [whole.name, whole.id, whole.sliceCount, whole.instanceCount])
    first = n.nvmlGpuInstanceGetComputeInstanceProfileInfo(
        instance, n.NVML_COMPUTE_INSTANCE_PROFILE_3_SLICE, shared, version=1
    )
    say("the same profile", fields(first, *same[:3]) == fields(whole, *same[:3]))
    of_compute = n.nvmlGpuInstanceGetComputeInstancePossiblePlacements
    say("compute places", placements(of_compute, instance, 0, n.c_nvmlComputeInstancePlacement_t))
    say("compute capacity", n.nvmlGpuInstanceGetComputeInstanceRemainingCapacity(instance, 0))
    compute = n.nvmlGpuInstanceCreateComputeInstance(instance, whole.id)
    info = n.nvmlComputeInstanceGetInfo(compute)
    say("compute instance", [info.id, info.profileId, info.placement.start, info.placement.size])
    of_compute = handles(n.nvmlGpuInstanceGetComputeInstances, instance, whole.id, n.c_nvmlComputeInstance_t)
    of_compute.append(n.nvmlGpuInstanceGetComputeInstanceById(instance, info.id))
    say("compute instances", [n.nvmlComputeInstanceGetInfo_v2(found).id for found in of_compute])
    of_gpu = handles(n.nvmlDeviceGetGpuInstances, device, half.id, n.c_nvmlGpuInstance_t)
    of_gpu.append(n.nvmlDeviceGetGpuInstanceById(device, 2))
    say("instances", [n.nvmlGpuInstanceGetInfo(found).id for found in of_gpu])
    say("most devices", n.nvmlDeviceGetMaxMigDeviceCount(device))
    mig = n.nvmlDeviceGetMigDeviceHandleByIndex(device, 0)
    say("mig device", [n.nvmlDeviceIsMigDeviceHandle(mig), n.nvmlDeviceIsMigDeviceHandle(device)])
    say("ids", [n.nvmlDeviceGetGpuInstanceId(mig), n.nvmlDeviceGetComputeInstanceId(mig)])
    say("name", n.nvmlDeviceGetName(mig))
    uuid = n.nvmlDeviceGetUUID(mig)
    say("uuid finds it", n.nvmlDeviceGetUUID(n.nvmlDeviceGetHandleByUUID(uuid)) == uuid)
    attributes = n.nvmlDeviceGetAttributes(mig)
    say("attributes", [attributes.multiprocessorCount, attributes.gpuInstanceSliceCount, attributes.memorySizeMB])
    parent = n.nvmlDeviceGetDeviceHandleFromMigDeviceHandle(mig)
    say("attributes v2", n.nvmlDeviceGetAttributes_v2(mig).computeInstanceSliceCount)
    say("parent", n.nvmlDeviceGetUUID(parent) == n.nvmlDeviceGetUUID(device))
    say("destroy in use", code_of(n.nvmlGpuInstanceDestroy, instance))
    n.nvmlComputeInstanceDestroy(compute)
    n.nvmlGpuInstanceDestroy(instance)
    say("capacity after it", n.nvmlDeviceGetGpuInstanceRemainingCapacity(device, half.id))
    say("no mig device", code_of(n.nvmlDeviceGetMigDeviceHandleByIndex, device, 0))
    place = n.c_nvmlGpuInstancePlacement_t(4, 4)
    instance = n.nvmlDeviceCreateGpuInstanceWithPlacement(device, half.id, ctypes.byref(place))
    place = n.c_nvmlComputeInstancePlacement_t(2, 1)
    compute = n.nvmlGpuInstanceCreateComputeInstanceWithPlacement(instance, 0, ctypes.byref(place))
    info = [n.nvmlGpuInstanceGetInfo(instance), n.nvmlComputeInstanceGetInfo(compute)]
    say("placed", [[one.placement.start, one.placement.size] for one in info])
    n.nvmlComputeInstanceDestroy(compute)
    n.nvmlGpuInstanceDestroy(instance)
    say("mode goes off", n.nvmlDeviceSetMigMode(device, 0))
    say("mode", n.nvmlDeviceGetMigMode(device))


def about_types(device):
    for kind in n.nvmlDeviceGetSupportedVgpus(device):
        say("type", [kind, n.nvmlVgpuTypeGetName(kind), n.nvmlVgpuTypeGetClass(kind)])
        say("license", n.nvmlVgpuTypeGetLicense(kind))
        say("memory", [n.nvmlVgpuTypeGetFramebufferSize(kind), n.nvmlVgpuTypeGetFbReservation(kind)])
        say("heap and bar1", [n.nvmlVgpuTypeGetGspHeapSize(kind), n.nvmlVgpuTypeGetBAR1Info(kind).bar1Size])
        say("pci", n.nvmlVgpuTypeGetDeviceID(kind))
        say("displays", [n.nvmlVgpuTypeGetNumDisplayHeads(kind), *n.nvmlVgpuTypeGetResolution(kind)])
        say("frames", code_of(n.nvmlVgpuTypeGetFrameRateLimit, kind) or n.nvmlVgpuTypeGetFrameRateLimit(kind))
        say("most", [n.nvmlVgpuTypeGetMaxInstances(device, kind), n.nvmlVgpuTypeGetMaxInstancesPerVm(kind)])
        of_instance = n.nvmlVgpuTypeGetMaxInstancesPerGpuInstance
        say("most on an instance", code_of(of_instance, kind) or of_instance(kind))
        say("profile", n.nvmlVgpuTypeGetGpuInstanceProfileId(kind))
        say("capabilities", [n.nvmlVgpuTypeGetCapabilities(kind, number) for number in range(5)])
        for call in (n.nvmlDeviceGetVgpuTypeSupportedPlacements, n.nvmlDeviceGetVgpuTypeCreatablePlacements):
            first, second = call(device, kind), call(device, kind, version=2)
            say("places", array(second.placementIds, second.count))
            say("size of a place", [first.placementSize, second.placementSize])
    say("creatable", n.nvmlDeviceGetCreatableVgpus(device))


def about_instances(device):
    for vgpu in n.nvmlDeviceGetActiveVgpus(device):
        say("vgpu", [vgpu, n.nvmlVgpuInstanceGetType(vgpu), n.nvmlVgpuInstanceGetUUID(vgpu)])
        say("machine", n.nvmlVgpuInstanceGetVmID(vgpu))
        say("driver", n.nvmlVgpuInstanceGetVmDriverVersion(vgpu))
        say("memory", [n.nvmlVgpuInstanceGetFbUsage(vgpu), n.nvmlVgpuInstanceGetRuntimeStateSize(vgpu).size])
        say("limit and ecc", [n.nvmlVgpuInstanceGetFrameRateLimit(vgpu), n.nvmlVgpuInstanceGetEccMode(vgpu)])
        say("places", [n.nvmlVgpuInstanceGetGpuInstanceId(vgpu), n.nvmlVgpuInstanceGetPlacementId(vgpu)])
        say("bus and mdev", [n.nvmlVgpuInstanceGetGpuPciId(vgpu), n.nvmlVgpuInstanceGetMdevUUID(vgpu)])
        encoders = n.nvmlVgpuInstanceGetEncoderSessions(vgpu)
        say("encoder", [n.nvmlVgpuInstanceGetEncoderCapacity(vgpu), *n.nvmlVgpuInstanceGetEncoderStats(vgpu)])
        say("encoder sessions", [fields(one, "sessionId", "pid", "codecType", "averageFps") for one in encoders])
        captures = n.nvmlVgpuInstanceGetFBCSessions(vgpu)
        say("capture", fields(n.nvmlVgpuInstanceGetFBCStats(vgpu), "sessionsCount", "averageFPS", "averageLatency"))
        say("capture sessions", [fields(one, "sessionId", "pid", "hResolution") for one in captures])
        asleep = code_of(n.nvmlVgpuInstanceGetAccountingMode, vgpu)
        say("accounting", asleep or n.nvmlVgpuInstanceGetAccountingMode(vgpu))
        say("licence", code_of(n.nvmlVgpuInstanceGetLicenseInfo, vgpu))
        if asleep:
            continue
        license = n.nvmlVgpuInstanceGetLicenseInfo_v2(vgpu)
        say("licensed", [license.isLicensed, n.nvmlVgpuInstanceGetLicenseStatus(vgpu), license.currentState])
        say("until", fields(license.licenseExpiry, "year", "month", "day", "hour", "min", "sec", "status"))
        count, pids = n.nvmlVgpuInstanceGetAccountingPids(vgpu)
        say("accounts", list(pids)[: count.value])
        account = n.nvmlVgpuInstanceGetAccountingStats(vgpu, pids[0])
        say("account", fields(account, "gpuUtilization", "maxMemoryUsage", "time", "startTime", "isRunning"))
        n.nvmlVgpuInstanceClearAccountingPids(vgpu)
        count, pids = n.nvmlVgpuInstanceGetAccountingPids(vgpu)
        say("accounts cleared", list(pids)[: count.value])
        n.nvmlVgpuInstanceSetEncoderCapacity(vgpu, 35)
        say("encoder set", n.nvmlVgpuInstanceGetEncoderCapacity(vgpu))


def whole(name, target):
    """Metadata of a vGPU instance or its host, including the opaque data.

    The module's own functions tell the library of more room than their struct has.
    """
    call, size = n._nvmlGetFunctionPointer(name), ctypes.c_uint(0)
    code = call(target, None, ctypes.byref(size))
    data = ctypes.create_string_buffer(size.value)
    say("description", [code, size.value, call(target, data, ctypes.byref(size))])
    return data


def about_host(device):
    say("modes", [n.nvmlDeviceGetVirtualizationMode(device), n.nvmlDeviceGetHostVgpuMode(device)])
    say("heterogeneous", n.nvmlDeviceGetVgpuHeterogeneousMode(device))
    say("heterogeneous in use", code_of(n.nvmlDeviceSetVgpuHeterogeneousMode, device, 1))
    n.nvmlDeviceSetVirtualizationMode(device, n.NVML_GPU_VIRTUALIZATION_MODE_HOST_VGPU)
    say("capabilities", [n.nvmlDeviceGetVgpuCapabilities(device, number) for number in range(12)])
    say("a later capability", code_of(n.nvmlDeviceGetVgpuCapabilities, device, 12))
    n.nvmlDeviceSetVgpuCapabilities(device, n.NVML_DEVICE_VGPU_CAP_MINI_QUARTER_GPU, 1)
    say("set", n.nvmlDeviceGetVgpuCapabilities(device, n.NVML_DEVICE_VGPU_CAP_MINI_QUARTER_GPU))
    say("driver's", [n.nvmlGetVgpuDriverCapabilities(number) for number in range(2)])
    samples = n.nvmlDeviceGetVgpuUtilization(device, 0)
    say("utilization", [[one.vgpuInstance, one.smUtil.uiVal, one.memUtil.uiVal] for one in samples])
    samples = n.nvmlDeviceGetVgpuInstancesUtilizationInfo(device, 0)
    say("utilization info", [[one.vgpuInstance, one.smUtil.uiVal, one.ofaUtil.uiVal] for one in samples])
    samples = n.nvmlDeviceGetVgpuProcessUtilization(device, 0)
    say("processes", [fields(one, "vgpuInstance", "pid", "smUtil", "timeStamp") for one in samples])
    samples = n.nvmlDeviceGetVgpuProcessesUtilizationInfo(device, 0)
    say("processes info", [fields(one, "vgpuInstance", "pid", "smUtil", "ofaUtil") for one in samples])
    vgpu = whole("nvmlVgpuInstanceGetMetadata", n.nvmlDeviceGetActiveVgpus(device)[0])
    host = whole("nvmlDeviceGetVgpuMetadata", device)
    answer = n.nvmlGetVgpuCompatibility(vgpu, host)
    say("compatibility", fields(answer, "vgpuVmCompatibility", "compatibilityLimitCode"))
    say("versions", n.nvmlGetVgpuVersion())
    say("versions in use", code_of(n.nvmlSetVgpuVersion, n.c_nvmlVgpuVersion_t(0x130000, 0x140000)))
    for features in (n.nvmlDeviceGetGridLicensableFeatures(device), n.nvmlDeviceGetGridLicensableFeatures_v4(device)):
        some = features.gridLicensableFeatures[: features.licensableFeaturesCount]
        say("features", [fields(one, "featureCode", "featureState", "productName", "featureEnabled") for one in some])
        say("expiry", fields(some[0].licenseExpiry, "year", "month", "day", "hour", "min", "sec", "status"))


def turns(log):
    last = log.logEntries[log.entriesCount - 1]
    return [log.entriesCount, *fields(last, "timestamp", "timeRun", "swRunlistId")]


def about_schedulers(device):
    state = n.nvmlDeviceGetVgpuSchedulerState(device)
    params = state.schedulerParams.vgpuSchedDataWithARR
    say("state", [state.schedulerPolicy, state.arrMode, params.avgFactor, params.timeslice])
    # The module's own function does not set the engine.
    say("log of no engine", code_of(n.nvmlDeviceGetVgpuSchedulerLog, device))
    log = n.c_nvmlVgpuSchedulerLog_t(engineId=1)
    n._nvmlCheckReturn(n._nvmlGetFunctionPointer("nvmlDeviceGetVgpuSchedulerLog")(device, ctypes.byref(log)))
    say("log", turns(log))
    limits = n.nvmlDeviceGetVgpuSchedulerCapabilities(device)
    say("limits", [list(limits.supportedSchedulers), limits.minTimeslice, limits.maxFrequencyForARR])
    state = n.c_nvmlVgpuSchedulerStateInfo_v2_t(engineId=1)
    n.nvmlDeviceGetVgpuSchedulerState_v2(device, state)
    say("state v2", fields(state, "schedulerPolicy", "avgFactor", "timeslice"))
    log = n.nvmlDeviceGetVgpuSchedulerLog_v2(device, n.c_nvmlVgpuSchedulerLogInfo_v2_t(engineId=1))
    say("log v2", turns(log))
    set_v1 = n.c_nvmlVgpuSchedulerSetState_t(schedulerPolicy=3)
    say("set", code_of(n.nvmlDeviceSetVgpuSchedulerState, device, set_v1))
    set_v2 = n.c_nvmlVgpuSchedulerState_v2_t(engineId=1, schedulerPolicy=3)
    say("set v2", code_of(n.nvmlDeviceSetVgpuSchedulerState_v2, device, set_v2))
    say("unload", code_of(n.nvmlDeviceVgpuForceGspUnload, device))


def about_instance_host(device):
    """A vGPU instance on a GPU instance."""
    [vgpu] = n.nvmlDeviceGetActiveVgpus(device)
    instance = n.nvmlDeviceGetGpuInstanceById(device, n.nvmlVgpuInstanceGetGpuInstanceId(vgpu))
    types = n.nvmlGpuInstanceGetCreatableVgpus(instance, n.c_nvmlVgpuTypeIdInfo_v1_t(version=n.nvmlVgpuTypeIdInfo_v1))
    say("creatable", array(types.vgpuTypeIds, types.vgpuCount))
    active = n.c_nvmlActiveVgpuInstanceInfo_v1_t(version=n.nvmlActiveVgpuInstanceInfo_v1)
    n.nvmlGpuInstanceGetActiveVgpus(instance, active)
    say("active", array(active.vgpuInstances, active.vgpuCount) == [vgpu])
    places = n.c_nvmlVgpuCreatablePlacementInfo_v1_t(version=n.nvmlVgpuCreatablePlacementInfo_v1, vgpuTypeId=1101)
    n.nvmlGpuInstanceGetVgpuTypeCreatablePlacements(instance, places)
    say("places", [places.placementSize, array(places.placementIds, places.count)])
    say("heterogeneous", n.nvmlGpuInstanceGetVgpuHeterogeneousMode(instance))
    say("heterogeneous in use", code_of(n.nvmlGpuInstanceSetVgpuHeterogeneousMode, instance, 0))
    state = n.c_nvmlVgpuSchedulerStateInfo_v1_t(version=n.nvmlVgpuSchedulerStateInfo_v1, engineId=1)
    n.nvmlGpuInstanceGetVgpuSchedulerState(instance, state)
    say("state", [state.schedulerPolicy, state.arrMode, state.schedulerParams.vgpuSchedDataWithARR.avgFactor])
    log = n.c_nvmlVgpuSchedulerLogInfo_v1_t(version=n.nvmlVgpuSchedulerLogInfo_v1, engineId=1)
    say("log", turns(n.nvmlGpuInstanceGetVgpuSchedulerLog(instance, log)))
    state = n.c_nvmlVgpuSchedulerStateInfo_v2_t(engineId=1)
    n.nvmlGpuInstanceGetVgpuSchedulerState_v2(instance, state)
    say("state v2", fields(state, "schedulerPolicy", "avgFactor", "timeslice"))
    log = n.nvmlGpuInstanceGetVgpuSchedulerLog_v2(instance, n.c_nvmlVgpuSchedulerLogInfo_v2_t(engineId=1))
    say("log v2", turns(log))
    state = n.c_nvmlVgpuSchedulerState_v1_t(version=n.nvmlVgpuSchedulerState_v1, engineId=1, schedulerPolicy=3)
    say("set", code_of(n.nvmlGpuInstanceSetVgpuSchedulerState, instance, state))
    state = n.c_nvmlVgpuSchedulerState_v2_t(engineId=1, schedulerPolicy=3)
    say("set v2", code_of(n.nvmlGpuInstanceSetVgpuSchedulerState_v2, instance, state))


SUBJECTS = {
    "mig": about_mig,
    "types": about_types,
    "instances": about_instances,
    "host": about_host,
    "schedulers": about_schedulers,
    "instance_host": about_instance_host,
}
left = remember_what_is_asked()
n.nvmlInit()
SUBJECTS[sys.argv[1]](n.nvmlDeviceGetHandleByIndex(int(sys.argv[2])))
n.nvmlShutdown()
say("not asked", sorted(left))
