"""One replica of the masters' log, in a folder that can be copied. An entry of it carries the whole registry."""
import json
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import delays
import process
import web

PATH = "/standin/log"


class Replica:
    def __init__(self, work_dir, quorum, initializes):
        self.quorum, self.initializes, self.peers = quorum, initializes, []
        self.file = os.path.join(work_dir, "replicated_log", "entry.json")
        self.lock, self.complete_since = threading.RLock(), None
        try:
            os.makedirs(os.path.dirname(self.file), exist_ok=True)
        except OSError as error:
            process.refuse(f"Failed to create work directory '{work_dir}': {error.strerror}")
        with open(os.path.join(os.path.dirname(self.file), "CURRENT"), "w", encoding="utf-8") as file:
            file.write("MANIFEST-000001\n")  # as LevelDB has
        self.entry = {"status": "EMPTY", "proposal": 0, "position": 0, "registry": {}}
        if os.path.exists(self.file):
            with open(self.file, encoding="utf-8") as file:
                self.entry = json.load(file)

    def is_voting(self):
        return self.entry["status"] == "VOTING"

    def see(self, peers):
        """Goes on with its recovery: by a quorum that votes, or, where all are empty, by 2 * quorum - 1 that are there."""
        self.peers = peers
        if self.is_voting():
            return
        known = self._ask_all()
        voting = [entry for entry in known if entry["status"] == "VOTING"]
        count = lambda *names: len([entry for entry in known if entry["status"] in names])
        if len(voting) >= self.quorum:
            self._keep(max(voting, key=age))
        elif not self.initializes:
            return
        elif self.entry["status"] == "EMPTY" and count("EMPTY", "STARTING") >= 2 * self.quorum - 1:
            self._keep({**self.entry, "status": "STARTING"})
            self.complete_since = time.monotonic()
        elif self.entry["status"] == "STARTING" and count("STARTING", "VOTING") >= 2 * self.quorum - 1:
            self.complete_since = self.complete_since or time.monotonic()
            if time.monotonic() - self.complete_since >= delays.FIRST_RECOVERY:
                self._keep({**self.entry, "status": "VOTING"})

    def lead(self):
        """Begins to write, as the elected coordinator: the newest registry that a quorum knows, or None without one."""
        voting = [entry for entry in self._ask_all() if entry["status"] == "VOTING"]
        if not self.is_voting() or len(voting) < self.quorum:
            return None
        proposal = max(entry["proposal"] for entry in voting) + 1
        newest = max(voting, key=age)
        entry = {**newest, "proposal": proposal, "position": newest["position"] + 1}
        return entry["registry"] if self._write(entry) else None

    def append(self, registry):
        """Whether a quorum has it."""
        return self._write({**self.entry, "position": self.entry["position"] + 1, "registry": registry})

    def accept(self, entry):
        """A write of the coordinator: a replica that is not whole yet does not vote."""
        with self.lock:
            if not self.is_voting() or age(entry) <= age(self.entry):
                return web.Reply(409)
            self._keep(entry)
            return web.Reply(200)

    def _write(self, entry):
        if self.accept(entry).status != 200:
            return False
        replies = self._ask_others("POST", entry)
        return 1 + len([reply for reply in replies if reply.status == 200]) >= self.quorum

    def _ask_all(self):
        replies = self._ask_others("GET")
        return [self.entry, *(json.loads(reply.body) for reply in replies if reply.status == 200)]

    def _ask_others(self, method, body=None):
        if not self.peers:
            return []
        with ThreadPoolExecutor(len(self.peers)) as pool:
            return list(pool.map(lambda peer: ask(peer, method, body), self.peers))

    def _keep(self, entry):
        with self.lock:
            self.entry = entry
            with open(f"{self.file}.new", "w", encoding="utf-8") as file:
                json.dump(entry, file)
            os.replace(f"{self.file}.new", self.file)


def age(entry):
    return entry["proposal"], entry["position"]


def ask(peer, method, body):
    host, _, port = peer.rpartition(":")
    try:
        return web.ask(host, int(port), method, PATH, body, timeout=2)
    except OSError:
        return web.Reply(0)
