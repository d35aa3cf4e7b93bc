"""Marathon, the stand-in: contends under its own ZooKeeper path and registers as a framework with the Mesos leader."""
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
import uuid

import delays
import detector
import election
import marathon_flags
import marathon_tasks
import place
import process
import web
import zk
from marathon_apps import Apps, State
from marathon_http import handler

LIBMESOS = ["/usr/lib/libmesos.so", "/usr/local/lib/libmesos.so"]


class Marathon:
    def __init__(self, options, session, path):
        self.options, self.port = options, options.get("http_port", 8080)
        self.name = f"{options.get('hostname') or socket.gethostname()}:{self.port}"
        self.state = State(session, f"{path}/state")
        self.apps = Apps(self.state)
        self.tasks = marathon_tasks.Tasks(self.state, options.get("mesos_authentication_principal"), options.get("mesos_user", "root"))
        self.contest = election.Contest(session, f"{path}/leader-curator", "latch-")
        self.leader, self.mesos = None, None
        self.detector = detector.Detector(options["master"])
        self.driver = place.place_of({"port": open_driver()}, os.environ, 0)

    def leads(self):
        return self.contest.leads

    def agents(self):
        """The agents that the leading master calls active; none while it does not answer."""
        master = self.detector.leader
        page = marathon_tasks.ask(master, "/standin/slaves") if master else None
        return [agent for agent in page["slaves"] if agent["active"]] if page else []

    def begin(self):
        """A new leader does first what the last one was asked for when it abdicated."""
        wanted = self.state.load("runtime-configuration")
        if wanted:
            self.state.store("runtime-configuration", None)
            for name, url in wanted.items():
                {"backup": self.state.backup, "restore": self.state.restore}[name](url.removeprefix("file://"))
        if self.state.load("instance") and self.state.load("framework-id") is None:
            process.refuse("Refusing to create a new Framework ID while there are existing instances.", 108)

    def register(self):
        master, known = self.detector.leader, self.state.load("framework-id")
        if self.mesos not in (None, master):
            process.refuse(f"Disconnected from master {self.mesos.ip}:{self.mesos.port}: abdicating leadership", 103)
        if master is None:
            return
        framework = {
            "id": known,
            "name": self.options.get("framework_name", "marathon"),
            "hostname": self.options.get("hostname") or socket.gethostname(),
            "webui_url": self.options.get("webui_url", f"http://{self.name}"),
            "ip": self.driver.ip,
            "port": self.driver.announced_port,
            "principal": self.options.get("mesos_authentication_principal"),
            **self.credential(),
        }
        try:
            reply = web.ask(master.ip, master.port, "POST", "/standin/frameworks", framework)
        except OSError as error:
            reply = web.Reply(0, str(error).encode())
        if reply.status == 401:
            process.refuse(f"Master master@{master.ip}:{master.port} refused authentication", 106)
        if reply.status == 403:
            message = json.loads(reply.body or b"{}").get("message", "Framework is not authenticated")
            process.refuse(f"Error: {message}", 106)
        if reply.status == 410:
            process.refuse("Framework has been removed", 110)
        if reply.status != 200:
            process.log(f"Not registered with {master.ip}:{master.port}: {reply.body.decode()}")
            return
        if self.mesos is None:
            process.log(f"Registered with master {master.ip}:{master.port}")
            self.mesos, self.tasks.registered = master, time.monotonic()
        framework_id = json.loads(reply.body)["id"]
        if known is None:
            self.state.store("framework-id", framework_id)
        self.tasks.reconcile(master, framework_id)

    def credential(self):
        """With which its driver logs in; a line end in the file is part of the secret."""
        if not self.options.get("mesos_authentication"):
            return {}
        secret, path = self.options.get("mesos_authentication_secret"), self.options.get("mesos_authentication_secret_file")
        if path:
            with open(path, encoding="utf-8") as file:
                secret = file.read()
        return {"credential": {"principal": self.options.get("mesos_authentication_principal"), "secret": secret}}

    def follow(self):
        """Leads or stands by until the ZooKeeper session ends."""
        self.contest.join(self.name.encode(), f"_c_{uuid.uuid4()}-")
        has_begun = False
        while True:
            self.leader = (self.contest.leader() or b"").decode() or None
            if self.leads():
                if not has_begun:
                    self.begin()
                has_begun = True
                self.register()
            time.sleep(1)

    def end_soon(self, message, code):
        threading.Timer(0.2, process.refuse, (message, code)).start()


def has_java(libmesos):
    try:
        with open(libmesos, encoding="utf-8") as file:
            return "with Java" in file.read()
    except OSError:
        return False


def open_driver():
    """Listens where libprocess would; the master calls back here. Returns the port."""
    ip, port = os.environ.get("LIBPROCESS_IP") or "0.0.0.0", int(os.environ.get("LIBPROCESS_PORT") or 0)
    try:
        listener = socket.create_server((ip, port), backlog=16)
    except OSError as error:
        process.crash(f"Failed to bind on {ip}:{port}: {error.strerror}")
    threading.Thread(target=accept_for_ever, args=(listener,), daemon=True).start()
    return listener.getsockname()[1]


def accept_for_ever(listener):
    while True:
        listener.accept()[0].close()


def closes_java_lang(environment):
    """Whether the Java that the launcher finds keeps java.lang closed to Guice 4.1, which Marathon starts with."""
    java = os.path.join(environment["JAVA_HOME"], "bin/java") if environment.get("JAVA_HOME") else shutil.which("java")
    if java is None or not os.path.exists(java):
        return False
    version = subprocess.run([java, "-version"], capture_output=True, text=True).stderr
    major = re.search(r'version "(\d+)', version)
    options = environment.get("JDK_JAVA_OPTIONS", "") + environment.get("JAVA_OPTS", "")
    return major is not None and int(major[1]) >= 9 and "--add-opens=java.base/java.lang=" not in options


def main():
    process.need_libraries()
    if closes_java_lang(os.environ):
        process.refuse('java.lang.ExceptionInInitializerError: module java.base does not "opens java.lang" to unnamed module', 107)
    try:
        options = marathon_flags.load(sys.argv[1:], os.environ)
    except marathon_flags.OptionError as error:
        process.refuse(f"[scallop] Error: {error}", 1)
    process.end_on_sigterm()
    named = os.environ.get("MESOS_NATIVE_JAVA_LIBRARY")
    if not any(has_java(path) for path in ([named] if named else LIBMESOS)):
        process.refuse(f"java.lang.UnsatisfiedLinkError: {named or ', '.join(LIBMESOS)}", 107)
    servers, path = zk.parse_url(options["zk"])
    # As the real one: it ends itself when a server that it is connected to stops, and is started again.
    session = zk.Session(servers, options.get("zk_session_timeout", 10000), ends_when_dropped=True, login=zk.login_in(options["zk"]))
    try:
        session.connect(options.get("zk_connection_timeout", 10000) / 1000)
        time.sleep(delays.MARATHON_START)
        marathon = Marathon(options, session, path)
        taken = lambda: process.refuse(f"HTTP port {marathon.port} could not be bound", 111)
        web.serve(options.get("http_address", "0.0.0.0"), marathon.port, handler(marathon), taken)
        process.log(f"Marathon started on {marathon.name}, driver on {marathon.driver.ip}:{marathon.driver.port}")
        marathon.follow()
    except zk.Lost as error:
        process.refuse(f"ZooKeeper connection failed: {error}", 100)
    except zk.NoAuth as error:
        process.refuse(f"KeeperErrorCode = NoAuth for {error}", 100)
    except zk.Expired:
        process.refuse("Lost ZooKeeper connection", 101)
