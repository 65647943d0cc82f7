import { defineConfig } from 'vitest/config'

const common = { server: { deps: { inline: ['next-intl'] } }, testTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/builds/**'] } },
      // These build other content over the site, one after the other; the site is built anew afterwards.
      {
        test: { ...common, name: 'builds', include: ['tests/builds/*.test.ts'], fileParallelism: false },
      },
    ],
  },
})
