# The frameworks that the leading master knows. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

# Prints NAME PRINCIPAL PLACE of each registered framework, with - for what it has not: as PLACE the
# address of its scheduler, or the name of its host where it speaks HTTP. Nothing where no master
# leads or it wants a password. Each value is a JSON string or a number: no space in it stays.
registered_frameworks() {
  local leader
  leader=$(leading_master)
  [[ -n $leader && $leader != locked ]] || return 0
  http_get "$leader" "$MASTER_PORT" /frameworks | json_tokens | awk '
    function value(key) { return key in values ? values[key] : "-" }
    function place() {
      if (match(value("pid"), /@[0-9.]+:/)) return substr(values["pid"], RSTART + 1, RLENGTH - 2)
      return value("hostname")
    }
    /^[{[]$/ {
      depth++
      if (depth == 3) split("", values)
      next
    }
    /^[]}]$/ {
      if (depth == 3 && list == "frameworks") print value("name"), value("principal"), place()
      depth--
      key = ""
      next
    }
    $0 == ":" { key = last; next }
    $0 == "," { key = ""; next }
    { gsub(/"|[^A-Za-z0-9.:@_\/-]/, ""); last = $0 }
    depth == 1 { list = $0 }
    depth == 3 && key != "" { values[key] = $0 }
  '
}

# Prints each token of JSON on a line of its own: strings, brackets, commas, colons, other values.
json_tokens() {
  LC_ALL=C grep -aoE '"([^"\\]|\\.)*"|[][{}:,]|[^]["{}:,[:space:]]+' || true
}
