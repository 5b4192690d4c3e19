#!/usr/bin/env bash
# valgrind 3.19 (callgrind) with glibc 2.36 on x86-64: zeroing 4,096 bytes counts as 4,119 instructions, 2,000 bytes as
# 133.
#
# One would guess that the count grows evenly, by one instruction for each 16 or 32 bytes. Seen: above about two kilobytes, glibc's
# memset uses one instruction with a repeat prefix (`rep stosb`), and valgrind counts each repetition, that is each byte.
# A budget of instructions in CI therefore shows a growth by a factor of thirty where a buffer crosses that size, though the
# processor takes no longer.
#
# Needs valgrind 3.19 and a C compiler; skips elsewhere.
set -euo pipefail
seen="$(valgrind --version 2>/dev/null || true), $(ldd --version | sed -n '1s/.* //p'), $(uname -m)"
if [[ $seen != "valgrind-3.19.0, 2.36, x86_64" ]] || ! command -v cc >/dev/null; then
    echo "skipped: needs valgrind-3.19.0, glibc 2.36 and x86_64 with a C compiler, found: $seen"
    exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/zero.c" <<'C'
#include <stdlib.h>
#include <string.h>
int main(int argc, char **argv) {
    static char buffer[8192];
    size_t size = (size_t)atol(argv[1]);
    for (long calls = atol(argv[2]); calls > 0; calls--) {
        memset(buffer, 0, size);
        __asm__ volatile("" : : "r"(buffer) : "memory");
    }
    return argc == 0;
}
C
cc -O1 -fno-builtin -o "$folder/zero" "$folder/zero.c"
count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$folder/zero" "$1" "$2" 2>&1 | sed -n 's/.*Collected : //p'
}
for size in 1000 2000 4096 8192; do
    instructions=$((($(count $size 1100) - $(count $size 100)) / 1000))
    echo "memset of $size bytes: $instructions instructions"
    case $size in
    1000 | 2000) ((instructions < 150)) || { echo "this has changed"; exit 1; } ;;
    *) ((instructions >= size && instructions < size + 100)) || { echo "this has changed"; exit 1; } ;;
    esac
done
