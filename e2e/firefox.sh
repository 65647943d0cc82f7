#!/bin/sh
# What Playwright starts as Firefox; see firefox-relay.ts.
exec node --import tsx "$(dirname "$0")/firefox-relay.ts" "$@"
