"""When the masters' registry counts as recovered: all 2 * quorum - 1 replicas once, a quorum ever after."""
import os
import time

import delays
import process


class ReplicatedLog:
    def __init__(self, work_dir, quorum):
        self.quorum, self.replicas = quorum, 0
        self.marker = os.path.join(work_dir, "replicated_log", "CURRENT")
        try:
            os.makedirs(os.path.dirname(self.marker), exist_ok=True)
        except OSError as error:
            process.refuse(f"Failed to create work directory '{work_dir}': {error.strerror}")
        self.initialised = os.path.exists(self.marker)
        self.complete_since = None

    def see(self, replicas):
        self.replicas = replicas
        if self.initialised:
            return
        if replicas < 2 * self.quorum - 1:
            self.complete_since = None
            return
        self.complete_since = self.complete_since or time.monotonic()
        if time.monotonic() - self.complete_since >= delays.FIRST_RECOVERY:
            with open(self.marker, "w", encoding="utf-8") as file:
                file.write("VOTING\n")
            self.initialised = True

    def recovered(self):
        return self.initialised and self.replicas >= self.quorum
