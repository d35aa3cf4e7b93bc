"""Finds the leading master, as agents and frameworks do: through ZooKeeper, or by a fixed address."""
import json
import threading
import time
from typing import NamedTuple

import election
import zk


class Leader(NamedTuple):
    id: str
    ip: str
    port: int
    hostname: str


def read_leader(data):
    """The Leader in the content of a json.info_ node."""
    if not data:
        return None
    info = json.loads(data)
    return Leader(info["id"], info["address"]["ip"], info["address"]["port"], info["address"]["hostname"])


class Detector:
    def __init__(self, master, timeout_ms=10000):
        self.leader = None
        if master.startswith("zk://"):
            servers, path = zk.parse_url(master)
            threading.Thread(target=self._watch, args=(servers, path, timeout_ms), daemon=True).start()
        else:
            host, _, port = master.rpartition(":")
            self.leader = Leader("", host, int(port), host)

    def _watch(self, servers, path, timeout_ms):
        while True:
            try:
                contest = election.Contest(zk.Session(servers, timeout_ms).connect(), path, "json.info_")
                while True:
                    self.leader = read_leader(contest.leader())
                    time.sleep(0.5)
            except zk.Expired:
                self.leader = None
