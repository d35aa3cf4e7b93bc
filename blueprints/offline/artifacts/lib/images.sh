# The images of lock.conf, saved with Docker, podman or skopeo. For fetch.sh; sourced, never run by
# itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

fetch_images() {
  local i
  [[ ${#IMAGES[@]} -gt 0 ]] || return 0
  say "== Images"
  for ((i = 0; i < ${#IMAGES[@]}; i += 3)); do
    fetch_image "${IMAGES[@]:i:3}"
  done
}

# fetch_image PATH IMAGE PINNED: where cluster.yaml pins a digest, that is asked for, not the tag.
fetch_image() {
  local path=$1 image=$2 pinned=$3 archive=${1##*/} tool remote recorded digest=
  if [[ -f $path ]]; then
    say "  present  $path"
    return
  fi
  tool=$(image_tool)
  if [[ -z $tool ]]; then
    report_missing "$path" "the image $image: install docker.io, podman or skopeo;" \
      "or docker save it elsewhere and supply $archive"
    return
  fi
  remote=$(mirrored "$(full_name "$image")")
  [[ -z $pinned ]] || remote=${remote%:*}@$pinned
  say "  fetch    $remote, with $tool"
  mkdir -p images
  rm -f "partial/$archive"
  if ! "save_with_$tool" "$image" "$remote" "partial/$archive"; then
    report_missing "$path" "the image $image cannot be fetched as $remote, see above." \
      "Set another image under images in cluster.yaml," \
      "or docker save it elsewhere and supply $archive"
    return
  fi
  recorded=$(recorded_digest "$path")
  if [[ -n $recorded && $recorded != "$digest" ]]; then
    report_missing "$path" "$image is not the image that was recorded first" \
      "($recorded, now $digest)." \
      "If the new one is right, remove its line from recorded.tsv"
    return
  fi
  accept_file "partial/$archive" "$path" "$remote" "$digest"
  say "           $digest"
  [[ -n $pinned ]] || say "           it was asked for by its tag: the registry decided what came"
}

# Prints the first of the tools that is here and works.
image_tool() {
  local tool
  for tool in docker podman skopeo; do
    has "$tool" || continue
    if [[ $tool == skopeo ]] || "$tool" info >/dev/null 2>&1; then
      echo "$tool"
      return
    fi
  done
}

# An image's name with the registry that is meant where it names none.
full_name() {
  case $1 in
    *.*/* | *:*/* | localhost/*) echo "$1" ;;
    */*) echo "docker.io/$1" ;;
    *) echo "docker.io/library/$1" ;;
  esac
}

# save_with_TOOL IMAGE REMOTE FILE
# Globals: each sets digest, a local of fetch_image.
save_with_docker() {
  save_with_engine docker "$@"
}

save_with_podman() {
  save_with_engine podman "$@"
}

# An image that is here under this name is saved as it is, unless a digest is pinned: it may be one
# of your own.
# Globals: reads pinned, a local of fetch_image.
save_with_engine() {
  local engine=$1 image=$2 remote=$3 file=$4 architecture
  if [[ -n $pinned ]] || ! "$engine" image inspect "$image" >/dev/null 2>&1; then
    "$engine" pull --platform "linux/$ARCH" "$remote" >/dev/null || return 1
    "$engine" tag "$remote" "$image"
  fi
  architecture=$("$engine" image inspect --format '{{.Architecture}}' "$image")
  if [[ $architecture != "$ARCH" ]]; then
    say "           it is for $architecture, but the hosts are $ARCH"
    return 1
  fi
  digest=$(
    "$engine" image inspect --format '{{range .RepoDigests}}{{println .}}{{end}}' "$image" |
      head -n 1
  )
  [[ -z $pinned ]] || digest=$remote
  # An image that was built here has no digest in a registry, but it has an ID.
  [[ -n $digest ]] || digest=$("$engine" image inspect --format '{{.Id}}' "$image")
  "$engine" save --output "$file" "$image"
}

save_with_skopeo() {
  local image=$1 remote=$2 file=$3
  skopeo copy --quiet --override-os linux --override-arch "$ARCH" \
    "docker://$remote" "docker-archive:$file:$(full_name "$image")" || return 1
  digest=$(skopeo inspect --override-os linux --override-arch "$ARCH" \
    --format '{{.Name}}@{{.Digest}}' "docker://$remote")
}
