"""An executor: runs one task in its sandbox, and ends it when it is told to. Arguments: seconds to end, command."""
import os
import signal
import subprocess
import sys
import time

_, _, seconds, command = sys.argv
task = subprocess.Popen(["/bin/sh", "-c", command], start_new_session=True)


def end(*_):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal_task(signal.SIGTERM)
    deadline = time.monotonic() + float(seconds)
    while task.poll() is None and time.monotonic() < deadline:
        time.sleep(0.1)
    signal_task(signal.SIGKILL)


def signal_task(number):
    try:
        os.killpg(task.pid, number)
    except ProcessLookupError:
        pass


signal.signal(signal.SIGTERM, end)
task.wait()
time.sleep(1)
