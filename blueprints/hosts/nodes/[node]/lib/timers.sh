# The timers of the bundle: one removes old log files of Mesos, one makes backups. Sourced, never
# run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash

TIMERS=(mesos-logs.timer mesos-backup.timer)

# Docker hosts may run without it; then old log files stay, and no backup is made.
has_systemd() { [[ -d /run/systemd/system ]] && has systemctl; }

# Starts the timers whose files are in place, and stops those whose files are gone.
# Globals: TIMERS
update_timers() {
  local timer
  has_systemd || return 0
  for timer in "${TIMERS[@]}"; do
    if [[ ! -f /etc/systemd/system/$timer ]]; then
      stop_timer "$timer"
    elif ! is_timer_on "$timer"; then
      systemctl daemon-reload
      systemctl enable --now --quiet "$timer"
      changed "$timer started"
    fi
  done
}

is_timer_on() {
  systemctl is-enabled --quiet "$1" 2>/dev/null && systemctl is-active --quiet "$1"
}

# Globals: TIMERS
stop_timers() {
  local timer
  has_systemd || return 0
  for timer in "${TIMERS[@]}"; do
    stop_timer "$timer"
  done
}

# Its file may be gone already: then only the link is left that starts it at boot.
stop_timer() {
  systemctl disable --now --quiet "$1" 2>/dev/null || true
  ! systemctl is-active --quiet "$1" || systemctl stop "$1"
  rm -f "/etc/systemd/system/timers.target.wants/$1"
}
