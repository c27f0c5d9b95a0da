#!/usr/bin/env bash
# Builds, tests and serves Concierto on Debian 12 or later (root or sudo) with nothing installed but bash, git and curl.
# What is downloaded is kept in build/deps and node_modules: second runs need no network.
set -euo pipefail
cd "$(dirname "$0")"

usage() {
  cat <<'TEXT'
./build.sh COMMAND
  run      build the board and serve it on this machine; prints the address
  setup    install what the rest needs
  web      build dist/: the static page, and dist/concierto.html, which is everything in one file
  native   build the command line: build/native/concierto
  test     build everything and run every test
  bench    print the figures for large plans
  clean    remove what was built (not what was downloaded)
CONCIERTO_IMGUI_DIR=FOLDER uses your own Dear ImGui sources, 1.92 or later.
TEXT
}

readonly deps=build/deps
readonly imgui_commit=45acd5e0e82f4c954432533ae9985ff0e1aad6d5 # v1.92.2b
readonly build_packages=(g++ cmake ninja-build emscripten nlohmann-json3-dev doctest-dev libcli11-dev fonts-inter
  fonttools python3-fonttools brotli xz-utils ca-certificates)
readonly test_packages=(chromium clang-format python3)
jobs=$(nproc)
readonly jobs
# Debian's Emscripten finds its optimiser's parser here.
export NODE_PATH=/usr/share/nodejs

stop() {
  echo "build.sh: $*" >&2
  exit 1
}

is_installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q '^install ok installed$'; }

# install_packages PACKAGE…: only what is missing, with one update of the lists.
install_packages() {
  local missing=() as_root=()
  for package in "$@"; do is_installed "$package" || missing+=("$package"); done
  ((${#missing[@]} == 0)) && return
  command -v apt-get >/dev/null || stop "these Debian packages are needed and there is no apt-get: ${missing[*]}"
  if ((EUID != 0)); then
    command -v sudo >/dev/null || stop "these Debian packages are needed, and installing takes root or sudo: ${missing[*]}"
    as_root=(sudo)
  fi
  echo "Installing: ${missing[*]}"
  if [[ ! -e $deps/apt-updated ]]; then
    "${as_root[@]}" apt-get update -qq || stop "apt-get update failed; needed: ${missing[*]}"
    mkdir -p "$deps" && touch "$deps/apt-updated"
  fi
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
    >"$deps/apt.log" 2>&1 || { tail -n 20 "$deps/apt.log" >&2; rm -f "$deps/apt-updated"; stop "could not install: ${missing[*]}"; }
}

# Node may come from anywhere, so it is looked for by command.
need_node() {
  if ! command -v node >/dev/null; then install_packages nodejs; fi
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  ((major >= 18)) || stop "node 18 or later is needed, here is $(node --version): install the package nodejs"
}

imgui_version() { sed -n 's/^#define IMGUI_VERSION  *"\(.*\)".*/\1/p' "$1/imgui.h"; }

check_imgui() {
  [[ -f $1/imgui.cpp && -f $1/backends/imgui_impl_opengl3.cpp ]] || stop "$1 does not hold the sources of Dear ImGui"
  local number
  number=$(sed -n 's/^#define IMGUI_VERSION_NUM  *\([0-9]*\).*/\1/p' "$1/imgui.h")
  ((number >= 19200)) || stop "Dear ImGui 1.92 or later is needed, $1 is $(imgui_version "$1")"
}

imgui_from_upstream() {
  curl -fsSL --connect-timeout 5 --max-time 60 -o "$deps/imgui.tar.gz" \
    "https://codeload.github.com/ocornut/imgui/tar.gz/$imgui_commit" 2>/dev/null || return 1
  tar -xzf "$deps/imgui.tar.gz" -C "$1" --strip-components=1
}

# Debian's source package, through package lists of its own, so that the system's stay as they are.
imgui_from_debian() {
  local apt=$PWD/$deps/apt mirror
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
  mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 2>/dev/null |
    grep -m1 -E '^https?://[^ ]*debian/?$' || echo http://deb.debian.org/debian)
  echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror sid main" >"$apt/sources.list"
  local options=(-qq "-oDir::State::Lists=$apt/lists" "-oDir::Etc::SourceList=$apt/sources.list"
    -oDir::Etc::SourceParts=/dev/null "-oDir::Cache=$apt/cache" -oAPT::Sandbox::User=root)
  apt-get "${options[@]}" update || return 1
  (cd "$apt" && apt-get "${options[@]}" source --download-only imgui) || return 1
  tar -xf "$apt"/imgui_*.orig.tar.* -C "$1" --strip-components=1
}

# Sets imgui to the folder of the sources.
need_imgui() {
  if [[ -n ${CONCIERTO_IMGUI_DIR:-} ]]; then
    imgui=$(cd "$CONCIERTO_IMGUI_DIR" && pwd) || stop "there is no folder $CONCIERTO_IMGUI_DIR"
    check_imgui "$imgui"
    return
  fi
  imgui=$PWD/$deps/imgui
  if [[ ! -e $imgui/.complete ]]; then
    rm -rf "$imgui" && mkdir -p "$imgui"
    imgui_from_upstream "$imgui" || imgui_from_debian "$imgui" ||
      stop "the sources of Dear ImGui were found neither upstream nor in Debian; set CONCIERTO_IMGUI_DIR to a copy of 1.92 or later"
    check_imgui "$imgui"
    touch "$imgui/.complete"
    echo "Dear ImGui $(imgui_version "$imgui")"
  fi
}

need_fonts() {
  local weight
  for weight in Regular:regular SemiBold:strong; do
    local out=$deps/fonts/inter-${weight#*:}.otf
    [[ -e $out ]] && continue
    mkdir -p "$deps/fonts"
    pyftsubset "/usr/share/fonts/opentype/inter/Inter-${weight%:*}.otf" --layout-features=kern --no-hinting \
      --unicodes='U+0020-007E,U+00A0-024F,U+02BB-02DD,U+0300-036F,U+1E00-1EFF,U+2000-206F,U+2070-209F,U+20A0-20C0,U+2100-214F,U+2190-21FF,U+2212,U+2215,U+2219,U+221E,U+2248,U+2260,U+2264-2265,U+25A0-25CF,U+2713-2717' \
      --output-file="$out.part"
    mv "$out.part" "$out"
  done
}

setup() {
  install_packages "${build_packages[@]}"
  need_node
  need_imgui
  need_fonts
}

setup_tests() {
  setup
  install_packages "${test_packages[@]}"
  command -v npm >/dev/null || install_packages npm
  if ! cmp -s package-lock.json node_modules/.concierto-lock; then
    npm ci --no-audit --no-fund --loglevel=error || stop "npm ci could not install what package-lock.json names"
    cp package-lock.json node_modules/.concierto-lock
  fi
}

# configure PRESET [OPTION…]
configure() {
  local preset=$1
  shift
  local with=()
  [[ $preset == wasm* ]] && with=(emcmake)
  "${with[@]}" cmake --preset "$preset" "-DCONCIERTO_IMGUI_DIR=$imgui" "$@" >"build/$preset.log" 2>&1 ||
    { cat "build/$preset.log" >&2; stop "the build $preset could not be configured"; }
}

build() { cmake --build "build/$1" -j "$jobs" --target "${@:2}"; }

# make_dist [TARGET FOLDER]
make_dist() { node tools/make_dist.mjs "build/wasm/${1:-web}" "$deps/fonts" "${2:-dist}"; }

web() {
  setup
  configure wasm
  build wasm web
  make_dist
}

native() {
  setup
  configure native
  build native concierto
  echo "build/native/concierto"
}

run_tests() {
  setup_tests
  configure native -DCONCIERTO_SUITES=ON
  configure asan
  configure wasm
  build native all
  build asan core_tests
  build wasm web gallery core_tests
  make_dist
  make_dist gallery build/gallery
  ctest --test-dir build/native --output-on-failure
}

# The timelines beside which the figures stand: for the bench alone, so in a folder of their own.
need_peers() {
  local folder=tests/bench
  cmp -s "$folder/package-lock.json" "$folder/node_modules/.concierto-lock" && return
  npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error ||
    stop "npm ci could not install what $folder/package-lock.json names"
  cp "$folder/package-lock.json" "$folder/node_modules/.concierto-lock"
}

bench() {
  setup_tests
  need_peers
  configure native
  build native concierto core_bench settle_bench
  configure wasm
  build wasm web core_bench
  make_dist
  local seed
  for seed in 1 2 3; do
    build/native/concierto generate --accounts 1000 --activities 10000 --seed "$seed" --conflict-rate 0.2 \
      >"build/crowded-$seed.plan.json"
  done
  build/native/tests/bench/settle_bench build/crowded-{1,2,3}.plan.json
  build/native/concierto generate --accounts 10000 --activities 100000 --seed 1 >build/large.plan.json
  node tests/bench/bench.mjs build/large.plan.json
}

mkdir -p build
case "${1:-}" in
  run)
    web
    exec node tools/serve.mjs dist
    ;;
  setup) setup_tests ;;
  web) web ;;
  native) native ;;
  test) run_tests ;;
  bench) bench ;;
  clean)
    find build -mindepth 1 -maxdepth 1 ! -name deps -exec rm -rf {} +
    rm -rf dist
    ;;
  -h | --help | help) usage ;;
  *)
    usage >&2
    exit 2
    ;;
esac
