# How preflight.sh and verify.sh report what they check. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

# How many required conditions do not hold.
FAILED=0

# Checks one condition and reports it.
# Arguments: what it is if it does not hold: required (FAIL), advised (WARN) or noted (NOTE); the
#   condition; what was seen; the remedy; then the command that succeeds when the condition holds
check() {
  local level=$1 condition=$2 seen=$3 remedy=$4
  shift 4
  if "$@"; then
    report_pass "$condition" "$seen"
    return
  fi
  case $level in
    required) report_failure "$condition" "$seen" "$remedy" ;;
    advised) report_warning "$condition" "$seen" "$remedy" ;;
    *) report_note "$condition" "$seen" "$remedy" ;;
  esac
}

report_pass() { print_result PASS "$1" "${2:-}" ""; }

report_note() { print_result NOTE "$1" "$2" "$3"; }

report_warning() { print_result WARN "$1" "$2" "$3"; }

# Globals: FAILED (set)
report_failure() {
  FAILED=$((FAILED + 1))
  print_result FAIL "$1" "$2" "$3"
}

# Prints the result of one check, as text or, with AS_JSON, as one JSON object on one line:
# {"result":…,"check":…,"seen":[…],"remedy":[…]}
# Globals: AS_JSON, QUIET (read: not empty means yes; with QUIET, PASS and NOTE are not printed)
# Arguments: PASS, NOTE, WARN, FAIL or SKIP; the condition that should hold; what was seen; the
#   remedy. The last two may be empty or have several lines.
print_result() {
  if [[ -n ${QUIET:-} && $1 =~ ^(PASS|NOTE)$ ]]; then
    return
  fi
  if [[ -n $AS_JSON ]]; then
    print_result_as_json "$@"
  else
    print_result_as_text "$@"
  fi
}

print_result_as_json() {
  printf '{"result":"%s","check":%s,"seen":[%s],"remedy":[%s]}\n' \
    "$1" "$(json_strings "$2")" "$(json_strings "$3")" "$(json_strings "$4")"
}

# One line that was seen stands behind the condition; more of them below it, at most 20.
print_result_as_text() {
  local result=$1 condition=$2 seen=() lines=()
  [[ -z $3 ]] || mapfile -t seen <<<"$3"
  [[ -z $4 ]] || mapfile -t lines <<<"Remedy: $4"
  if [[ ${#seen[@]} -eq 1 ]]; then
    condition+=": ${seen[0]}"
    seen=()
  fi
  if [[ ${#seen[@]} -gt 20 ]]; then
    lines=("and $((${#seen[@]} - 20)) more" "${lines[@]}")
  fi
  lines=("${seen[@]:0:20}" "${lines[@]}")
  {
    printf '%-4s  %s\n' "$result" "$condition"
    [[ ${#lines[@]} -eq 0 ]] || printf '      %s\n' "${lines[@]}"
  } | printable
}

# Who writes into ZooKeeper, as a client or as a member, names the master that agents obey, and any
# program may register as a framework: one open port is enough.
# Arguments: WARN or NOTE; the condition; the ports that ask for no password
print_open_ports() {
  local seen remedy
  seen="$3. Anyone who reaches one of them can run any command on every agent, as root"
  remedy="let only the cluster's own hosts and its operators reach them: README.md says who "
  remedy+="connects to which port"
  print_result "$1" "$2" "$seen" "$remedy"
}

# Copies its input without control characters: what a host or a daemon says must not steer the
# terminal that shows it. Tabs and line breaks stay.
printable() {
  LC_ALL=C sed -u 's/[\x00-\x08\x0b-\x1f\x7f]//g; s/\xc2[\x80-\x9f]//g'
}

# Each line as a JSON string, separated by commas. What is not printable ASCII becomes a question
# mark.
json_strings() {
  printf '%s' "$1" |
    LC_ALL=C tr -c ' -~\n' '?' |
    sed 's/[\\"]/\\&/g; s/.*/"&"/' |
    paste -sd ,
}
