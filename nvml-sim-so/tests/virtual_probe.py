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


def plain(result):
    """JSON representation of bytes and C numbers."""
    return result.decode() if isinstance(result, bytes) else result.value


def report(query, result):
    print(query, "=", json.dumps(result, default=plain))


def code_of(call, *arguments):
    """Error code of a failing call."""
    try:
        call(*arguments)
    except n.NVMLError as error:
        return error.value
    return 0


def track_calls():
    """Wraps the module's functions for MIG and vGPUs, and returns the names of those not called yet."""
    uncalled = set()
    for name, function in inspect.getmembers(n, inspect.isfunction):
        is_alias = function.__name__ != name
        if not is_alias and re.match("nvml(?!Gpm).*(Mig|GpuInstance|ComputeInstance|[Vv]gpu|Grid|Attributes|Virtualization)", name):
            uncalled.add(name)

            def tracked(*arguments, _function=function, _name=name, **more):
                uncalled.discard(_name)
                return _function(*arguments, **more)

            setattr(n, name, tracked)
    return uncalled


def fields(struct, *names):
    return [getattr(struct, name) for name in names]


def array(pointer, count):
    return pointer[:count] if count else []


def handles(call, target, profile, kind):
    """Handles of the instances of a profile."""
    buffer, count = (kind * 8)(), ctypes.c_uint(0)
    call(target, profile, buffer, ctypes.byref(count))
    return list(buffer)[: count.value]


def placements(call, target, profile, kind=n.c_nvmlGpuInstancePlacement_t):
    """Placement starts and size of a profile."""
    count = ctypes.c_uint(0)
    call(target, profile, None, ctypes.byref(count))
    found = (kind * count.value)()
    call(target, profile, found, ctypes.byref(count))
    return [[placement.start, placement.size] for placement in found[: count.value]]


def query_mig(device):
    report("mode", n.nvmlDeviceGetMigMode(device))
    profiles = []
    for kind in range(n.NVML_GPU_INSTANCE_PROFILE_COUNT):
        try:
            profiles.append(n.nvmlDeviceGetGpuInstanceProfileInfo(device, kind))
        except n.NVMLError as error:
            assert error.value in (n.NVML_ERROR_NOT_SUPPORTED, n.NVML_ERROR_INVALID_ARGUMENT)
    for p in profiles:
        report("profile", [p.name, p.id, p.sliceCount, p.instanceCount, p.multiprocessorCount, p.memorySizeMB])
        report("placements", placements(n.nvmlDeviceGetGpuInstancePossiblePlacements, device, p.id))
        report("capacity", n.nvmlDeviceGetGpuInstanceRemainingCapacity(device, p.id))
    half = next(p for p in profiles if p.sliceCount == 3)
    same = ("id", "sliceCount", "instanceCount", "multiprocessorCount", "memorySizeMB")
    for found in (
        n.nvmlDeviceGetGpuInstanceProfileInfo(device, n.NVML_GPU_INSTANCE_PROFILE_3_SLICE, version=1),
        n.nvmlDeviceGetGpuInstanceProfileInfoById(device, half.id),
    ):
        report("the same profile", fields(found, *same) == fields(half, *same))
    instance = n.nvmlDeviceCreateGpuInstance(device, half.id)
    info = n.nvmlGpuInstanceGetInfo(instance)
    report("instance", [info.id, info.profileId, info.placement.start, info.placement.size])
    report("capacity with an instance", n.nvmlDeviceGetGpuInstanceRemainingCapacity(device, half.id))
    shared = n.NVML_COMPUTE_INSTANCE_ENGINE_PROFILE_SHARED
    whole = n.nvmlGpuInstanceGetComputeInstanceProfileInfo(
        instance, n.NVML_COMPUTE_INSTANCE_PROFILE_3_SLICE, shared
    )
    report("compute profile", [whole.name, whole.id, whole.sliceCount, whole.instanceCount])
    first = n.nvmlGpuInstanceGetComputeInstanceProfileInfo(
        instance, n.NVML_COMPUTE_INSTANCE_PROFILE_3_SLICE, shared, version=1
    )
    report("the same profile", fields(first, *same[:3]) == fields(whole, *same[:3]))
    of_compute = n.nvmlGpuInstanceGetComputeInstancePossiblePlacements
    report("compute placements", placements(of_compute, instance, 0, n.c_nvmlComputeInstancePlacement_t))
    report("compute capacity", n.nvmlGpuInstanceGetComputeInstanceRemainingCapacity(instance, 0))
    compute = n.nvmlGpuInstanceCreateComputeInstance(instance, whole.id)
    info = n.nvmlComputeInstanceGetInfo(compute)
    report("compute instance", [info.id, info.profileId, info.placement.start, info.placement.size])
    of_compute = handles(n.nvmlGpuInstanceGetComputeInstances, instance, whole.id, n.c_nvmlComputeInstance_t)
    of_compute.append(n.nvmlGpuInstanceGetComputeInstanceById(instance, info.id))
    report("compute instances", [n.nvmlComputeInstanceGetInfo_v2(found).id for found in of_compute])
    of_gpu = handles(n.nvmlDeviceGetGpuInstances, device, half.id, n.c_nvmlGpuInstance_t)
    of_gpu.append(n.nvmlDeviceGetGpuInstanceById(device, 2))
    report("instances", [n.nvmlGpuInstanceGetInfo(found).id for found in of_gpu])
    report("max devices", n.nvmlDeviceGetMaxMigDeviceCount(device))
    mig = n.nvmlDeviceGetMigDeviceHandleByIndex(device, 0)
    report("mig device", [n.nvmlDeviceIsMigDeviceHandle(mig), n.nvmlDeviceIsMigDeviceHandle(device)])
    report("ids", [n.nvmlDeviceGetGpuInstanceId(mig), n.nvmlDeviceGetComputeInstanceId(mig)])
    report("name", n.nvmlDeviceGetName(mig))
    uuid = n.nvmlDeviceGetUUID(mig)
    report("device by uuid", n.nvmlDeviceGetUUID(n.nvmlDeviceGetHandleByUUID(uuid)) == uuid)
    attributes = n.nvmlDeviceGetAttributes(mig)
    report("attributes", [attributes.multiprocessorCount, attributes.gpuInstanceSliceCount, attributes.memorySizeMB])
    parent = n.nvmlDeviceGetDeviceHandleFromMigDeviceHandle(mig)
    report("attributes v2", n.nvmlDeviceGetAttributes_v2(mig).computeInstanceSliceCount)
    report("parent", n.nvmlDeviceGetUUID(parent) == n.nvmlDeviceGetUUID(device))
    report("destroy in use", code_of(n.nvmlGpuInstanceDestroy, instance))
    n.nvmlComputeInstanceDestroy(compute)
    n.nvmlGpuInstanceDestroy(instance)
    report("capacity afterwards", n.nvmlDeviceGetGpuInstanceRemainingCapacity(device, half.id))
    report("no mig device", code_of(n.nvmlDeviceGetMigDeviceHandleByIndex, device, 0))
    placement = n.c_nvmlGpuInstancePlacement_t(4, 4)
    instance = n.nvmlDeviceCreateGpuInstanceWithPlacement(device, half.id, ctypes.byref(placement))
    placement = n.c_nvmlComputeInstancePlacement_t(2, 1)
    compute = n.nvmlGpuInstanceCreateComputeInstanceWithPlacement(instance, 0, ctypes.byref(placement))
    info = [n.nvmlGpuInstanceGetInfo(instance), n.nvmlComputeInstanceGetInfo(compute)]
    report("placements of the instances", [[one.placement.start, one.placement.size] for one in info])
    n.nvmlComputeInstanceDestroy(compute)
    n.nvmlGpuInstanceDestroy(instance)
    report("disable mode", n.nvmlDeviceSetMigMode(device, 0))
    report("mode", n.nvmlDeviceGetMigMode(device))


def query_types(device):
    for kind in n.nvmlDeviceGetSupportedVgpus(device):
        report("type", [kind, n.nvmlVgpuTypeGetName(kind), n.nvmlVgpuTypeGetClass(kind)])
        report("license", n.nvmlVgpuTypeGetLicense(kind))
        report("memory", [n.nvmlVgpuTypeGetFramebufferSize(kind), n.nvmlVgpuTypeGetFbReservation(kind)])
        report("heap and bar1", [n.nvmlVgpuTypeGetGspHeapSize(kind), n.nvmlVgpuTypeGetBAR1Info(kind).bar1Size])
        report("pci", n.nvmlVgpuTypeGetDeviceID(kind))
        report("displays", [n.nvmlVgpuTypeGetNumDisplayHeads(kind), *n.nvmlVgpuTypeGetResolution(kind)])
        report("frame rate limit", code_of(n.nvmlVgpuTypeGetFrameRateLimit, kind) or n.nvmlVgpuTypeGetFrameRateLimit(kind))
        report("max instances", [n.nvmlVgpuTypeGetMaxInstances(device, kind), n.nvmlVgpuTypeGetMaxInstancesPerVm(kind)])
        of_instance = n.nvmlVgpuTypeGetMaxInstancesPerGpuInstance
        report("max instances on a GPU instance", code_of(of_instance, kind) or of_instance(kind))
        report("profile", n.nvmlVgpuTypeGetGpuInstanceProfileId(kind))
        report("capabilities", [n.nvmlVgpuTypeGetCapabilities(kind, number) for number in range(5)])
        for call in (n.nvmlDeviceGetVgpuTypeSupportedPlacements, n.nvmlDeviceGetVgpuTypeCreatablePlacements):
            first, second = call(device, kind), call(device, kind, version=2)
            report("placements", array(second.placementIds, second.count))
            report("placement size", [first.placementSize, second.placementSize])
    report("creatable", n.nvmlDeviceGetCreatableVgpus(device))


def query_instances(device):
    for vgpu in n.nvmlDeviceGetActiveVgpus(device):
        report("vgpu", [vgpu, n.nvmlVgpuInstanceGetType(vgpu), n.nvmlVgpuInstanceGetUUID(vgpu)])
        report("virtual machine", n.nvmlVgpuInstanceGetVmID(vgpu))
        report("driver", n.nvmlVgpuInstanceGetVmDriverVersion(vgpu))
        report("memory", [n.nvmlVgpuInstanceGetFbUsage(vgpu), n.nvmlVgpuInstanceGetRuntimeStateSize(vgpu).size])
        report("frame rate limit and ecc", [n.nvmlVgpuInstanceGetFrameRateLimit(vgpu), n.nvmlVgpuInstanceGetEccMode(vgpu)])
        report("placements", [n.nvmlVgpuInstanceGetGpuInstanceId(vgpu), n.nvmlVgpuInstanceGetPlacementId(vgpu)])
        report("pci id and mdev uuid", [n.nvmlVgpuInstanceGetGpuPciId(vgpu), n.nvmlVgpuInstanceGetMdevUUID(vgpu)])
        encoders = n.nvmlVgpuInstanceGetEncoderSessions(vgpu)
        report("encoder", [n.nvmlVgpuInstanceGetEncoderCapacity(vgpu), *n.nvmlVgpuInstanceGetEncoderStats(vgpu)])
        report("encoder sessions", [fields(one, "sessionId", "pid", "codecType", "averageFps") for one in encoders])
        captures = n.nvmlVgpuInstanceGetFBCSessions(vgpu)
        report("capture", fields(n.nvmlVgpuInstanceGetFBCStats(vgpu), "sessionsCount", "averageFPS", "averageLatency"))
        report("capture sessions", [fields(one, "sessionId", "pid", "hResolution") for one in captures])
        no_driver = code_of(n.nvmlVgpuInstanceGetAccountingMode, vgpu)
        report("accounting", no_driver or n.nvmlVgpuInstanceGetAccountingMode(vgpu))
        report("license info", code_of(n.nvmlVgpuInstanceGetLicenseInfo, vgpu))
        if no_driver:
            continue
        license = n.nvmlVgpuInstanceGetLicenseInfo_v2(vgpu)
        report("licensed", [license.isLicensed, n.nvmlVgpuInstanceGetLicenseStatus(vgpu), license.currentState])
        report("license expiry", fields(license.licenseExpiry, "year", "month", "day", "hour", "min", "sec", "status"))
        count, pids = n.nvmlVgpuInstanceGetAccountingPids(vgpu)
        report("accounts", list(pids)[: count.value])
        account = n.nvmlVgpuInstanceGetAccountingStats(vgpu, pids[0])
        report("account", fields(account, "gpuUtilization", "maxMemoryUsage", "time", "startTime", "isRunning"))
        n.nvmlVgpuInstanceClearAccountingPids(vgpu)
        count, pids = n.nvmlVgpuInstanceGetAccountingPids(vgpu)
        report("accounts cleared", list(pids)[: count.value])
        n.nvmlVgpuInstanceSetEncoderCapacity(vgpu, 35)
        report("encoder set", n.nvmlVgpuInstanceGetEncoderCapacity(vgpu))


def metadata(name, target):
    """Metadata of a vGPU instance or its host, including the opaque data.

    The module's own functions pass a larger capacity than their struct has.
    """
    call, size = n._nvmlGetFunctionPointer(name), ctypes.c_uint(0)
    code = call(target, None, ctypes.byref(size))
    data = ctypes.create_string_buffer(size.value)
    report("metadata", [code, size.value, call(target, data, ctypes.byref(size))])
    return data


def query_host(device):
    report("modes", [n.nvmlDeviceGetVirtualizationMode(device), n.nvmlDeviceGetHostVgpuMode(device)])
    report("heterogeneous", n.nvmlDeviceGetVgpuHeterogeneousMode(device))
    report("heterogeneous in use", code_of(n.nvmlDeviceSetVgpuHeterogeneousMode, device, 1))
    n.nvmlDeviceSetVirtualizationMode(device, n.NVML_GPU_VIRTUALIZATION_MODE_HOST_VGPU)
    report("capabilities", [n.nvmlDeviceGetVgpuCapabilities(device, number) for number in range(12)])
    report("unknown capability", code_of(n.nvmlDeviceGetVgpuCapabilities, device, 12))
    n.nvmlDeviceSetVgpuCapabilities(device, n.NVML_DEVICE_VGPU_CAP_MINI_QUARTER_GPU, 1)
    report("set", n.nvmlDeviceGetVgpuCapabilities(device, n.NVML_DEVICE_VGPU_CAP_MINI_QUARTER_GPU))
    report("driver capabilities", [n.nvmlGetVgpuDriverCapabilities(number) for number in range(2)])
    samples = n.nvmlDeviceGetVgpuUtilization(device, 0)
    report("utilization", [[one.vgpuInstance, one.smUtil.uiVal, one.memUtil.uiVal] for one in samples])
    samples = n.nvmlDeviceGetVgpuInstancesUtilizationInfo(device, 0)
    report("utilization info", [[one.vgpuInstance, one.smUtil.uiVal, one.ofaUtil.uiVal] for one in samples])
    samples = n.nvmlDeviceGetVgpuProcessUtilization(device, 0)
    report("processes", [fields(one, "vgpuInstance", "pid", "smUtil", "timeStamp") for one in samples])
    samples = n.nvmlDeviceGetVgpuProcessesUtilizationInfo(device, 0)
    report("processes info", [fields(one, "vgpuInstance", "pid", "smUtil", "ofaUtil") for one in samples])
    vgpu = metadata("nvmlVgpuInstanceGetMetadata", n.nvmlDeviceGetActiveVgpus(device)[0])
    host = metadata("nvmlDeviceGetVgpuMetadata", device)
    result = n.nvmlGetVgpuCompatibility(vgpu, host)
    report("compatibility", fields(result, "vgpuVmCompatibility", "compatibilityLimitCode"))
    report("versions", n.nvmlGetVgpuVersion())
    report("versions in use", code_of(n.nvmlSetVgpuVersion, n.c_nvmlVgpuVersion_t(0x130000, 0x140000)))
    for features in (n.nvmlDeviceGetGridLicensableFeatures(device), n.nvmlDeviceGetGridLicensableFeatures_v4(device)):
        some = features.gridLicensableFeatures[: features.licensableFeaturesCount]
        report("features", [fields(one, "featureCode", "featureState", "productName", "featureEnabled") for one in some])
        report("expiry", fields(some[0].licenseExpiry, "year", "month", "day", "hour", "min", "sec", "status"))


def log_summary(log):
    last = log.logEntries[log.entriesCount - 1]
    return [log.entriesCount, *fields(last, "timestamp", "timeRun", "swRunlistId")]


def query_schedulers(device):
    state = n.nvmlDeviceGetVgpuSchedulerState(device)
    params = state.schedulerParams.vgpuSchedDataWithARR
    report("state", [state.schedulerPolicy, state.arrMode, params.avgFactor, params.timeslice])
    # The module's own function does not set the engine.
    report("log without engine", code_of(n.nvmlDeviceGetVgpuSchedulerLog, device))
    log = n.c_nvmlVgpuSchedulerLog_t(engineId=1)
    n._nvmlCheckReturn(n._nvmlGetFunctionPointer("nvmlDeviceGetVgpuSchedulerLog")(device, ctypes.byref(log)))
    report("log", log_summary(log))
    limits = n.nvmlDeviceGetVgpuSchedulerCapabilities(device)
    report("limits", [list(limits.supportedSchedulers), limits.minTimeslice, limits.maxFrequencyForARR])
    state = n.c_nvmlVgpuSchedulerStateInfo_v2_t(engineId=1)
    n.nvmlDeviceGetVgpuSchedulerState_v2(device, state)
    report("state v2", fields(state, "schedulerPolicy", "avgFactor", "timeslice"))
    log = n.nvmlDeviceGetVgpuSchedulerLog_v2(device, n.c_nvmlVgpuSchedulerLogInfo_v2_t(engineId=1))
    report("log v2", log_summary(log))
    set_v1 = n.c_nvmlVgpuSchedulerSetState_t(schedulerPolicy=3)
    report("set", code_of(n.nvmlDeviceSetVgpuSchedulerState, device, set_v1))
    set_v2 = n.c_nvmlVgpuSchedulerState_v2_t(engineId=1, schedulerPolicy=3)
    report("set v2", code_of(n.nvmlDeviceSetVgpuSchedulerState_v2, device, set_v2))
    report("unload", code_of(n.nvmlDeviceVgpuForceGspUnload, device))


def query_instance_host(device):
    """A vGPU instance on a GPU instance."""
    [vgpu] = n.nvmlDeviceGetActiveVgpus(device)
    instance = n.nvmlDeviceGetGpuInstanceById(device, n.nvmlVgpuInstanceGetGpuInstanceId(vgpu))
    types = n.nvmlGpuInstanceGetCreatableVgpus(instance, n.c_nvmlVgpuTypeIdInfo_v1_t(version=n.nvmlVgpuTypeIdInfo_v1))
    report("creatable", array(types.vgpuTypeIds, types.vgpuCount))
    active = n.c_nvmlActiveVgpuInstanceInfo_v1_t(version=n.nvmlActiveVgpuInstanceInfo_v1)
    n.nvmlGpuInstanceGetActiveVgpus(instance, active)
    report("active", array(active.vgpuInstances, active.vgpuCount) == [vgpu])
    placements_info = n.c_nvmlVgpuCreatablePlacementInfo_v1_t(version=n.nvmlVgpuCreatablePlacementInfo_v1, vgpuTypeId=1101)
    n.nvmlGpuInstanceGetVgpuTypeCreatablePlacements(instance, placements_info)
    report("placements", [placements_info.placementSize, array(placements_info.placementIds, placements_info.count)])
    report("heterogeneous", n.nvmlGpuInstanceGetVgpuHeterogeneousMode(instance))
    report("heterogeneous in use", code_of(n.nvmlGpuInstanceSetVgpuHeterogeneousMode, instance, 0))
    state = n.c_nvmlVgpuSchedulerStateInfo_v1_t(version=n.nvmlVgpuSchedulerStateInfo_v1, engineId=1)
    n.nvmlGpuInstanceGetVgpuSchedulerState(instance, state)
    report("state", [state.schedulerPolicy, state.arrMode, state.schedulerParams.vgpuSchedDataWithARR.avgFactor])
    log = n.c_nvmlVgpuSchedulerLogInfo_v1_t(version=n.nvmlVgpuSchedulerLogInfo_v1, engineId=1)
    report("log", log_summary(n.nvmlGpuInstanceGetVgpuSchedulerLog(instance, log)))
    state = n.c_nvmlVgpuSchedulerStateInfo_v2_t(engineId=1)
    n.nvmlGpuInstanceGetVgpuSchedulerState_v2(instance, state)
    report("state v2", fields(state, "schedulerPolicy", "avgFactor", "timeslice"))
    log = n.nvmlGpuInstanceGetVgpuSchedulerLog_v2(instance, n.c_nvmlVgpuSchedulerLogInfo_v2_t(engineId=1))
    report("log v2", log_summary(log))
    state = n.c_nvmlVgpuSchedulerState_v1_t(version=n.nvmlVgpuSchedulerState_v1, engineId=1, schedulerPolicy=3)
    report("set", code_of(n.nvmlGpuInstanceSetVgpuSchedulerState, instance, state))
    state = n.c_nvmlVgpuSchedulerState_v2_t(engineId=1, schedulerPolicy=3)
    report("set v2", code_of(n.nvmlGpuInstanceSetVgpuSchedulerState_v2, instance, state))


SUBJECTS = {
    "mig": query_mig,
    "types": query_types,
    "instances": query_instances,
    "host": query_host,
    "schedulers": query_schedulers,
    "instance_host": query_instance_host,
}
uncalled = track_calls()
n.nvmlInit()
SUBJECTS[sys.argv[1]](n.nvmlDeviceGetHandleByIndex(int(sys.argv[2])))
n.nvmlShutdown()
report("not called", sorted(uncalled))
