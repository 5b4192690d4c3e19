"""Queries the simulated NVML with NVIDIA's module and prints each result as a `query = JSON` line."""

import json
import sys
import time

try:
    import pynvml as n
except ImportError:
    print("no nvidia-ml-py")
    sys.exit(0)


def report(query, result):
    print(query, "=", json.dumps(result))


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
    report("init", error.value)
    sys.exit(0)
# Before the scripted event, however long the other calls take.
devices = [n.nvmlDeviceGetHandleByIndex(i) for i in range(n.nvmlDeviceGetCount())]
events = n.nvmlEventSetCreate()
n.nvmlDeviceRegisterEvents(devices[0], n.nvmlEventTypeXidCriticalError, events)
without_waiting = code_of(n.nvmlEventSetWait_v2, events, 0)
report("init", 0)
report("driver", n.nvmlSystemGetDriverVersion())
report("nvml", n.nvmlSystemGetNVMLVersion())
report("cuda", n.nvmlSystemGetCudaDriverVersion())
for i, device in enumerate(devices):
    def report_gpu(query, result):
        report("gpu %d %s" % (i, query), result)

    report_gpu("name", n.nvmlDeviceGetName(device))
    report_gpu("uuid", n.nvmlDeviceGetUUID(device))
    report_gpu("serial", n.nvmlDeviceGetSerial(device))
    report_gpu("minor", n.nvmlDeviceGetMinorNumber(device))
    pci = n.nvmlDeviceGetPciInfo(device)
    report_gpu("bus id", pci.busId)
    report_gpu("pci", [pci.domain, pci.bus, pci.device, pci.pciDeviceId, pci.pciSubSystemId])
    memory = n.nvmlDeviceGetMemoryInfo(device)
    report_gpu("memory v1", [memory.total, memory.free, memory.used])
    memory = n.nvmlDeviceGetMemoryInfo(device, version=n.nvmlMemory_v2)
    report_gpu("memory v2", [memory.total, memory.reserved, memory.free, memory.used])
    rates = n.nvmlDeviceGetUtilizationRates(device)
    report_gpu("utilization", [rates.gpu, rates.memory])
    report_gpu("encoder", n.nvmlDeviceGetEncoderUtilization(device))
    report_gpu("temperature", n.nvmlDeviceGetTemperature(device, n.NVML_TEMPERATURE_GPU))
    report_gpu("power", n.nvmlDeviceGetPowerUsage(device))
    report_gpu("power limits", n.nvmlDeviceGetPowerManagementLimitConstraints(device))
    report_gpu("compute", [[p.pid, p.usedGpuMemory] for p in n.nvmlDeviceGetComputeRunningProcesses(device)])
    report_gpu("graphics", [[p.pid, p.usedGpuMemory] for p in n.nvmlDeviceGetGraphicsRunningProcesses(device)])
    report_gpu("mps", [[p.pid, p.usedGpuMemory] for p in n.nvmlDeviceGetMPSComputeRunningProcesses(device)])
    report_gpu("memory clocks", n.nvmlDeviceGetSupportedMemoryClocks(device))
    report_gpu("accounting", [int(pid) for pid in n.nvmlDeviceGetAccountingPids(device)])
    report_gpu("fan", code_of(n.nvmlDeviceGetFanSpeed, device))
report("process", n.nvmlSystemGetProcessName(4242))
report("units", n.nvmlUnitGetCount())

begin = time.monotonic()
report("event without waiting", without_waiting)
event = n.nvmlEventSetWait_v2(events, 30000)
report("event", [event.eventType, event.eventData])
report("event before the timeout", time.monotonic() - begin < 20)
report("event device", n.nvmlDeviceGetIndex(event.device))
report("another event", code_of(n.nvmlEventSetWait_v2, events, 20))
n.nvmlEventSetFree(events)
n.nvmlShutdown()
report("after shutdown", code_of(n.nvmlDeviceGetCount))
