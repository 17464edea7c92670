/** Vitest's settings: every test under test/, no globals, no network. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/same-samples.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A busy machine is late; a test that waits for what never comes still fails.
    expect: { poll: { timeout: 30_000 } },
  },
})
