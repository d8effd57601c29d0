"""What else decides the energy of a run: the state of the machine before it."""
import subprocess
import time
from pathlib import Path

from run_trace import busy_seconds
from shared import machine

#: More work of other programs than this, as a share of all cores, is remarked upon.
MOST_OTHER_LOAD = 0.05


def text_of(path):
    try:
        return path.read_text().strip()
    except OSError:
        return None


def supply(root):
    """"mains", "battery", or None where nothing is known of it."""
    states = {text_of(each / "type"): each for each in (root / "sys/class/power_supply").glob("*")}
    if "Mains" in states and text_of(states["Mains"] / "online") == "1":
        return "mains"
    if "Battery" in states:
        return "battery" if text_of(states["Battery"] / "status") == "Discharging" else "mains"
    return "mains" if "Mains" in states else None


def settings_of_machine(root=Path("/")):
    """Governor, power limit and supply; None for what the machine does not tell."""
    cpu = root / "sys/devices/system/cpu/cpu0/cpufreq"
    limit = text_of(root / "sys/class/powercap/intel-rapl:0/constraint_0_power_limit_uw")
    return {"name": machine(), "governor": text_of(cpu / "scaling_governor"),
            "power_limit_w": int(limit) / 1e6 if limit and limit.isdigit() else None,
            "supply": supply(root)}


def rest(seconds, cores):
    """Lets the machine cool down. Returns the share of its cores that others kept busy, 0-1."""
    if seconds <= 0:
        return 0.0
    before, start = busy_seconds(), time.monotonic()
    time.sleep(seconds)
    passed = time.monotonic() - start
    return round((busy_seconds() - before) / (passed * cores), 4)


def idle_baseline(cli, seconds):
    """Power of the machine at rest, by the meter that a run would use."""
    total = cli("meters", "--seconds", f"{max(seconds, 0.1):g}")["total"]
    return {"watts": round(total["watts"], 4), "kind": total["kind"],
            "seconds": round(total["seconds"], 1), "source": total["source"]}


def git_hash(folder=Path(__file__).resolve().parent):
    """Of the sources beside this script, with "+" where they were changed; None outside of git."""
    def git(*arguments):
        return subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True,
                              text=True, check=True).stdout.strip()
    try:
        changed = git("status", "--porcelain", "--untracked-files=no", "--", "../../..")
        return git("rev-parse", "--short=12", "HEAD") + ("+" if changed else "")
    except (OSError, subprocess.CalledProcessError):
        return None
