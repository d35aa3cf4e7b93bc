"""The processes that an agent starts in its own cgroup, and finds again after a restart."""
import os
import signal
import subprocess
import sys

import process

# One that ends with its executor, and one that its executor forgets and that ignores SIGTERM.
PROGRAMS = {"task": "import time; time.sleep(100000)", "stray": "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(100000)"}


class Tasks:
    def __init__(self, work_dir):
        self.folder = os.path.join(work_dir, "standin-tasks")

    def start(self, kind):
        os.makedirs(self.folder, exist_ok=True)
        child = subprocess.Popen([sys.executable, "-c", PROGRAMS[kind], f"standin-{kind}"], start_new_session=True)
        with open(os.path.join(self.folder, f"{child.pid}.{kind}"), "w", encoding="utf-8"):
            pass
        return child.pid

    def running(self, kind):
        names = os.listdir(self.folder) if os.path.isdir(self.folder) else []
        pids = [int(name.split(".")[0]) for name in names if name.endswith(f".{kind}")]
        return [pid for pid in pids if is_running(pid)]

    def end(self):
        """As executors end their tasks."""
        for pid in self.running("task"):
            os.kill(pid, signal.SIGTERM)

    def end_on_sigusr1(self):
        """As the real agent: executors end, what they have forgotten stays, exit code 0."""

        def end(*_):
            process.log("Received SIGUSR1 signal; unregistering and shutting down")
            self.end()
            os._exit(0)

        signal.signal(signal.SIGUSR1, end)


def is_running(pid):
    """Also of one that an earlier agent started, and of a child of ours that has ended and is not reaped yet."""
    try:
        return os.waitpid(pid, os.WNOHANG) == (0, 0)
    except ChildProcessError:
        return os.path.exists(f"/proc/{pid}")
