"""How long the stand-ins take for what the real programs take longer for, in seconds."""

# The masters' log at the first boot, from when all are there: the real one 10 (idle) to 30 (loaded).
FIRST_RECOVERY = 4
# An agent that comes back, until it registers: executors reconnect, and it backs off; 2 to 4.
AGENT_RECOVERY = 2
# Marathon, until it answers: 11 to 14.
MARATHON_START = 3
