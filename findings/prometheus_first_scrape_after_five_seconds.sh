#!/usr/bin/env bash
# Prometheus 2.42.0 (Debian 12): the first scrape of a target in `static_configs` comes about five seconds after the start, also
# with `scrape_interval: 1s`.
#
# One would guess a second at most: the target is in the file that is read at the start, and a scrape is due each second. Seen: no
# request for some five seconds, because the list of targets is handed to the scraper by a ticker of five seconds, then one
# each second. What a counter counts meanwhile is its first value in Prometheus, which `increase()` and `rate()` do not see.
#
# Needs apt-get with Debian 12 (amd64) among its sources, and python3; skips elsewhere. Downloads the package into a temporary folder.
set -euo pipefail
version="2.42.0+ds-5+deb12u1"
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$folder"' EXIT
if ! (cd "$folder" && apt-get -qq download "prometheus=$version" 2>/dev/null && dpkg-deb --extract prometheus_*.deb .); then
    echo "skipped: needs Debian's package prometheus $version"
    exit 0
fi
cat >"$folder/target.py" <<'PYTHON'
import http.server, sys, time

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        with open(sys.argv[1], "a") as log:
            log.write(f"{time.time()}\n")
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"up_to_date 1\n")

    def log_message(self, *_):
        pass

server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON
python3 "$folder/target.py" "$folder/requests" >"$folder/port" &
until [[ -s $folder/port ]]; do sleep 0.1; done
printf '%s\n' 'global: {scrape_interval: 1s, scrape_timeout: 1s}' 'scrape_configs:' '- job_name: target' \
    "  static_configs: [{targets: ['127.0.0.1:$(<"$folder/port")']}]" >"$folder/prometheus.yml"
"$folder/usr/bin/prometheus" --config.file="$folder/prometheus.yml" --storage.tsdb.path="$folder/data" \
    --web.listen-address=127.0.0.1:0 2>"$folder/log" &
until grep -q "Server is ready" "$folder/log"; do sleep 0.1; done
ready=$(date +%s.%N)
sleep 12
python3 - "$ready" "$folder/requests" <<'PYTHON'
import sys

ready, times = float(sys.argv[1]), [float(line) for line in open(sys.argv[2])]
gaps = [later - earlier for earlier, later in zip(times, times[1:])]
print(f"first scrape {times[0] - ready:.1f} s after \"Server is ready\", the others {min(gaps):.1f} to {max(gaps):.1f} s apart")
assert times[0] - ready > 3 and max(gaps) < 2, "this has changed"
PYTHON
