"""What an agent remembers in its work_dir, and which changes it refuses when it comes back."""
import json
import os

import process


class AgentState:
    def __init__(self, work_dir):
        self.folder = os.path.join(work_dir, "meta", "slaves")
        try:
            os.makedirs(self.folder, exist_ok=True)
        except OSError as error:
            process.refuse(f"Failed to create work directory '{work_dir}': {error.strerror}")
        self.id, self.info = None, None

    def recover(self, info, policy):
        self.info = info
        latest = os.path.join(self.folder, "latest")
        if not os.path.exists(latest):
            return
        self.id = os.path.basename(os.path.realpath(latest))
        with open(os.path.join(latest, "slave.info"), encoding="utf-8") as file:
            before = json.load(file)
        if policy == "equal" and before != info:
            process.refuse("Failed to perform recovery: Incompatible agent info detected")
        for name, value in before["attributes"].items():
            if info["attributes"].get(name) != value:
                process.refuse(
                    "Failed to perform recovery: Configuration change not permitted under 'additive' policy: "
                    f"Value of text attribute '{name}' changed"
                )
        self._write()

    def keep(self, agent_id):
        if self.id != agent_id:
            self.id = agent_id
            self._write()

    def _write(self):
        os.makedirs(os.path.join(self.folder, self.id), exist_ok=True)
        with open(os.path.join(self.folder, self.id, "slave.info"), "w", encoding="utf-8") as file:
            json.dump(self.info, file)
        latest = os.path.join(self.folder, "latest")
        if not os.path.lexists(latest):
            os.symlink(self.id, latest)
