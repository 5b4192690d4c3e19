"""Queries the simulated NVML with NVIDIA's module and prints each result as a `query = JSON` line."""

import json
import sys
import time

try:
    import pynvml as n
except ImportError:
    print("no nvidia-ml-py")
    sys.exit(0)


def say(question, answer):
    print(question, "=", json.dumps(answer))


def code_of(call, *arguments):
    """Error code of a failing call."""
    try:
        call(*arguments)
    except n.NVMLError as error:
        return error.value
    return 0


try:
    n.nvmlInit()
except n.NVMLError as error:
    say("init", error.value)
    sys.exit(0)
say("init", 0)
say("driver", n.nvmlSystemGetDriverVersion())
say("nvml", n.nvmlSystemGetNVMLVersion())
say("cuda", n.nvmlSystemGetCudaDriverVersion())
devices = [n.nvmlDeviceGetHandleByIndex(i) for i in range(n.nvmlDeviceGetCount())]
for i, device in enumerate(devices):
    def of(question, answer):
        say("gpu %d %s" % (i, question), answer)

    of("name", n.nvmlDeviceGetName(device))
    of("uuid", n.nvmlDeviceGetUUID(device))
    of("serial", n.nvmlDeviceGetSerial(device))
    of("minor", n.nvmlDeviceGetMinorNumber(device))
    pci = n.nvmlDeviceGetPciInfo(device)
    of("bus id", pci.busId)
    of("pci", [pci.domain, pci.bus, pci.device, pci.pciDeviceId, pci.pciSubSystemId])
    memory = n.nvmlDeviceGetMemoryInfo(device)
    of("memory v1", [memory.total, memory.free, memory.used])
    memory = n.nvmlDeviceGetMemoryInfo(device, version=n.nvmlMemory_v2)
    of("memory v2", [memory.total, memory.reserved, memory.free, memory.used])
    rates = n.nvmlDeviceGetUtilizationRates(device)
    of("utilization", [rates.gpu, rates.memory])
    of("encoder", n.nvmlDeviceGetEncoderUtilization(device))
    of("temperature", n.nvmlDeviceGetTemperature(device, n.NVML_TEMPERATURE_GPU))
    of("power", n.nvmlDeviceGetPowerUsage(device))
    of("power limits", n.nvmlDeviceGetPowerManagementLimitConstraints(device))
    of("compute", [[p.pid, p.usedGpuMemory] for p in n.nvmlDeviceGetComputeRunningProcesses(device)])
    of("graphics", [[p.pid, p.usedGpuMemory] for p in n.nvmlDeviceGetGraphicsRunningProcesses(device)])
    of("mps", [[p.pid, p.usedGpuMemory] for p in n.nvmlDeviceGetMPSComputeRunningProcesses(device)])
    of("memory clocks", n.nvmlDeviceGetSupportedMemoryClocks(device))
    of("accounting", [int(pid) for pid in n.nvmlDeviceGetAccountingPids(device)])
    of("fan", code_of(n.nvmlDeviceGetFanSpeed, device))
say("process", n.nvmlSystemGetProcessName(4242))
say("units", n.nvmlUnitGetCount())

events = n.nvmlEventSetCreate()
n.nvmlDeviceRegisterEvents(devices[0], n.nvmlEventTypeXidCriticalError, events)
begin = time.monotonic()
say("event in no time", code_of(n.nvmlEventSetWait_v2, events, 0))
event = n.nvmlEventSetWait_v2(events, 30000)
say("event", [event.eventType, event.eventData])
say("event came in time", time.monotonic() - begin < 20)
say("event device", n.nvmlDeviceGetIndex(event.device))
say("another event", code_of(n.nvmlEventSetWait_v2, events, 20))
n.nvmlEventSetFree(events)
n.nvmlShutdown()
say("after shutdown", code_of(n.nvmlDeviceGetCount))
