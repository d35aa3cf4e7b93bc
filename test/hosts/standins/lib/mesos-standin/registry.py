"""What the leading master keeps in the replicated log: agents, their marks, weights, quotas, maintenance."""
import copy
import threading
import time

import process

EMPTY = {"agents": {}, "unreachable": {}, "gone": [], "marks": {}, "weights": [], "quota": [], "schedule": {}, "down": []}
STORE_TIMEOUT = 20  # registry_store_timeout


class Registry:
    def __init__(self, replica):
        self.replica, self.content, self.lock = replica, None, threading.RLock()

    def is_fetched(self):
        return self.content is not None

    def fetch(self):
        """Reads it as a new leader; without a quorum it is tried again."""
        found = self.replica.lead()
        if found is not None:
            self.content = {**copy.deepcopy(EMPTY), **found}

    def update(self, change):
        """change(content) changes a copy; a master that cannot store it ends."""
        with self.lock:
            content = copy.deepcopy(self.content)
            change(content)
            if content == self.content:
                return
            end = time.monotonic() + STORE_TIMEOUT
            while not self.replica.append(content):
                if time.monotonic() > end:
                    process.crash(f"Failed to update registry: Failed to perform store within {STORE_TIMEOUT}secs")
                time.sleep(0.5)
            self.content = content

    def pages(self):
        """As /registrar(1)/registry shows it."""
        listed = lambda ids: {"slaves": [{"id": {"value": agent_id}} for agent_id in ids]}
        agents = [{"info": {"id": {"value": agent_id}, "hostname": agent["hostname"]}} for agent_id, agent in self.content["agents"].items()]
        return {"slaves": {"slaves": agents}, "unreachable": listed(self.content["unreachable"]), "gone": listed(self.content["gone"])}
