# How preflight.sh and verify.sh tell what they found. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154
FAILED=0

# Tells about one check: PASS, WARN, FAIL or SKIP; the condition that is wanted; what was seen; what to do. The last two
# may have several lines. With AS_JSON it is one JSON object in one line: {"result":…,"check":…,"seen":[…],"remedy":[…]}.
tell() {
  local result=$1 check=$2 seen=() lines=()
  [[ $result != PASS || -z ${QUIET:-} ]] || return 0
  if [[ -n $AS_JSON ]]; then
    printf '{"result":"%s","check":%s,"seen":[%s],"remedy":[%s]}\n' "$result" "$(json_strings "$check")" "$(json_strings "$3")" "$(json_strings "$4")"
    return
  fi
  [[ -z $3 ]] || mapfile -t seen <<<"$3"
  [[ -z $4 ]] || mapfile -t lines <<<"Remedy: $4"
  if [[ ${#seen[@]} -eq 1 ]]; then check+=": ${seen[0]}"; seen=(); fi
  [[ ${#seen[@]} -le 20 ]] || lines=("and $((${#seen[@]} - 20)) more" "${lines[@]}")
  lines=("${seen[@]:0:20}" "${lines[@]}")
  printf '%-4s  %s\n' "$result" "$check"
  [[ ${#lines[@]} -eq 0 ]] || printf '      %s\n' "${lines[@]}"
}

# Each line as a JSON string, with commas between. What is not printable ASCII becomes a question mark.
json_strings() { printf '%s' "$1" | LC_ALL=C tr -c ' -~\n' '?' | sed 's/[\\"]/\\&/g; s/.*/"&"/' | paste -sd ,; }

pass() { tell PASS "$1" "${2:-}" ""; }
note() { tell WARN "$1" "$2" "$3"; }
miss() { tell FAIL "$1" "$2" "$3"; FAILED=$((FAILED + 1)); }

# One row: the condition that is wanted, what there is, the remedy, and the command that tells whether it holds.
# The first word says how bad it is when it does not: note or miss.
check() {
  local bad=$1 condition=$2 found=$3 remedy=$4; shift 4
  if "$@"; then pass "$condition" "$found"; else "$bad" "$condition" "$found" "$remedy"; fi
}
