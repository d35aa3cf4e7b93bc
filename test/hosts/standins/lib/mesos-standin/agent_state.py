"""What an agent remembers in its work_dir, and which changes it refuses when it comes back."""
import json
import os

import process
import values


class AgentState:
    def __init__(self, work_dir):
        self.folder = os.path.join(work_dir, "meta", "slaves")
        try:
            os.makedirs(self.folder, exist_ok=True)
        except OSError as error:
            process.refuse(f"Failed to create work directory '{work_dir}': {error.strerror}")
        self.id, self.info = None, None

    def recover(self, info, policy):
        """Compares with the first registration under this ID, not with the last start."""
        self.info = info
        latest = os.path.join(self.folder, "latest")
        if not os.path.exists(latest):
            return
        self.id = os.path.basename(os.path.realpath(latest))
        with open(os.path.join(latest, "slave.info"), encoding="utf-8") as file:
            before = json.load(file)
        if policy == "equal" and before != info:
            process.refuse("Failed to perform recovery: Incompatible agent info detected")
        reason = not_additive(before, info)
        if reason:
            process.refuse(f"Failed to perform recovery: Configuration change not permitted under 'additive' policy: {reason}")

    def keep(self, agent_id):
        if self.id == agent_id:
            return
        self.id = agent_id
        os.makedirs(os.path.join(self.folder, self.id), exist_ok=True)
        with open(os.path.join(self.folder, self.id, "slave.info"), "w", encoding="utf-8") as file:
            json.dump(self.info, file)
        latest = os.path.join(self.folder, "latest")
        if not os.path.lexists(latest):
            os.symlink(self.id, latest)


def not_additive(before, info):
    """What has changed and not grown, or None."""
    for name, value in before["attributes"].items():
        if info["attributes"].get(name) != value:
            return f"Value of text attribute '{name}' changed from {value} to {info['attributes'].get(name)}"
    now = values.amounts(info["resources"])
    for name, amount in values.amounts(before["resources"]).items():
        if now.get(name, 0) < amount:
            return f"Value of scalar resource '{name}' decreased from {amount:g} to {now.get(name, 0):g}"
    return None
