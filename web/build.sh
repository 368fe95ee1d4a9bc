#!/bin/sh
# Steps of the Maven build (pom.xml); each does nothing when its inputs have not changed since the last time.
set -eu
case $0 in */*) cd "${0%/*}" ;; esac

need_node() {
  if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    echo "The web pages are built with Node.js 20.19 or newer and npm, which were not found on the PATH: install Node.js and run the build again." >&2
    exit 1
  fi
  if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; then
    echo "The web pages are built with Node.js 20.19 or newer, but $(node --version) was found on the PATH: install a newer Node.js and run the build again." >&2
    exit 1
  fi
}

# One number over the contents of everything that decides the result.
digest() {
  find "$@" -type f -print | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -d' ' -f1
}

# step STAMP DIGEST COMMAND...: runs the command unless it succeeded for this digest before.
step() {
  stamp=$1 wanted=$2
  shift 2
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
    return
  fi
  "$@"
  mkdir -p "$(dirname "$stamp")"
  echo "$wanted" >"$stamp"
}

install() {
  step node_modules/.sahakum-lock "$(digest package-lock.json)" npm ci --no-audit --no-fund --loglevel=error
}

sources() {
  digest src static map mock package.json package-lock.json svelte.config.js strict-static.js \
    content-security-policy.js vite.config.ts tsconfig.json redocly.yaml ../docs/openapi .prettierrc .prettierignore
}

pages() {
  npm run --silent build -- --logLevel warn
  # Maven only adds to what it copied before; file names carry hashes, so the old ones would stay in the jar.
  rm -rf target/classes/META-INF/resources
}

check() {
  npm run --silent check
  npm test --silent
}

need_node
case "${1:-}" in
  install) install ;;
  check) install && step node_modules/.sahakum-checked "$(sources)" check ;;
  build)
    install
    [ -f build/index.html ] || rm -f node_modules/.sahakum-built
    step node_modules/.sahakum-built "$(sources)" pages
    ;;
  *)
    echo "usage: build.sh install | check | build" >&2
    exit 2
    ;;
esac
