# Downloads for fetch.sh, with curl or wget. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

max_kilobytes=4194304   # of one file

# Prints the address to ask instead of $1; of the mirrors that match, the longest FROM decides.
# Globals: reads mirrors.
mirrored() {
  local mirror start from='' to=''
  for mirror in "${mirrors[@]}"; do
    start=${mirror%%=*}
    if [[ $1 == "$start"* && ${#start} -gt ${#from} ]]; then
      from=$start
      to=${mirror#*=}
    fi
  done
  echo "$to${1#"$from"}"
}

# download URL FILE: continues a file that an earlier run left, and starts over only where the
# server cannot continue. The codes are those of curl and of wget.
download() {
  local url=$1 file=$2 code=0
  transfer "$url" "$file" || code=$?
  case $code in
    3 | 23)
      if [[ $code -eq 23 ]] || ! has curl; then
        fail_disk_full "Cannot write $file: is the disk full?"
      fi
      ;;
    8 | 22 | 33)
      if [[ -s $file ]]; then
        rm -f "$file"
        code=0
        transfer "$url" "$file" || code=$?
      fi
      ;;
  esac
  return "$code"
}

# A server that sends for ever ends at 4 GB or after an hour, and what came is no beginning to
# continue.
transfer() {
  local file=$2 code=0
  (
    ulimit -c 0 -f "$max_kilobytes"
    run_client "$@"
  ) || code=$?
  [[ ! -f $file || $(stat -c %s "$file") -lt $((max_kilobytes * 1024)) ]] || rm -f "$file"
  return "$code"
}

run_client() {
  local url=$1 file=$2 progress=--silent
  [[ ! -t 2 ]] || progress=--progress-bar
  if has curl; then
    curl --max-time 3600 --fail --location "$progress" --show-error --retry 3 --connect-timeout 20 \
      --speed-limit 1 --speed-time 60 --continue-at - --output "$file" "$url"
  else
    # In the foreground: whoever ends this script ends wget too.
    timeout --foreground 3600 \
      wget --quiet --tries=4 --timeout=60 --continue --output-document="$file" "$url"
  fi
}

fail_disk_full() {
  fail "$1" "$(df -h . | tail -n 1)" \
    "Free some space and run this again: it continues where it stopped."
}
