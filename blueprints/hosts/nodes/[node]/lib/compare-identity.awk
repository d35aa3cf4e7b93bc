# Compares two records of an agent, NAME=VALUE on each line, and prints what would cost it its ID.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
#
# Usage: awk -v policy=additive|equal -v machine=RESOURCES -f compare-identity.awk OLD NEW
#
# These are the rules of the flag reconfiguration_policy. With "equal" nothing may change. With
# "additive" attributes may be added, amounts may grow, and ranges and sets may become larger.
# A resource that is not set is what the agent found on the machine: at most what `machine` says.

BEGIN { unset = "the whole machine" }

FNR == 1 { file++ }

{
  name = $0
  sub(/=.*/, "", name)
  value[file, name] = substr($0, length(name) + 2)
  names[name]
}

END {
  for (name in names)
    if (value[1, name] != value[2, name] && !may_change(name, value[1, name]))
      print name ": " value[1, name] " -> " value[2, name]
  if (policy != "additive") exit

  parse(value[1, "attributes"], old_attributes)
  parse(value[2, "attributes"], new_attributes)
  compare("attribute", old_attributes, new_attributes)

  parse(value[1, "resources"], old_resources)
  parse(value[2, "resources"], new_resources)
  add_unset_resources(old_resources)
  add_unset_resources(new_resources)
  compare("resource", old_resources, new_resources)
}

# Attributes and resources are compared one by one. A domain may be added.
function may_change(name, before) {
  if (policy != "additive") return 0
  if (name == "domain") return before == ""
  return name == "attributes" || name == "resources"
}

# Names after the double space are local variables: awk has no other way to declare them.

# "cpus:4;mem:1024" into list["cpus"] = 4, list["mem"] = 1024.
function parse(text, list,  entries, count, i, colon) {
  count = split(text, entries, ";")
  for (i = 1; i <= count; i++) {
    colon = index(entries[i], ":")
    list[substr(entries[i], 1, colon - 1)] = substr(entries[i], colon + 1)
  }
}

# A kind of resource that is set for no role is all that the machine has of it.
function add_unset_resources(list,  kinds, kind, name, is_set) {
  parse(machine, kinds)
  for (name in list) {
    kind = name
    sub(/\(.*/, "", kind)
    is_set[kind]
  }
  for (kind in kinds)
    if (!(kind in is_set)) list[kind] = unset
}

function compare(what, before, after,  name) {
  for (name in before) {
    if (!(name in after))
      print what " " name ": " before[name] " -> removed"
    else if (before[name] != after[name] && !may_differ(what, before[name], after[name], name))
      print what " " name ": " before[name] " -> " after[name]
  }
}

# Attributes may only be added; resources may grow as well.
function may_differ(what, before, after, name) {
  return what == "resource" && has_grown(before, after, name)
}

function has_grown(before, after, name,  kinds) {
  parse(machine, kinds)
  if (before == after) return 1
  if (before == unset) before = kinds[name]
  if (is_amount(before) && is_amount(after)) return after + 0 >= before + 0
  # Ranges are in [ ], sets in { }.
  if (before !~ /^[[{]/ || substr(before, 1, 1) != substr(after, 1, 1)) return 0
  return contains(after, before)
}

function is_amount(text) { return text ~ /^[0-9.]+$/ }

# Whether every range or item of the smaller list is within one of the larger.
function contains(larger, smaller,  small, large, i, j, small_count, large_count, found) {
  gsub(/[][{}]/, "", larger)
  gsub(/[][{}]/, "", smaller)
  small_count = split(smaller, small, ",")
  large_count = split(larger, large, ",")
  for (i = 1; i <= small_count; i++) {
    found = 0
    for (j = 1; j <= large_count; j++)
      if (small[i] == large[j] || is_within(small[i], large[j])) found = 1
    if (!found) return 0
  }
  return 1
}

function is_within(inner, outer,  a, b) {
  if (split(inner, a, "-") != 2 || split(outer, b, "-") != 2) return 0
  return a[1] + 0 >= b[1] + 0 && a[2] + 0 <= b[2] + 0
}
