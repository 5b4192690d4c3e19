"""Draws the results of the dashboard's queries as a page: `picture.py PROMETHEUS DASHBOARD`."""

import html
import json
import sys
import time
import urllib.parse
import urllib.request

COLORS = ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf"]
SECONDS = 50
WIDTH, HEIGHT = 400, 130


def query_range(query):
    arguments = {"query": query, "start": time.time() - SECONDS, "end": time.time(), "step": 1}
    address = f"http://{PROMETHEUS}/api/v1/query_range?{urllib.parse.urlencode(arguments)}"
    with urllib.request.urlopen(address, timeout=10) as response:
        return json.load(response)["data"]["result"]


def expression(target):
    query = target["expr"]
    for name, value in {"$instance": ".*", "$gpu": ".*", "$__rate_interval": "10s"}.items():
        query = query.replace(name, value)
    return query


def text(value, unit):
    if unit == "percentunit":
        return f"{value * 100:.0f} %"
    for limit, prefix in [(1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")]:
        if abs(value) >= limit:
            return f"{value / limit:.3g} {prefix}{unit_name(unit)}"
    return f"{value:.3g} {unit_name(unit)}".strip()


def unit_name(unit):
    return {"watt": "W", "celsius": "°C", "bytes": "B", "Bps": "B/s", "hertz": "Hz", "s": "s"}.get(unit, "")


def graph(panel):
    series = [one for target in panel["targets"] for one in query_range(expression(target))]
    points = [[(float(t), float(v)) for t, v in one["values"]] for one in series]
    values = [value for one in points for _, value in one]
    low, high = min([0.0, *values]), max(values, default=1.0) or 1.0
    end = time.time()

    def place(moment, value):
        x = WIDTH * (1 - (end - moment) / SECONDS)
        return f"{x:.1f},{HEIGHT - 4 - (HEIGHT - 8) * (value - low) / ((high - low) or 1):.1f}"

    lines = []
    for index, one in enumerate(points):
        # A gap of more than two seconds is a gap in the line.
        parts, part = [], []
        for moment, value in one:
            if part and moment - part[-1][0] > 2:
                parts.append(part)
                part = []
            part.append((moment, value))
        for part in [*parts, part]:
            path = " ".join(place(*point) for point in part)
            lines.append(f'<polyline fill="none" stroke="{COLORS[index % 10]}" stroke-width="1.5" points="{path}"/>')
    unit = panel["fieldConfig"]["defaults"].get("unit", "")
    return (
        f'<svg width="{WIDTH}" height="{HEIGHT}">{"".join(lines)}</svg>'
        f'<p>{text(low, unit)} to {text(high, unit)}, {len(series)} series</p>'
    )


def stat(panel):
    series = query_range(expression(panel["targets"][0]))
    value = float(series[0]["values"][-1][1]) if series else 0.0
    return f'<b>{text(value, panel["fieldConfig"]["defaults"]["unit"])}</b>'


def table(panel):
    rows = []
    for one in query_range(expression(panel["targets"][0]))[:4]:
        labels = {name: value for name, value in one["metric"].items() if name not in ("__name__", "job", "serial")}
        cells = " ".join(f"{html.escape(name)}={html.escape(value)}" for name, value in labels.items())
        rows.append(f"<div>{cells}: {float(one['values'][-1][1]):g}</div>")
    return "".join(rows)


def timeline(panel):
    rows = []
    for one in query_range(expression(panel["targets"][0])):
        bars = []
        for moment, value in one["values"]:
            x = WIDTH * (1 - (time.time() - float(moment)) / SECONDS)
            color = "#2ca02c" if value == "1" else "#d62728"
            bars.append(f'<rect x="{x:.0f}" width="6" height="5" fill="{color}"/>')
        rows.append(f'<svg width="{WIDTH}" height="6" style="display:block">{"".join(bars)}</svg>')
    return "".join(rows)


def main():
    global PROMETHEUS
    PROMETHEUS, path = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        panels = json.load(file)["panels"]
    draw = {"timeseries": graph, "stat": stat, "table": table, "state-timeline": timeline}
    cells = []
    for panel in panels:
        if panel["type"] == "row":
            cells.append(f'<h2>{html.escape(panel["title"])}</h2>')
        else:
            content = draw[panel["type"]](panel)
            cells.append(f'<section class="{panel["type"]}"><h3>{html.escape(panel["title"])}</h3>{content}</section>')
    print(f"""<!doctype html><meta charset="utf-8"><style>
body {{ font: 11px sans-serif; margin: 8px; width: 1264px; display: flex; flex-wrap: wrap; gap: 6px; }}
h2 {{ flex: 0 0 100%; font-size: 13px; margin: 2px 0; border-bottom: 1px solid #999; }}
h3 {{ margin: 0 0 3px; font-size: 12px; font-weight: 600; }} p {{ margin: 0; color: #666; }}
section {{ width: {WIDTH}px; padding: 4px; border: 1px solid #ddd; overflow: hidden; }}
section.stat {{ width: 190px; }} section.table div {{ white-space: nowrap; font-size: 9px; }} b {{ font-size: 20px; }}
</style>{"".join(cells)}""")


main()
