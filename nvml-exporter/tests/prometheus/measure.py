"""Measures the exporter, and nvitop-exporter beside it: `measure.py EXPORTER NVML_SIM NVITOP_EXPORTER CONFIG`.

All have eight simulated H200 GPUs, and take a sample each second. The exporter runs twice: with its defaults, and with
CONFIG, which reads everything in each sample, as nvitop-exporter does.
"""

import http.client
import os
import re
import socket
import subprocess
import sys
import time

SCRAPES, PER_SECOND = 10_000, 200
CPU_SECONDS = 60
ACCEPT = {"Accept": "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,*/*;q=0.1"}


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def cpu_seconds(pid):
    with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid):
    """Resident memory, and its parts: that of the program, and that of its files, which other processes may share."""
    with open(f"/proc/{pid}/status", encoding="utf-8") as file:
        status = file.read()
    total, own, files = (int(re.search(rf"{name}:\s+(\d+) kB", status)[1]) / 1024 for name in ["VmRSS", "RssAnon", "RssFile"])
    threads = len(os.listdir(f"/proc/{pid}/task"))
    return f"{total:.1f} MiB resident ({own:.1f} anonymous, {files:.1f} of files), {threads} threads"


def scrape(connection):
    connection.request("GET", "/metrics", headers=ACCEPT)
    response = connection.getresponse()
    body = response.read()
    if response.status != 200:
        sys.exit(f"status {response.status}")
    return body


def connect(port):
    deadline = time.time() + 30
    while True:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            if b"utilization" in scrape(connection):
                return connection
        except OSError:
            pass
        if time.time() > deadline:
            sys.exit(f"nothing answers on port {port}")
        time.sleep(0.2)


def percentile(sorted_values, share):
    return sorted_values[min(len(sorted_values) - 1, int(len(sorted_values) * share))]


def measure_scrapes(port, pid):
    connection = connect(port)
    times, last, size = [], 0.0, 0
    cpu, start = cpu_seconds(pid), time.perf_counter()
    for number in range(SCRAPES):
        pause = start + number / PER_SECOND - time.perf_counter()
        if pause > 0:
            time.sleep(pause)
        begin = time.perf_counter()
        body = scrape(connection)
        times.append((time.perf_counter() - begin) * 1000)
        # Each text is complete, and not older than the one before.
        if not body.endswith(b"# EOF\n"):
            sys.exit("an incomplete text")
        samples = float(re.search(rb"\nnvml_exporter_samples_total (\S+)", body)[1])
        if samples < last or body.count(b"nvml_gpu_temperature_celsius{") != 8:
            sys.exit("a text with fewer values")
        last, size = samples, len(body)
    seconds, cpu = time.perf_counter() - start, cpu_seconds(pid) - cpu
    times.sort()
    print(
        f"{SCRAPES} scrapes in {seconds:.1f} s, {size} bytes each, none lost:"
        f" median {percentile(times, 0.5):.2f} ms, 99th percentile {percentile(times, 0.99):.2f} ms,"
        f" maximum {times[-1]:.1f} ms; {1000 * cpu / SCRAPES:.3f} ms of CPU each; {memory(pid)}"
    )


def measure_cpu(name, port, pid):
    """CPU with one scrape per second, in percent of a core."""
    connection = connect(port)
    time.sleep(3)
    before, start = cpu_seconds(pid), time.perf_counter()
    while time.perf_counter() - start < CPU_SECONDS:
        time.sleep(1)
        scrape(connection)
    percent = 100 * (cpu_seconds(pid) - before) / (time.perf_counter() - start)
    print(f"{name}: {percent:.2f} % of a core, {memory(pid)}")
    return percent


def child(pid):
    """Process that a program has started."""
    deadline = time.time() + 10
    while time.time() < deadline:
        with open(f"/proc/{pid}/task/{pid}/children", encoding="utf-8") as file:
            children = file.read().split()
        if children:
            return int(children[0])
        time.sleep(0.1)
    sys.exit("no program was started")


def main():
    exporter, nvml_sim, nvitop, config = sys.argv[1:]
    print(f"load average {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores")
    ports = [free_port(), free_port(), free_port()]

    def start(port, *options):
        return subprocess.Popen([exporter, "--sim", "h200x8", "--listen", f"127.0.0.1:{port}", "--log", "warn", *options])

    ours, default = start(ports[0], "--config", config), start(ports[2])
    theirs = subprocess.Popen(
        [nvml_sim, "run", "--profile", "h200x8", "--", nvitop, "--bind-address", "127.0.0.1", "--port", str(ports[1]),
         "--interval", "1"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    try:
        for port in ports:
            connect(port)
        measure_cpu("nvml-exporter with its defaults", ports[2], default.pid)
        our_cpu = measure_cpu("nvml-exporter", ports[0], ours.pid)
        their_cpu = measure_cpu("nvitop-exporter", ports[1], child(theirs.pid))
        print(f"CPU: {our_cpu / their_cpu:.3f} of nvitop-exporter's")
        measure_scrapes(ports[0], ours.pid)
    finally:
        for pid in [child(theirs.pid), theirs.pid, ours.pid, default.pid]:
            os.kill(pid, 15)


main()
