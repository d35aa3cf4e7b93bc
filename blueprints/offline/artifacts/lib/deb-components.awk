# Prints a CycloneDX component for each package of debs/Packages. For sbom.sh, which sets
# distribution and codename.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.

# The fields of one package, up to an empty line.
/^[A-Za-z0-9-]+: / {
  field = $1
  sub(/:$/, "", field)
  value[field] = $2
}

/^$/ && value["Package"] {
  print_component()
  delete value
}

function print_component() {
  printf "    {"
  printf "\"type\":\"library\","
  printf "\"bom-ref\":\"debs/%s\",", substr(value["Filename"], 3)
  printf "\"name\":\"%s\",", value["Package"]
  printf "\"version\":\"%s\",", value["Version"]
  printf "\"purl\":\"%s\",", package_url()
  printf "\"hashes\":[{\"alg\":\"SHA-256\",\"content\":\"%s\"}]", value["SHA256"]
  printf "}\n"
}

function package_url() {
  return sprintf("pkg:deb/%s/%s@%s?arch=%s&distro=%s", distribution, encoded(value["Package"]),
    encoded(value["Version"]), value["Architecture"], codename)
}

# A package URL wants + and : encoded.
function encoded(text) {
  gsub(/\+/, "%2B", text)
  gsub(/:/, "%3A", text)
  return text
}
