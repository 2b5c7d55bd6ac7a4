# Installs into .venv what a target of the Makefile needs; into .venv-lowest for `lowest`; into .bench, for `bench`, the
# peers that it measures against, which are no dependencies of the project:
#     sh .ci/setup.sh dashboard | check | tests | lowest | notebook | bench
# A second call with the same locks does nothing. What is missing is answered by one line.
# POSIX sh; called from the top folder.
set -eu

venv=.venv
case "${1:-}" in
lowest) venv=.venv-lowest ;;
bench) venv=.bench ;;
esac
venv_python=$venv/bin/python
: "${PYTHON:=python3}"

stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

python_is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

version_of() { "$1" -c 'import sys; print(sys.version)' 2>/dev/null; }

# NAMED says that PYTHON was named by a person.
venv_is_of_the_named_python() {
    [ -z "${NAMED:-}" ] || [ "$(version_of "$venv_python")" = "$(version_of "$PYTHON")" ]
}

# uv, where it is there, only because it is faster; pip does the same.
venv_is_usable() {
    python_is_new_enough "$venv_python" && venv_is_of_the_named_python &&
        { has uv || "$venv_python" -c 'import pip' 2>/dev/null; }
}

ensure_venv() {
    if [ -e $venv ]; then
        if venv_is_usable; then return; fi
        echo "Making $venv anew: what is there is not a Python 3.11 or newer with pip, or not the one that was named." >&2
    fi
    has "$PYTHON" ||
        stop "'$PYTHON' was not found: install Python 3.11 or newer, or name one: make PYTHON=/path/to/python3 …"
    python_is_new_enough "$PYTHON" ||
        stop "Python 3.11 or newer is needed and '$PYTHON' is older: install one, then name it: make PYTHON=python3.11 …"
    if has uv; then
        rm -rf $venv
        uv venv --quiet --python "$PYTHON" $venv
    else
        "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null ||
            stop "'$PYTHON' cannot make environments: install python3-venv (Debian, Ubuntu: sudo apt-get install python3-venv), then run make again."
        rm -rf $venv
        "$PYTHON" -m venv $venv
    fi
}

# A person at a terminal sees it advance; a log is spared.
install() {
    quiet=--quiet
    if [ -t 2 ]; then quiet=; fi
    if has uv; then
        uv pip install $quiet --python "$venv_python" "$@"
    else
        PIP_DISABLE_PIP_VERSION_CHECK=1 "$venv_python" -m pip install $quiet "$@"
    fi || stop "The installation stopped: mend what is said above, then run make again."
}

# What a stamp holds: the hash of the lock, and the Python that it was installed for.
fingerprint() {
    "$venv_python" -I -c '
import hashlib, pathlib, sys
print(hashlib.sha256(pathlib.Path(sys.argv[1]).read_bytes()).hexdigest(), sys.version.split()[0])' "$1"
}

lock_of() {
    case "$1" in
    lowest) echo tests/requirements-lowest.lock ;;
    bench) echo tests/bench/requirements.lock ;;
    *) echo "$1/requirements.lock" ;;
    esac
}

is_installed() {
    stamp=$venv/installed-$1
    [ -s "$stamp" ] && [ "$(fingerprint "$(lock_of "$1")" 2>/dev/null)" = "$(cat "$stamp")" ] && venv_is_of_the_named_python
}

# The lock of the tests holds that of the dashboard (a test says so), so one installation makes both
# stamps. They go before an installation begins: an interrupted one leaves none.
ensure_installed() {
    if is_installed "$1"; then return; fi
    ensure_venv
    rm -f $venv/installed-*
    echo "Installing $(lock_of "$1") into $venv, once: about a minute." >&2
    install --require-hashes -r "$(lock_of "$1")"
    # Some installers leave this to the first start, which would take twice as long, each time where nothing may be written.
    "$venv_python" -m compileall -q -j 0 "$venv/lib" dashboard >/dev/null 2>&1 || :
    # And what each start would work out (dashboard/core/disk_cache.py).
    env -u PYTHONDONTWRITEBYTECODE "$venv_python" -c '
from dashboard import pages
from dashboard.web import create_app, warm
warm(create_app().server, pages.addresses())' >/dev/null 2>&1 || :
    fingerprint "$(lock_of "$1")" >"$venv/installed-$1"
    if [ "$1" = tests ]; then fingerprint dashboard/requirements.lock >$venv/installed-dashboard; fi
}

# The project itself, as it lies here: `import dashboard` and the command belarus-dependence then work from any folder.
ensure_project() {
    if "$venv_python" -I -c 'import dashboard' 2>/dev/null && [ -e "$venv/bin/belarus-dependence" ]; then return; fi
    install --no-deps --editable .
}

browser_is_there() {
    if [ -n "${BROWSER_PATH:-}" ]; then
        [ -x "$BROWSER_PATH" ] || stop "BROWSER_PATH is '$BROWSER_PATH' and no program is there: name Chromium or Chrome."
    else
        has chromium || has chromium-browser || has google-chrome
    fi
}

# A browser, letters for it, the library that Playwright's driver wants, and nginx, without which a test
# is left out: nobody is asked for that.
ensure_browser() {
    missing=
    if ! browser_is_there; then missing=chromium; fi
    if [ -e /etc/debian_version ] && has dpkg-query; then
        for package in fonts-liberation libatomic1; do
            [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
                missing="$missing $package"
        done
        if [ "$(id -u)" = 0 ] && has apt-get && ! has nginx; then missing="$missing nginx"; fi
    fi
    if [ -z "$missing" ]; then return; fi
    if ! has apt-get; then
        stop "A browser is needed: install Chromium or Chrome, or set BROWSER_PATH to one."
    fi
    command="apt-get install -y --no-install-recommends $(echo $missing)"
    if [ "$(id -u)" != 0 ]; then
        stop "Packages of the system are needed: sudo $command"
    fi
    echo "Installing packages of the system: $(echo $missing)" >&2
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && $command -qq >/dev/null; } ||
        stop "apt-get could not install what is needed ($(echo $missing)): mend what it says, or set BROWSER_PATH to a browser."
    browser_is_there || stop "A browser is needed: install Chromium or Chrome, or set BROWSER_PATH to one."
}

# plotly.js with the few kinds of drawing that the pages need, a quarter as large: from npm where npm is, of the
# version and content that dashboard/charts/core/plotly_js.py names. Without it the whole one of the Python package serves.
ensure_small_plotly() {
    bundle=$venv/share/plotly.js/plotly-basic.min.js
    if [ -e "$bundle" ] || ! has npm; then return; fi
    version=$(sed -n 's/^VERSION, SHA256 = "\([^"]*\)".*/\1/p' dashboard/charts/core/plotly_js.py)
    fetched=$(mktemp -d)
    if (cd "$fetched" && npm pack --silent "plotly.js-basic-dist-min@$version" && tar -xzf ./*.tgz) >/dev/null 2>&1; then
        mkdir -p "${bundle%/*}"
        mv "$fetched/package/plotly-basic.min.js" "$bundle"
    fi
    rm -rf "$fetched"
}

# What `make check` reads JavaScript with, from npm where npm is: it is no dependency of the project, and whoever has
# no npm checks the rest.
ensure_typescript() {
    version=7.0.2
    compiler=.typescript/node_modules/typescript/package.json
    if ! has npm || grep -q "\"version\": \"$version\"" "$compiler" 2>/dev/null; then return; fi
    echo "Installing TypeScript $version into .typescript, once." >&2
    npm install --silent --no-save --no-audit --no-fund --prefix .typescript "typescript@$version" >&2 || rm -rf .typescript
}

# JupyterLab is in no lock; what the locks name keeps its version.
ensure_jupyterlab() {
    if "$venv_python" -c 'import jupyterlab' 2>/dev/null; then return; fi
    echo "Installing JupyterLab into .venv, once: about a minute." >&2
    sed -n 's/^\([a-z0-9].*[^ ]\) *\\$/\1/p' tests/requirements.lock >.venv/constraints.txt
    install --constraint .venv/constraints.txt 'jupyterlab>=4.6'
}

case "${1:-}" in
dashboard)
    ensure_installed dashboard
    ensure_project
    ensure_small_plotly
    ;;
# Ruff and mypy stand in the lock of the tests; a browser is not needed for them.
check)
    ensure_installed tests
    ensure_typescript
    ensure_project
    ;;
tests | lowest)
    ensure_browser
    ensure_installed "$1"
    ensure_project
    ensure_small_plotly
    ;;
notebook)
    ensure_installed dashboard
    ensure_project
    ensure_jupyterlab
    ;;
bench)
    ensure_browser
    ensure_installed bench
    ensure_small_plotly
    ;;
*) stop "Usage: sh .ci/setup.sh dashboard | check | tests | lowest | notebook | bench" ;;
esac
