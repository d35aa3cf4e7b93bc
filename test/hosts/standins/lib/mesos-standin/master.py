"""mesos-master, the stand-in: contends in the real ZooKeeper, and says of the cluster only what it has seen."""
import json
import os
import sys
import time
import uuid

import detector
import election
import flags as flag_parser
import operator_calls
import place
import process
import replicated_log
import web
import zk
from master_http import handler

GONE_AFTER = 6  # seconds; agents and frameworks report every two


class Master:
    def __init__(self, flags, spot):
        self.flags, self.place, self.started = flags, spot, time.time()
        self.id = str(uuid.uuid4())
        self.log = replicated_log.ReplicatedLog(flags["work_dir"], int(flags.get("quorum", 1)))
        self.leader, self.elected_at = None, None
        self.agents, self.frameworks, self.gone = {}, {}, set()

    def elected(self):
        return self.leader is not None and self.leader.id == self.id

    def info(self):
        address = {"hostname": self.place.hostname, "ip": self.place.ip, "port": self.place.announced_port}
        pid = f"master@{self.place.ip}:{self.place.announced_port}"
        return {"address": address, "capabilities": [], "hostname": self.place.hostname, "id": self.id, "pid": pid, "port": self.place.announced_port, "version": "1.11.0"}

    def active(self, members):
        return [m for m in list(members.values()) if self.is_active(m)]

    def is_connected(self, member):
        return time.time() - member["seen"] < GONE_AFTER

    def is_active(self, member):
        """Connected, and, of an agent, neither drained nor deactivated."""
        return self.is_connected(member) and member.get("mark") is None

    def register(self, members, member):
        """Keeps an agent or framework, if it can be reached where it says it is; returns the reply."""
        known = members.get(member.get("id"))
        if member.get("id") in self.gone:
            return web.Reply(409, {"message": "Agent has been marked gone"})
        moved = known and (known["ip"], known["hostname"]) != (member["ip"], member["hostname"])
        if moved and members is self.agents:
            return web.Reply(409, {"message": "Agent attempted to reregister with different IP / hostname"})
        if not place.answers(member["ip"], member["port"]):
            process.log(f"Cannot reach {member['hostname']} at {member['ip']}:{member['port']}")
            return web.Reply(502, {"message": f"the master cannot reach {member['ip']}:{member['port']}"})
        member["id"] = member.get("id") or f"{self.id}-{len(members):04d}"
        if member["id"] not in members:
            process.log(f"Registered {member['id']} at {member['ip']}:{member['port']} ({member['hostname']})")
        members[member["id"]] = {**member, "registered": (known or {}).get("registered", time.time()), "seen": time.time()}
        if members is not self.agents:
            return web.Reply(200, {"id": member["id"]})
        # The mark is in the real registry: here the agent brings it to a new leader.
        members[member["id"]]["mark"] = (known or member).get("mark")
        operator_calls.go_on(self, members[member["id"]])
        return web.Reply(200, {"id": member["id"], "mark": members.get(member["id"], {}).get("mark")})

    def contend(self, servers, path):
        """Joins the election and follows it until the session ends; a leader that loses it must not go on."""
        session = zk.Session(servers, int(self.flags.get("zk_session_timeout", 10) * 1000)).connect()
        contest = election.Contest(session, path, "json.info_")
        contest.join(json.dumps(self.info()).encode())
        replicas = election.Contest(session, f"{path}/log_replicas", "")
        replicas.join(f"log-replica(1)@{self.place.ip}:{self.place.port}".encode())
        try:
            while True:
                self.follow(detector.read_leader(contest.leader()), len(addresses(session, replicas.path)))
                time.sleep(0.5)
        except zk.Expired:
            if self.elected():
                process.refuse("Lost leadership... committing suicide!")
            self.leader = None

    def follow(self, leader, replicas):
        was_elected, self.leader = self.elected(), leader
        if self.elected() and not was_elected:
            process.log("Elected as the leading master!")
            self.elected_at = time.time()
        self.log.see(replicas)
        fetch_timeout = self.flags.get("registry_fetch_timeout", 60)
        if self.elected() and not self.log.recovered() and time.time() - self.elected_at > fetch_timeout:
            process.crash(f"Recovery failed: Failed to recover registrar: Failed to perform fetch within {fetch_timeout / 60:g}mins")


def addresses(session, path):
    """Who is in the log's group. A master that died is listed until its session ends, and must not count beside its successor."""
    found = set()
    for name in session.children(path):
        try:
            found.add(session.get(f"{path}/{name}"))
        except zk.NoNode:
            pass
    return found


def check(flags):
    """What the real master refuses after its flags are read."""
    if not flags.get("work_dir"):
        raise flag_parser.FlagError("--work_dir needed for replicated log based registry")
    if flags.get("zk") and not flags.get("quorum"):
        raise flag_parser.FlagError("Need to specify --quorum for replicated log based registry when using ZooKeeper")
    if flags.get("agent_reregister_timeout", 600) < 600:
        raise flag_parser.FlagError("Invalid value for --agent_reregister_timeout: Must be at least 10mins")
    if flags.get("credentials") and not os.path.exists(flags["credentials"].removeprefix("file://")):
        raise flag_parser.FlagError(f"Failed to read credentials file '{flags['credentials']}'")
    return zk.parse_url(flags["zk"].strip()) if flags.get("zk") else None


def main():
    process.need_libraries()
    try:
        flags = flag_parser.load("master", sys.argv[1:], os.environ)
        if flags.get("help") or flags.get("version"):
            print("mesos 1.11.0" if flags.get("version") else "Usage: mesos-master [options]")
            return
        spot = place.place_of(flags, os.environ, 5050)
        ensemble = check(flags)
    except (flag_parser.FlagError, ValueError) as error:
        process.refuse(str(error))
    if flags.get("log_dir"):
        process.open_log(flags["log_dir"], "mesos-master")
    process.end_on_sigterm()
    master = Master(flags, spot)
    web.serve(master.place.bind_ip, master.place.port, handler(master), on_reset=process.log_reset)
    process.log(f"Master {master.id} ({master.place.hostname}) started on {master.place.ip}:{master.place.port}")
    while ensemble:
        master.contend(*ensemble)
    master.leader = detector.read_leader(json.dumps(master.info()))
    while True:
        master.log.see(1)
        time.sleep(0.5)
