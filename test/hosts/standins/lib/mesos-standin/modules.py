"""Modules of the agent: of a library, whether it is there; of the logrotate container logger, what it looks for."""
import os
import shutil

from flags import FlagError

LOGROTATE = "org_apache_mesos_LogrotateContainerLogger"


def load(flags):
    """Refuses what the real agent refuses before it does anything else."""
    if "modules" in flags and "modules_dir" in flags:
        raise FlagError("Only one of '--modules' or '--modules_dir' should be specified")
    loaded = {}
    for library in flags.get("modules", {}).get("libraries", []):
        path = library.get("file", "")
        if not os.path.isfile(path):
            raise FlagError(f"Error loading modules: Error opening library: '{path}': Could not load library '{path}': {path}: cannot open shared object file: No such file or directory")
        with open(path, encoding="utf-8", errors="replace") as file:
            if "broken" in file.read(100):
                raise FlagError(f"Error loading modules: Error opening library: '{path}': Could not load library '{path}': {path}: file too short")
        for module in library.get("modules", []):
            loaded[module["name"]] = {row["key"]: row["value"] for row in module.get("parameters", [])}
    logger = flags.get("container_logger")
    if logger is not None:
        check_logger(logger, loaded)


def check_logger(logger, loaded):
    prefix = "Failed to create a containerizer: Could not create MesosContainerizer: Failed to create container logger: "
    if logger not in loaded:
        raise FlagError(f"{prefix}Module '{logger}' unknown")
    if logger != LOGROTATE:
        return
    program = os.path.join(loaded[logger].get("launcher_dir", "/usr/local/libexec/mesos"), "mesos-logrotate-logger")
    if not os.path.exists(program) or not shutil.which(loaded[logger].get("logrotate_path", "logrotate")):
        raise FlagError(f"{prefix}Error creating module instance for '{logger}'")
