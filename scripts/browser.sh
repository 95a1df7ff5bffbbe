#!/usr/bin/env bash
# Finds Chromium and its driver, which the browser tests need; installs them where
# Debian's packages are to be had.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

chromium="${CHROMIUM:-/usr/bin/chromium}"
if [ -x "$chromium" ] && has "${CHROMEDRIVER:-chromedriver}"; then exit 0; fi
has apt-get || stop "The tests need Chromium and ChromeDriver of one version. Install both, and name them in CHROMIUM and CHROMEDRIVER if they are not /usr/bin/chromium and on PATH."
root=""
if [ "$(id -u)" != 0 ]; then
  has sudo || stop "The tests need Chromium. As an administrator: apt-get install chromium chromium-driver"
  root=sudo
fi
step "Installing Chromium and ChromeDriver (1 to 2 minutes, once)"
$root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends chromium chromium-driver fonts-liberation >/dev/null ||
  stop "apt-get could not install chromium and chromium-driver."
