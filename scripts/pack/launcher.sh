#!/bin/sh
# Starts Sarasehan, which lies beside this file, and says what the program cannot say itself: as root, and without a screen,
# Chromium ends before the program's first line.
program="$(dirname "$(readlink -f "$0")")/sarasehan.bin"

if [ "$(id -u)" -eq 0 ]; then
  echo 'Sarasehan tidak dijalankan sebagai root. / Sarasehan does not run as root.' >&2
  exit 1
fi

if [ -n "$DISPLAY" ]; then exec "$program" "$@"; fi
if [ -n "$WAYLAND_DISPLAY" ]; then exec "$program" --ozone-platform=wayland "$@"; fi

# A command shows no window: a virtual screen will do for it.
case "$#:$1" in 0:* | 1:--data=* | 2:--data) command=no ;; *) command=yes ;; esac
if [ $command = yes ] && command -v xvfb-run >/dev/null && command -v xauth >/dev/null; then
  export SARASEHAN_SOFTWARE_RENDERING=1 GSETTINGS_BACKEND=memory
  # Without a desktop around it, Chromium complains about everything that a desktop would offer.
  exec xvfb-run -a "$program" --log-level=3 "$@"
fi
echo 'Sarasehan memerlukan layar; untuk perintah cukup xvfb dan xauth. / Sarasehan needs a screen; for a command, xvfb and xauth will do.' >&2
exit 1
