# An agent keeps its ID, and its tasks, only while what it offers stays or grows. After any other change it ends with
# "Failed to perform recovery", so the change is noticed before the agent is stopped. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154,SC2016

AGENT_RECORD=$STATE/agent                         # what it was told at the last installation: NAME=VALUE
AGENT_LATEST=/var/lib/mesos/agent/meta/slaves/latest # a link to the folder of its ID

agent_identity() { [[ -z ${AGENT_POLICY:-} ]] || printf '%s\n' "${AGENT_IDENTITY[@]}"; }

# What would cost the agent its ID if it got the identity in a file, a line each; nothing if it has none yet.
lost_identity() {
  [[ -n ${AGENT_POLICY:-} && -L $AGENT_LATEST && -s $AGENT_RECORD ]] || return 0
  changes_of_identity "$AGENT_RECORD" "$1"
}

# The remedy, step by step.
replacement_steps() {
  printf '%s\n' "keep the old values, or start the agent with a new ID, which ends its tasks:" \
    "1. drain:  curl --location -H 'Content-Type: application/json' --data '{\"type\":\"DRAIN_AGENT\",\"drain_agent\":{\"agent_id\":{\"value\":\"$(basename "$(readlink "$AGENT_LATEST")")\"}}}' http://${MASTERS[0]#*@}:$MASTER_PORT/api/v1" \
    "2. stop:   $STOP_AGENT $AGENT_SERVICE" \
    "3. forget: sudo rm -f $AGENT_LATEST" \
    "4. start:  sudo bash install.sh" \
    "For 2 to 4 at once: sudo bash install.sh --replace-agent-id"
}

# Before the agent starts with the new files: forgets the old ID where that was asked for, and writes down the new offer.
settle_agent() {
  [[ -n ${AGENT_POLICY:-} ]] || return 0
  [[ -z $(lost_identity <(agent_identity)) ]] || forget_agent_id
  [[ ! -f $AGENT_RECORD || $(<"$AGENT_RECORD") != "$(agent_identity)" ]] || return 0
  keep "$AGENT_RECORD"
  agent_identity | write_state agent
}

forget_agent_id() {
  stop_agent
  rm -f "$AGENT_LATEST"
  changed "$AGENT_LATEST (removed): the agent starts with a new ID"
}

# Compares two records by the rules of reconfiguration_policy. "additive": attributes may be added, amounts may grow, ranges
# and sets may become larger. What was not given is what the agent found on this machine: at most what `most` says.
changes_of_identity() {
  local most
  most="cpus:$(nproc);mem:$(awk '/^MemTotal/ { print int($2 / 1024) + 1 }' /proc/meminfo);disk:$(df --output=size -m /var/lib | tail -n 1 | tr -d ' ');ports:[31000-32000]"
  awk -v policy="${AGENT_POLICY:-additive}" -v most="$most" '
    # "cpus:4;mem:1024" into list[name] = value.
    function parse(text, list,    entries, count, i, at) {
      count = split(text, entries, ";")
      for (i = 1; i <= count; i++) { at = index(entries[i], ":"); list[substr(entries[i], 1, at - 1)] = substr(entries[i], at + 1) }
    }
    # A kind of resource that nobody gave, under no role, is the whole machine.
    function fill(list,    kinds, kind, name, given) {
      parse(most, kinds)
      for (name in list) { kind = name; sub(/\(.*/, "", kind); given[kind] }
      for (kind in kinds) if (!(kind in given)) list[kind] = "the whole machine"
    }
    function grown(before, after, name,    kinds) {
      parse(most, kinds)
      if (before == after) return 1
      if (before == "the whole machine") before = kinds[name]
      if (before ~ /^[0-9.]+$/ && after ~ /^[0-9.]+$/) return after + 0 >= before + 0
      if (before ~ /^[[{]/ && substr(before, 1, 1) == substr(after, 1, 1)) return contains(after, before)
      return 0
    }
    # Every range or item of the smaller text lies in one of the larger.
    function contains(larger, smaller,    few, many, i, j, n, m, found) {
      gsub(/[][{}]/, "", larger); gsub(/[][{}]/, "", smaller)
      n = split(smaller, few, ","); m = split(larger, many, ",")
      for (i = 1; i <= n; i++) {
        found = 0
        for (j = 1; j <= m; j++) if (few[i] == many[j] || within(few[i], many[j])) found = 1
        if (!found) return 0
      }
      return 1
    }
    function within(inner, outer,    a, b) {
      return split(inner, a, "-") == 2 && split(outer, b, "-") == 2 && a[1] + 0 >= b[1] + 0 && a[2] + 0 <= b[2] + 0
    }
    function compare(what, before, after, may_grow,    name) {
      for (name in before) if (!(name in after)) print what " " name ": " before[name] " -> removed"
      else if (before[name] != after[name] && !(may_grow && grown(before[name], after[name], name))) print what " " name ": " before[name] " -> " after[name]
    }
    FNR == 1 { file++ }
    { name = $0; sub(/=.*/, "", name); value[file, name] = substr($0, length(name) + 2); names[name] }
    END {
      for (name in names) if (value[1, name] != value[2, name] && (policy != "additive" || !(name ~ /^(attributes|resources)$/ || (name == "domain" && value[1, name] == ""))))
        print name ": " value[1, name] " -> " value[2, name]
      if (policy != "additive") exit
      parse(value[1, "attributes"], a1); parse(value[2, "attributes"], a2); compare("attribute", a1, a2, 0)
      parse(value[1, "resources"], r1); parse(value[2, "resources"], r2); fill(r1); fill(r2); compare("resource", r1, r2, 1)
    }' "$1" "$2" | LC_ALL=C sort
}
