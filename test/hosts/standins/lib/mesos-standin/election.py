"""Leader election as Mesos and Curator do it: ephemeral, numbered nodes; the lowest number leads."""
import zk


class Contest:
    def __init__(self, session, path, mark):
        self.session, self.path, self.mark = session, path, mark
        self.mine, self.leads = None, False

    def join(self, data, prefix=""):
        self.session.make_path(self.path)
        node = self.session.create(f"{self.path}/{prefix}{self.mark}", data, zk.EPHEMERAL | zk.SEQUENCE)
        self.mine = node.rpartition("/")[2]

    def leader(self):
        """What the leading candidate wrote into its node, or None; `leads` says whether that is our own node."""
        try:
            names = [name for name in self.session.children(self.path) if self.mark in name]
            first = min(names, key=lambda name: name[-10:], default=None)
            content = self.session.get(f"{self.path}/{first}") if first else None
        except zk.NoNode:
            first, content = None, None
        self.leads = first is not None and first == self.mine
        return content
