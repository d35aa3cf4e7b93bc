# The timer that removes old log files of Mesos. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash

LOG_TIMER=mesos-logs.timer

# Docker hosts may run without it; then old log files stay.
has_systemd() { [[ -d /run/systemd/system ]] && has systemctl; }

# Starts the timer where its file is in place, and stops one whose file is gone.
# Globals: LOG_TIMER
update_log_removal() {
  has_systemd || return 0
  if [[ ! -f /etc/systemd/system/$LOG_TIMER ]]; then
    stop_log_removal
  elif ! is_log_removal_on; then
    systemctl daemon-reload
    systemctl enable --now --quiet "$LOG_TIMER"
    changed "$LOG_TIMER started"
  fi
}

# Globals: LOG_TIMER
is_log_removal_on() {
  systemctl is-enabled --quiet "$LOG_TIMER" 2>/dev/null && systemctl is-active --quiet "$LOG_TIMER"
}

# Its file may be gone already: then only the link is left that starts it at boot.
# Globals: LOG_TIMER
stop_log_removal() {
  has_systemd || return 0
  systemctl disable --now --quiet "$LOG_TIMER" 2>/dev/null || true
  ! systemctl is-active --quiet "$LOG_TIMER" || systemctl stop "$LOG_TIMER"
  rm -f "/etc/systemd/system/timers.target.wants/$LOG_TIMER"
}
