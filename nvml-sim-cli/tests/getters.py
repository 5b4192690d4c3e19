"""Calls each getter of NVIDIA's module for each GPU and prints, as JSON, what it passed to the C functions, what these
wrote, and what the getter returned."""

import ctypes
import inspect
import itertools
import json
import sys

try:
    import pynvml
except ImportError:
    print("no nvidia-ml-py")
    sys.exit(0)

# Values of a parameter. Some are beyond the enumerators.
RANGES = {
    "apiType": 3, "capability": 7, "clockType": 5, "counter": 3, "counterType": 3, "encoderQueryType": 4,
    "errorType": 3, "fan": 3, "gpuInstanceId": 4, "id": 5, "index": 3, "infoRomObject": 5, "link": 19,
    "locationType": 9, "mode": 3, "p2pIndex": 7, "perfPolicyType": 13, "profile": 18, "profileId": 32, "pstate": 17,
    "sampling_type": 11, "scope": 3, "sensor": 3, "sensorindex": 4, "sourceFilter": 3, "threshold": 9, "type": 5,
}
VALUES = {
    "cpuSetSize": [16],
    "fieldIds": [[field] for field in range(1, 301)],
    "level": [0, 10, 20, 30, 40, 50],
    "nodeSetSize": [16],
    "pid": [1000],
    "timeStamp": [0],
    "version": [pynvml.nvmlProcessDetailList_v1],
}


def struct(name, version=None, **fields):
    """Reference to a struct of the module, with its inputs."""
    value = getattr(pynvml, name)()
    if version is not None:
        value.version = version
    for field, number in fields.items():
        setattr(value, field, number)
    return ctypes.byref(value)


# Arguments after the handle, for getters whose caller passes structs.
STRUCTS = {
    "nvmlDeviceGetCapabilities": [[struct("c_nvmlDeviceCapabilities_v1_t")]],
    "nvmlDeviceGetClockOffsets": [
        [struct("c_nvmlClockOffset_t", pynvml.nvmlClockOffset_v1, type=clock, pstate=pstate)]
        for clock in range(4) for pstate in range(16)
    ],
    "nvmlDeviceGetGpuFabricInfo": [[struct("c_nvmlGpuFabricInfo_t")]],
    "nvmlDeviceGetGpuFabricInfoV": [[struct("c_nvmlGpuFabricInfo_v2_t")], [struct("c_nvmlGpuFabricInfo_v3_t")]],
    "nvmlDeviceGetGpuInstancePossiblePlacements": [
        [profile, (pynvml.c_nvmlGpuInstancePlacement_t * 512)(), ctypes.byref(ctypes.c_uint(512))]
        for profile in range(32)
    ],
    "nvmlDeviceGetNvLinkInfo": [[struct("c_nvmlNvLinkInfo_v1_t")], [struct("c_nvmlNvLinkInfo_v2_t")]],
    "nvmlDeviceGetNvlinkBwMode": [[struct("c_nvmlNvlinkGetBwMode_v1_t")]],
    "nvmlDeviceGetNvlinkSupportedBwModes": [[struct("c_nvmlNvlinkSupportedBwModes_v1_t")]],
    "nvmlDeviceGetPciInfoExt": [[struct("nvmlPciInfoExt_v1_t", pynvml.nvmlPciInfoExt_v1)]],
    "nvmlDeviceGetPlatformInfo": [[struct("c_nvmlPlatformInfo_v1_t")], [struct("c_nvmlPlatformInfo_v2_t")]],
    "nvmlDeviceGetRemappedRows_v2": [[struct("c_nvmlRemappedRowsInfo_v2_t")]],
    "nvmlDeviceGetSramEccErrorStatus": [[struct("c_nvmlEccSramErrorStatus_v1_t", pynvml.nvmlEccSramErrorStatus_v1)]],
}

calls = []
original = pynvml._nvmlGetFunctionPointer


def data(value):
    """A C value as JSON: structs and unions are objects, handles and other pointers their address."""
    value = getattr(value, "_obj", value)
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if isinstance(value, (ctypes.Structure, ctypes.Union)):
        return {field[0]: member(value, field) for field in value._fields_}
    if isinstance(value, ctypes.Array):
        if value._type_ is ctypes.c_char:
            return data(value.raw)
        return [data(element) for element in value]
    if isinstance(value, ctypes._Pointer):
        return {"address": ctypes.cast(value, ctypes.c_void_p).value or 0}
    if hasattr(value, "value"):
        return data(value.value)
    if isinstance(value, (list, tuple)):
        return [data(element) for element in value]
    if isinstance(value, dict):
        return {str(key): data(element) for key, element in value.items()}
    return {key: data(element) for key, element in vars(value).items()}


def member(struct, field):
    """A field of a struct: arrays of characters with all their bytes, pointers with the elements that they lead to."""
    descriptor = inspect.getattr_static(type(struct), field[0])
    if issubclass(field[1], ctypes.Array) and field[1]._type_ is ctypes.c_char:
        return data(ctypes.string_at(ctypes.addressof(struct) + descriptor.offset, descriptor.size))
    if field[1] is ctypes.c_char:
        return descriptor.__get__(struct)[0]
    value = descriptor.__get__(struct)
    if isinstance(value, ctypes._Pointer) and value and hasattr(value._type_, "_fields_"):
        count = next(name for name, _ in struct._fields_ if name.endswith(("Count", "Entries")))
        return [data(value[index]) for index in range(getattr(struct, count))]
    return data(value)


def pointer(name):
    function = original(name)

    def call(*arguments):
        before = [data(argument) for argument in arguments]
        code = function(*arguments)
        after = [data(argument) for argument in arguments]
        calls.append({"function": name, "code": code, "before": before, "after": after})
        return code

    return call


def choices(parameter, devices):
    """Values of a parameter; None for a parameter without known values."""
    if parameter in ("handle", "device", "device1", "device2", "migDevice"):
        return devices
    if parameter == "memoryClockMHz":
        return pynvml.nvmlDeviceGetSupportedMemoryClocks(devices[0])
    if parameter in RANGES:
        return range(RANGES[parameter])
    return VALUES.get(parameter)


def getters():
    for name, function in sorted(vars(pynvml).items()):
        if name.startswith("nvmlDeviceGet") and callable(function):
            parameters = inspect.signature(inspect.unwrap(function)).parameters.values()
            needed = [parameter.name for parameter in parameters if parameter.default is parameter.empty]
            if needed and needed[0] in ("handle", "device", "device1", "migDevice"):
                yield name, function, needed


pynvml.nvmlInit()
devices = [pynvml.nvmlDeviceGetHandleByIndex(index) for index in range(pynvml.nvmlDeviceGetCount())]
print(json.dumps({"devices": [data(device)["address"] for device in devices]}))
pynvml._nvmlGetFunctionPointer = pointer
for name, function, needed in getters():
    if name in STRUCTS:
        arguments = [[device, *rest] for device in devices for rest in STRUCTS[name]]
    else:
        values = [choices(parameter, devices) for parameter in needed]
        if None in values:
            print(json.dumps({"skipped": name}))
            continue
        arguments = itertools.product(*values)
    for own in arguments:
        del calls[:]
        try:
            result = {"result": data(function(*own))}
        except pynvml.NVMLError as error:
            result = {"error": error.value}
        print(json.dumps({"getter": name, "calls": calls, **result}))
pynvml.nvmlShutdown()
