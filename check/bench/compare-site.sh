#!/bin/sh
# Builds the same site with the Ruff, Node and Python programs and compares every file and every message.
#
#   check/bench/compare-site.sh [COUNT]      COUNT generated posts (1000), and the sample posts
#
# Exit 0 when all that are installed agree; a missing peer is skipped with a word.
set -u
case ${1:-} in
  -h | --help) sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"; exit ;;
esac
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
count=${1:-1000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
wrong=0

site() { # site NAME POSTS COMMAND...: builds into $work/NAME, messages beside it
    name=$1; posts=$2; shift 2
    "$@" "$posts" "$work/$name" --quiet 2> "$work/$name.err"
    echo "exit $?" >> "$work/$name.err"
}

compare() { # compare LABEL POSTS
    rm -rf "$work/ruff" "$work/peer"
    site ruff "$2" "$root/fermata" run "$root/examples/ruff/site/site.ruff"
    for peer in node python3; do
        if ! command -v "$peer" > /dev/null; then echo "$1: $peer is not installed, skipped"; continue; fi
        case $peer in node) program=$here/site.mjs ;; *) program=$here/site.py ;; esac
        rm -rf "$work/peer"
        site peer "$2" "$peer" "$program"
        if diff -r "$work/ruff" "$work/peer" > "$work/diff" && diff "$work/ruff.err" "$work/peer.err" >> "$work/diff"; then
            echo "$1: ruff and $peer agree ($(find "$work/ruff" -type f | wc -l) files)"
        else
            echo "$1: ruff and $peer differ:"; head -20 "$work/diff"; wrong=1
        fi
    done
}

compare samples "$root/examples/ruff/site/posts"
compare "samples with mistakes" "$root/examples/ruff/site/posts-with-mistakes"
"$root/fermata" run "$root/examples/ruff/site/generate.ruff" "$work/posts" "$count" > "$work/generated" || { cat "$work/generated"; exit 1; }
compare "generated" "$work/posts"
exit $wrong
