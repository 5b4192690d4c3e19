"""Checks what a Prometheus has scraped: `check.py DASHBOARD PROMETHEUS OWN MIG DCGM`, the last four as HOST:PORT.

OWN and MIG are exporters with own names, DCGM is one with those of DCGM. OWN runs scenario.toml.
"""

import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

# Alerts whose conditions the scenario causes. The others are evaluated, and have no result.
EXPECTED = {
    "NvmlGpuLost", "NvmlXidError", "NvmlEccUncorrected", "NvmlRowRemappingPending", "NvmlRowRemappingFailed",
    "NvmlThermalThrottling", "NvmlPowerBrake", "NvmlPowerThrottling", "NvmlHot",
}
# Conditions that the scenario may cause for a moment, shorter than the alert waits: the wait for Xid errors fails in the
# sample that finds a GPU lost.
MOMENTARY = {"NvmlXidWatchFailed"}
# Metrics of the panels of NVIDIA's public dashboard for dcgm-exporter, which select by instance and gpu.
DCGM_PANELS = [
    "DCGM_FI_DEV_GPU_TEMP", "DCGM_FI_DEV_POWER_USAGE", "DCGM_FI_DEV_SM_CLOCK", "DCGM_FI_DEV_GPU_UTIL",
    "DCGM_FI_DEV_FB_USED", "DCGM_FI_PROF_PIPE_TENSOR_ACTIVE",
]
LOST_GPU = "3"


def get(path, **arguments):
    address = f"http://{PROMETHEUS}/api/v1/{path}?{urllib.parse.urlencode(arguments)}"
    try:
        with urllib.request.urlopen(address, timeout=10) as response:
            return json.load(response)["data"]
    except urllib.error.HTTPError as error:
        sys.exit(f"{path} {arguments}: {error.read().decode()}")


def query_range(query):
    """All series that the query has had since the start, each with its values in steps of one second."""
    return get("query_range", query=query, start=START, end=time.time(), step=1)["result"]


def wait(what, condition, seconds):
    deadline = time.time() + seconds
    while not condition():
        if time.time() > deadline:
            sys.exit(f"not within {seconds} seconds: {what}")
        time.sleep(0.2)


def values(query):
    series = query_range(query)
    if len(series) != 1:
        sys.exit(f"{query}: {len(series)} series instead of one")
    return [float(value) for _, value in series[0]["values"]]


def changes(numbers):
    """Values without repetitions."""
    return [value for index, value in enumerate(numbers) if index == 0 or value != numbers[index - 1]]


def check(condition, message):
    if not condition:
        sys.exit(message)


def check_lost_gpu():
    gpu = f'instance="{OWN}", index="{LOST_GPU}"'
    up = f"nvml_gpu_up{{{gpu}}}"
    wait("a lost GPU that is back", lambda: changes(values(up)) == [1, 0, 1], 30)
    numbers = values(up)
    down = numbers.count(0)
    check(5 <= down <= 20, f"the GPU was down for {down} seconds")
    # No gap in the series of its state, and a gap in those of its values.
    moments = [moment for moment, _ in query_range(up)[0]["values"]]
    check(len(moments) == round(moments[-1] - moments[0]) + 1, f"a gap: {moments}")
    reasons = {series["metric"]["reason"] for series in query_range(f"nvml_gpu_down{{{gpu}}}")}
    check(reasons == {"gpu_is_lost"}, f"{reasons}")
    temperatures = len(values(f"nvml_gpu_temperature_celsius{{{gpu}}}"))
    others = len(values(f'nvml_gpu_temperature_celsius{{instance="{OWN}", index="0"}}'))
    check(others - temperatures >= down - 2, f"{temperatures} temperatures of the lost GPU, {others} of another one")
    check(max(values(f"increase(nvml_gpu_xid_errors_total{{{gpu}}}[30s])")) > 0, "the Xid error is no increase")
    print(f"GPU {LOST_GPU} was down for {down} of {len(numbers)} seconds, and is back")


def check_dashboard(path):
    with open(path, encoding="utf-8") as file:
        dashboard = json.load(file)
    count = 0
    variables = {"$instance": ".*", "$gpu": ".*", "$__rate_interval": "10s"}
    for panel in dashboard["panels"]:
        for target in panel.get("targets", []):
            query = target["expr"]
            for name, value in variables.items():
                query = query.replace(name, value)
            check("$" not in query, f"a variable is unknown: {query}")
            check(query_range(query), f"{panel['title']}: no result of {query}")
            count += 1
    for variable in dashboard["templating"]["list"]:
        if variable["type"] == "query":
            metric, label = variable["query"]["query"].removeprefix("label_values(").removesuffix(")").rsplit(", ", 1)
            metric = metric.replace("$instance", ".*")
            check(get(f"label/{label}/values", **{"match[]": metric}), f"no value of the variable {variable['name']}")
    print(f"dashboard: {count} queries have results")


def check_alerts():
    rules = [rule for group in get("rules")["groups"] for rule in group["rules"]]
    check(len(rules) >= 14, f"{len(rules)} rules")
    found = set()
    for rule in rules:
        check(rule["health"] == "ok", f"{rule['name']}: {rule.get('lastError')}")
        if query_range(rule["query"]):
            found.add(rule["name"])
    found -= MOMENTARY
    check(found == EXPECTED, f"missing: {EXPECTED - found}, not expected: {found - EXPECTED}")
    print(f"alerts: {len(rules)} rules, the scenario causes {len(found)}")


def check_dcgm():
    for metric in DCGM_PANELS:
        series = query_range(f'{metric}{{instance=~"{DCGM}", gpu=~"0|7"}}')
        check({one["metric"]["gpu"] for one in series} == {"0", "7"}, f"{metric}: {series}")
    for query in [f"avg(DCGM_FI_DEV_GPU_TEMP{{instance=~\"{DCGM}\"}})", "sum(DCGM_FI_DEV_POWER_USAGE)"]:
        check(query_range(query), query)
    print(f"DCGM names: {len(DCGM_PANELS)} metrics of the public dashboard")


def check_formats():
    # Prometheus asks for OpenMetrics, which has the unit; DCGM names are in the classic format.
    def metadata(metric, instance):
        target = f'{{instance="{instance}"}}'
        found = get("targets/metadata", match_target=target, metric=metric)
        check(len(found) == 1, f"{metric}: {found}")
        return found[0]["type"], found[0]["unit"]

    check(metadata("nvml_gpu_energy_joules", OWN) == ("counter", "joules"), "not scraped as OpenMetrics")
    check(metadata("nvml_gpu", OWN) == ("info", ""), "not scraped as OpenMetrics")
    check(metadata("DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION", DCGM) == ("counter", ""), "not a counter")
    for instance in (OWN, MIG, DCGM):
        check(min(values(f'up{{instance="{instance}"}}')) == 1, f"a scrape of {instance} failed")
    check(len(query_range(f'nvml_mig_memory_used_bytes{{instance="{MIG}"}}')) == 4, "MIG devices")


def main():
    global PROMETHEUS, OWN, MIG, DCGM, START
    dashboard, PROMETHEUS, OWN, MIG, DCGM = sys.argv[1:]
    START = time.time()
    wait("three targets", lambda: len(get("query", query="nvml_up == 1")["result"]) == 3, 20)
    START = time.time()
    check_lost_gpu()
    check_formats()
    check_dcgm()
    check_dashboard(dashboard)
    check_alerts()


main()
