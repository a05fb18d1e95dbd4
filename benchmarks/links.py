"""Prints how many links a second the check handles, beside linkinator and a plain pool of ``requests.get``.

Usage: python benchmarks/links.py [--jobs 512] [--runs 1] [--nginx PATH] [--modules DIR] [--linkinator PATH]

Rows: 5,000 URLs on 100 hosts, answered at once and after 100 ms; 2,000 HTTPS URLs on 1,000 hosts; 5,000 links from the
cache. The server is nginx on 127.0.0.1 (one worker; the delay by its echo module, in Debian libnginx-mod-http-echo) or,
where there is none, a Python one in a process of its own, which the output says. Every contestant is a process from its
start to its end, asks the same names and checks certificates with the usual CA bundle; start intervals are off,
and the check has four connections to a host at the most.
linkinator (npm install linkinator) is left out, and the output says so, where it isn't found.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CERTIFICATES = Path(__file__).resolve().parents[1] / "tests" / "net" / "certificates"
SERVER = Path(__file__).with_name("links_server.py")
ROWS = (("0 ms", "http", 0, 5000, 100), ("100 ms", "http", 100, 5000, 100), ("HTTPS", "https", 0, 2000, 1000))
CONF = """
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log; {load}
events {{ worker_connections 8192; }}
http {{
  access_log off; keepalive_requests 100000; default_type text/html;
  client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
  uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  server {{ listen 127.0.0.1:{http} backlog=4096;
    location / {{ return 200 "{page}"; }}
    location /slow/ {{ {slow} }}
    location = /list.html {{ root {folder}; }} }}
  server {{ listen 127.0.0.1:{https} ssl backlog=4096;
    ssl_certificate {certificates}/good.pem; ssl_certificate_key {certificates}/good.pem;
    location / {{ return 200 "{page}"; }} }}
}}
"""
# Names that exist nowhere, for a program that can't be told where they lead.
DNS = """const dns = require("dns");
const at = (options, found) => found(null, options.all ? [{address: "127.0.0.1", family: 4}] : "127.0.0.1", 4);
dns.lookup = (name, options, found) => typeof options === "function" ? at({}, options) : at(options || {}, found);
dns.promises.lookup = async (name, options) => (
  options && options.all ? [{address: "127.0.0.1", family: 4}] : {address: "127.0.0.1", family: 4});
"""
PAGE = "<html><title>A page</title>" + "x" * 500


# -- the contestants, each in a process of its own -------------------------------------------------------------------


def citetrack(urls: list[str], jobs: int, folder: Path) -> int:
    """How many links the check finds alive, its cache included."""
    from citetrack.links.check import Policy, check  # noqa: PLC0415 - what a process doesn't use must not weigh on it
    from citetrack.model import Link  # noqa: PLC0415
    from citetrack.net.cache import Cache  # noqa: PLC0415
    from citetrack.net.crew import crew_for  # noqa: PLC0415
    from citetrack.net.fetch import Fetcher  # noqa: PLC0415

    def resolve(_: str, port: int) -> list[tuple[int, tuple[Any, ...]]]:
        return [(socket.AF_INET, ("127.0.0.1", port))]

    policy = Policy(jobs, per_host=4, interval=0.0)
    bundle = str(folder / "bundle.pem")
    with (
        Fetcher(
            allow=["127.0.0.0/8"], proxies={}, resolve=resolve, ca_file=bundle, pools=max(256, 2 * jobs)
        ) as fetcher,
        Cache(folder / "cache") as cache,
    ):
        started = time.perf_counter()
        results = check(
            [Link(url, ()) for url in urls], fetcher.fetch, policy, cache=cache, crew=crew_for(len(urls), jobs)
        )
        print(time.perf_counter() - started, file=sys.stderr)
    return sum(result.verdict == "alive" for result in results)


def plain(urls: list[str], jobs: int, folder: Path) -> int:
    """How many ``requests.get`` finds, in a pool of threads: what one writes first."""
    import requests  # noqa: PLC0415
    import urllib3.util.connection  # noqa: PLC0415

    real = urllib3.util.connection.create_connection

    def connect(address: tuple[str, int], *args: Any, **kwargs: Any) -> Any:
        return real(("127.0.0.1", address[1]), *args, **kwargs)

    urllib3.util.connection.create_connection = connect
    with ThreadPoolExecutor(jobs) as pool:
        return sum(pool.map(lambda url: requests.get(url, timeout=30, verify=str(folder / "bundle.pem")).ok, urls))


# -- the race --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Run:
    """How a process fared with those it began: seconds in all, CPU seconds, megabytes at most, and what it printed."""

    wall: float
    cpu: float
    megabytes: float
    said: str
    told: str


def timed(command: list[str], environment: dict[str, str], folder: Path) -> Run:
    """A command run to its end."""
    started = time.perf_counter()
    with (folder / "said").open("w+b") as out, (folder / "told").open("w+b") as err:
        process = subprocess.Popen(command, env=os.environ | environment, stdout=out, stderr=err)
        sizes, over = [0.0], threading.Event()
        weigher = threading.Thread(target=weigh, args=(process.pid, sizes, over))
        weigher.start()
        _, _, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        over.set()
        weigher.join()
        out.seek(0)
        err.seek(0)
        said, told = out.read().decode(), err.read().decode()
    return Run(wall, used.ru_utime + used.ru_stime, max(used.ru_maxrss / 1024, *sizes), said, told)


def weigh(root: int, sizes: list[float], over: threading.Event) -> None:
    """Notes, ten times a second, the megabytes of a process and those it began; what they share counts once (PSS)."""
    while not over.wait(0.1):
        total, todo = 0.0, [str(root)]
        while todo:
            folder = Path("/proc") / todo.pop()
            with suppress(OSError):
                lines = (folder / "smaps_rollup").read_text().splitlines()
                total += sum(int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:"))
                todo += [child for task in folder.glob("task/*/children") for child in task.read_text().split()]
        sizes.append(total)


def own(name: str, urls: list[str], jobs: int, folder: Path) -> tuple[Run, int]:
    """One of the two Python contestants."""
    (folder / "urls").write_text("\n".join(urls))
    run = timed([sys.executable, __file__, "--as", name, "--jobs", str(jobs), "--folder", str(folder)], {}, folder)
    return run, int(run.said or 0)


def linkinator(program: str, urls: list[str], folder: Path, http: int) -> tuple[Run, int]:
    """linkinator, told to check the links of one page."""
    (folder / "list.html").write_text("".join(f'<a href="{url}">x</a>\n' for url in urls))
    (folder / "dns.cjs").write_text(DNS)
    environment = {
        "NODE_OPTIONS": f"--require {folder / 'dns.cjs'}",
        "NODE_EXTRA_CA_CERTS": str(CERTIFICATES / "authority.pem"),
    }
    command = [program, f"http://h0.many.test:{http}/list.html", "--format", "json", "--timeout", "30000"]
    run = timed(command, environment, folder)
    try:
        links = json.loads(run.said[run.said.index("{") :])["links"]
    except ValueError:
        raise SystemExit(f"linkinator failed: {run.told[-500:]}") from None
    return run, sum(link["state"] == "OK" and not link["url"].endswith("list.html") for link in links)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


@contextmanager
def serving(nginx: str, modules: str, folder: Path) -> Iterator[tuple[int, int]]:
    """The ports of HTTP and HTTPS while a server runs."""
    http, https = free_port(), free_port()
    if nginx:
        echo = Path(modules) / "ngx_http_echo_module.so"
        ndk = Path(modules) / "ndk_http_module.so"
        load = " ".join(f"load_module {path};" for path in (ndk, echo) if path.exists())
        slow = f'echo_sleep 0.1; echo "{PAGE}";' if echo.exists() else f'return 200 "{PAGE}";'
        conf = CONF.format(
            folder=folder, load=load, http=http, https=https, slow=slow, page=PAGE, certificates=CERTIFICATES
        )
        (folder / "nginx.conf").write_text(conf)
        folder.chmod(0o755)
        command = [nginx, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
    else:
        command = [sys.executable, str(SERVER), str(http), str(https), str(folder)]
    process = subprocess.Popen(command)
    for _ in range(100):
        time.sleep(0.05)
        with socket.socket() as sock:
            if not sock.connect_ex(("127.0.0.1", https)):
                break
    try:
        yield http, https
    finally:
        process.terminate()
        process.wait()


def race(options: argparse.Namespace, folder: Path) -> None:
    """Prints a table."""
    import requests.certs  # noqa: PLC0415

    bundle = Path(requests.certs.where()).read_bytes() + (CERTIFICATES / "authority.pem").read_bytes()
    (folder / "bundle.pem").write_bytes(bundle)
    print(f"server: {'nginx' if options.nginx else 'Python, for want of nginx'};", end=" ")
    print(f"linkinator: {options.linkinator or 'not found, left out'}; {os.cpu_count()} cores; {options.jobs} jobs")
    print(f"{'':8} {'':12} {'links/s':>8} {'CPU s/1,000':>12} {'MB':>6}")
    with serving(options.nginx, options.modules, folder) as (http, https):
        for title, scheme, delay, count, hosts in ROWS:
            port, path = (https if scheme == "https" else http), ("/slow" if delay else "")
            urls = [f"{scheme}://h{n % hosts}.many.test:{port}{path}/{n}" for n in range(count)]
            rates: dict[str, list[float]] = {}
            for turn in range(options.runs):
                entries = {"citetrack": lambda urls=urls: own("citetrack", urls, options.jobs, folder)}
                if options.linkinator:
                    entries["linkinator"] = lambda urls=urls: linkinator(options.linkinator, urls, folder, http)
                entries["plain pool"] = lambda urls=urls: own("plain", urls, options.jobs, folder)
                for name, entry in entries.items():
                    shutil.rmtree(folder / "cache", ignore_errors=True)
                    run, alive = entry()
                    if alive < count:
                        print(f"  {name} found {count - alive} of {count} links not alive", run.told[-300:])
                    rates.setdefault(name, []).append(count / run.wall)
                    if turn == 0:
                        cpu = run.cpu / count * 1000
                        print(f"{title:8} {name:12} {count / run.wall:8.0f} {cpu:12.2f} {run.megabytes:6.0f}")
            best = {name: max(found) for name, found in rates.items()}
            ratios = (f"{best['citetrack'] / best[name]:.1f} times {name}" for name in best if name != "citetrack")
            print(f"{title:8} citetrack is {', '.join(ratios)}")
        urls = [f"http://h{n % 100}.many.test:{http}/{n}" for n in range(5000)]
        shutil.rmtree(folder / "cache", ignore_errors=True)
        own("citetrack", urls, options.jobs, folder)
        run, _ = own("citetrack", urls, options.jobs, folder)
        seconds = float(run.told.split()[-1])
        print(f"5,000 links from the cache: {seconds:.2f} s, {run.wall:.2f} s with the process's start")


def main() -> None:
    """Races, or is one of the contestants."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jobs", type=int, default=512)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--nginx", default=shutil.which("nginx") or "")
    parser.add_argument("--modules", default="/usr/lib/nginx/modules")
    parser.add_argument("--linkinator", default=shutil.which("linkinator") or "")
    parser.add_argument("--as", dest="name", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    threading.stack_size(512 * 1024)
    if options.name:
        urls = (options.folder / "urls").read_text().split()
        print({"citetrack": citetrack, "plain": plain}[options.name](urls, options.jobs, options.folder))
        return
    with tempfile.TemporaryDirectory() as name:
        race(options, Path(name))


if __name__ == "__main__":
    main()
