/**
 * mocha's "spec", which also writes what came of the run to the file that JIAOKAN_TEST_REPORT names. A crashed
 * extension host, or a run that ended early, is known by the lack of that file.
 */
const { writeFileSync } = require('node:fs')
const { reporters, Runner } = require('mocha')

const { EVENT_TEST_FAIL, EVENT_RUN_END } = Runner.constants

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options)
    const failed = []
    runner.on(EVENT_TEST_FAIL, test => failed.push(test.fullTitle()))
    runner.once(EVENT_RUN_END, () => {
      const { passes, pending } = runner.stats
      writeFileSync(
        process.env.JIAOKAN_TEST_REPORT,
        JSON.stringify({ passed: passes, skipped: pending, failed }),
      )
    })
  }
}
