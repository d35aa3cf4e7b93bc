"""Runs a program on a pseudo-terminal: waits for each text, then presses keys. JSON on stdin, JSON on stdout."""
import json, os, pty, re, select, struct, sys, termios, fcntl, time

job = json.load(sys.stdin)
out_read, out_write = os.pipe()
pid, master = pty.fork()
if pid == 0:
    if job["separateStdout"]:
        os.dup2(out_write, 1)
    os.close(out_read)
    os.chdir(job["cwd"])
    os.execvpe(job["argv"][0], job["argv"], job["env"])
os.close(out_write)
fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", *job["size"], 0, 0))

raw, stdout, seen = b"", b"", 0
before_last_keys = b""
steps = list(job["steps"])
end = time.monotonic() + job["seconds"]
fds = [master, out_read]


def plain():
    return re.sub(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[()][A-Z0-9]|\x07", "", raw.decode("utf8", "replace"))


def press(keys):
    """Keys as they are, or what happens: resize ROWSxCOLUMNS; close the window; kill the program."""
    if keys == "close the window":
        os.close(master)
        fds.remove(master)
    elif keys == "kill the program":
        os.kill(pid, 9)
    elif keys.startswith("resize "):
        fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", *map(int, keys[7:].split("x")), 0, 0))
    else:
        os.write(master, keys.encode())


while fds and time.monotonic() < end:
    for fd in select.select(fds, [], [], 0.2)[0]:
        try:
            data = os.read(fd, 65536)
        except OSError:
            data = b""
        if not data:
            fds.remove(fd)
        elif fd == master:
            raw += data
        else:
            stdout += data
    if steps:
        found = re.search(steps[0][0], plain()[seen:])
        if found:
            seen += found.end()
            before_last_keys = raw
            time.sleep(0.05)
            press(steps.pop(0)[1])
    elif master not in fds:
        break

if master in fds or steps:
    os.kill(pid, 9)
_, status = os.waitpid(pid, 0)
json.dump({"code": os.waitstatus_to_exitcode(status), "screen": plain(), "raw": raw.decode("utf8", "replace"), "beforeLastKeys": before_last_keys.decode("utf8", "replace"), "stdout": stdout.decode("utf8", "replace"), "unanswered": [wait for wait, _ in steps]}, sys.stdout)
