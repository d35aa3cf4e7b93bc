"""The executors of an agent, each in its sandbox in the agent's own cgroup, found again after a restart of the agent."""
import json
import os
import signal
import subprocess
import sys
import threading
import time
import uuid

EXECUTOR = os.path.join(os.path.dirname(os.path.abspath(__file__)), "executor.py")
# A process that its executor forgets, and that ignores SIGTERM.
STRAY = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(100000)"
STAGING_SECONDS = 1


class Tasks:
    def __init__(self, work_dir, state):
        self.work_dir, self.state, self.lock = work_dir, state, threading.RLock()
        self.loads()

    def loads(self):
        """Those of this agent's ID: executors of an earlier ID run on, and nobody knows them."""
        self.known = {}
        folder = self._records()
        for name in os.listdir(folder) if os.path.isdir(folder) else []:
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                task = json.load(file)
            self.known[task["id"]] = task

    def launch(self, task):
        run = os.path.join(self.work_dir, "slaves", self.state.id, "frameworks", task["framework_id"], "executors", task["id"], "runs", str(uuid.uuid4()))
        os.makedirs(run)
        command = [sys.executable, EXECUTOR, "mesos-executor", str(task["kill_seconds"]), task["cmd"]]
        with open(os.path.join(run, "stdout"), "wb") as out, open(os.path.join(run, "stderr"), "wb") as err:
            child = subprocess.Popen(command, cwd=run, stdout=out, stderr=err, start_new_session=True, env={**os.environ, **task["env"]})
        record = {**task, "pid": child.pid, "sandbox": run, "since": time.time()}
        with self.lock:
            os.makedirs(self._records(), exist_ok=True)
            with open(os.path.join(self._records(), f"{task['id']}.json"), "w", encoding="utf-8") as file:
                json.dump(record, file)
            self.known[task["id"]] = record
        return child.pid

    def stray(self):
        return subprocess.Popen([sys.executable, "-c", STRAY, "standin-stray"], start_new_session=True).pid

    def running(self):
        """The tasks whose executors live."""
        with self.lock:
            for task_id in [task_id for task_id, task in self.known.items() if not lives(task)]:
                os.unlink(os.path.join(self._records(), f"{task_id}.json"))
                del self.known[task_id]
            return [{**task, "executor_id": task["id"], "state": state_of(task)} for task in self.known.values()]

    def end(self, task_id=None):
        """As executors end their tasks: all, or one."""
        for task in self.running():
            if task_id in (None, task["id"]):
                os.kill(task["pid"], signal.SIGTERM)

    def end_all(self):
        """Waits for it."""
        self.end()
        while self.running():
            time.sleep(0.2)

    def _records(self):
        return os.path.join(self.work_dir, "meta", "slaves", self.state.id or "none", "executors")


def state_of(task):
    return "TASK_RUNNING" if time.time() - task["since"] > STAGING_SECONDS else "TASK_STAGING"


def lives(task):
    """Also one that an earlier agent started; not a child of ours that has ended and is not reaped yet."""
    try:
        if os.waitpid(task["pid"], os.WNOHANG) != (0, 0):
            return False
    except ChildProcessError:
        pass
    try:
        return os.readlink(f"/proc/{task['pid']}/cwd") == task["sandbox"]
    except OSError:
        return False
