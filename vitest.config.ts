import { defineConfig } from 'vitest/config'

const common = { server: { deps: { inline: ['next-intl'] } }, testTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/builds/**'] } },
      // These build the site of several libraries, one after the other: two builds at once need too much memory.
      {
        test: { ...common, name: 'builds', include: ['tests/builds/*.test.ts'], fileParallelism: false },
      },
    ],
  },
})
